// Runs one of the product's commands (`npm run import`, `npm run demo`, `npm run bench`) after what it needs has been
// installed and built. Paths a person types count from where they typed them.
import { spawn } from 'node:child_process';
import { build, installIfNeeded, requireNode } from './prepare.mjs';
import { main, root } from './steps.mjs';

const [command, ...args] = process.argv.slice(2);

await main(async () => {
  requireNode();
  await installIfNeeded();
  await build();
  const child = spawn(process.execPath, ['--enable-source-maps', command, ...args], {
    cwd: root,
    env: { ...process.env, CALLED_FROM: process.env.INIT_CWD ?? process.cwd() },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
});
