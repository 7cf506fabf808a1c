// Starts the cluster of this test run, from source. Jest loads this file with plain Node, hence .mjs and the loader.
import '../../../../scripts/typescript-loader.mjs';

export default async function setUp() {
  const { startTestCluster } = await import('./test-cluster.ts');
  const { clusterVariable } = await import('./test-database.ts');
  const cluster = await startTestCluster();
  process.env[clusterVariable] = cluster.url;
  globalThis.candourTestCluster = cluster;
}
