import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built product, running on a port and a database of its own. */
export interface Product {
  readonly url: string;
  stop(): Promise<void>;
}

const main = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));

/** Starts what `npm start` starts, on any free port, with a new database and new keys in a temporary folder. */
export async function startProduct(env: Record<string, string> = {}): Promise<Product> {
  if (!existsSync(main)) throw new Error('The product has not been built. Run: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'candour-e2e-'));
  chmodSync(folder, 0o711);
  const { DATABASE_URL: _, ...rest } = process.env;
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env: { ...rest, PORT: '0', DATA_DIR: join(folder, 'data'), KEY_DIR: join(folder, 'keys'), ANCHOR_DIR: join(folder, 'anchors'), LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (output += text.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { url: string }).url));
    void ended.then(() => reject(new Error(`The product did not start:\n${output}`)));
  });
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
