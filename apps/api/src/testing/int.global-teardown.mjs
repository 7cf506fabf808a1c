export default async function tearDown() {
  await globalThis.candourTestCluster?.stop();
}
