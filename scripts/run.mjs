// `npm run import -- ...`, `npm run demo -- ...`: installs and builds what is missing, then runs one of the product's own commands.
import { spawn } from 'node:child_process';
import { build, installIfNeeded, requireNode } from './prepare.mjs';
import { main, root } from './steps.mjs';

const COMMANDS = {
  import: 'apps/api/dist/integrations/import/import.cli.js',
  demo: 'apps/api/dist/database/demo/demo.cli.js',
};

await main(async () => {
  const [name, ...rest] = process.argv.slice(2);
  requireNode();
  await installIfNeeded();
  await build();
  const child = spawn(process.execPath, ['--enable-source-maps', COMMANDS[name], ...rest], { cwd: root, stdio: 'inherit', env: { ...process.env, CALLED_FROM: process.env.INIT_CWD ?? process.cwd() } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
});
