// `npm start`: installs what is missing, builds what changed, runs the product, and stops it with itself.
// Node built-ins only, so that it works in a clean clone.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { build, installIfNeeded, requireNode } from './prepare.mjs';
import { main, root } from './steps.mjs';

await main(async () => {
  const started = performance.now();
  requireNode();
  await installIfNeeded();
  await build();
  await runProduct(started);
});

/** Runs the product until it ends. The channel between us tells it when we are gone, however we went. */
function runProduct(started) {
  const product = spawn(process.execPath, ['--enable-source-maps', 'apps/api/dist/main.js'], {
    cwd: root,
    env: { ...process.env, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => product.kill(signal));
  stopWithNpm(product);
  product.on('message', ({ url }) => {
    console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  in all\n\n  Candour is at ${url}\n  Ctrl-C stops it.\n`);
  });
  return new Promise((resolve) => {
    product.once('exit', (status) => {
      process.exitCode = status ?? 1;
      resolve();
    });
  });
}

/** A killed npm cannot tell us. But then this process has a new parent, or the shell that npm put between us has. */
function stopWithNpm(product) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const npm = parents();
  setInterval(() => parents() !== npm && product.kill('SIGTERM'), 1_000).unref();
}

function parents() {
  try {
    const [, name, shellsParent] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8'));
    return /^(sh|dash|bash)$/.test(name) ? `${process.ppid} ${shellsParent}` : String(process.ppid);
  } catch {
    return String(process.ppid);
  }
}
