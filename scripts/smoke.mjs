// `node scripts/smoke.mjs 24`: starts the product under that major version of Node, asks for its page and its health, and
// stops it. Node itself comes from npm, so nothing need be installed.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main, root, Stop } from './steps.mjs';

const major = process.argv[2] ?? '24';
const patience = 180_000;

await main(async () => {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'candour-smoke-'));
  chmodSync(folder, 0o711); // The database's user, where we are root, must reach its data.
  const product = spawn('npx', ['--yes', '--package', `node@${major}`, 'node', 'scripts/start.mjs'], {
    cwd: root,
    shell: process.platform === 'win32',
    env: { ...process.env, PORT: '0', DATA_DIR: join(folder, 'data'), KEY_DIR: join(folder, 'keys'), ANCHOR_DIR: join(folder, 'anchors'), DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const ended = new Promise((resolve) => product.once('exit', resolve));
  try {
    const url = await addressOf(product, ended);
    const page = await fetch(url);
    const health = await fetch(`${url}/healthz`);
    if (!page.ok || !(await page.text()).includes('<div id="root">') || !health.ok) throw new Stop(`Under Node ${major} the page or the health check does not answer.`);
    console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  the page and the health check answer under Node ${major}`);
  } finally {
    stop(product);
    await ended;
    // What stands between us and the product ends before it: it may still be writing its last words.
    rmSync(folder, { recursive: true, force: true, maxRetries: 40, retryDelay: 250 });
  }
});

function addressOf(product, ended) {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [product.stdout, product.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        const address = /Candour is at (\S+)/.exec(output)?.[1];
        if (address) resolve(address);
      });
    }
    void ended.then(() => reject(new Stop(`Under Node ${major} the product did not start:\n${output}`)));
    setTimeout(() => reject(new Stop(`Under Node ${major} the product did not start in ${patience / 1000} s:\n${output}`)), patience).unref();
  });
}

/** Between us and the product stand npx and a shell, so the whole group is told. */
function stop(product) {
  if (product.exitCode !== null) return;
  if (process.platform === 'win32') product.kill();
  else process.kill(-product.pid, 'SIGTERM');
}
