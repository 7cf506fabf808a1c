import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const loader = fileURLToPath(new URL('../../../../scripts/typescript-loader.mjs', import.meta.url));
const main = fileURLToPath(new URL('../main.ts', import.meta.url));

/** The product as a process of its own. */
export interface ProductProcess {
  readonly child: ChildProcess;
  /** Settles with its address once it serves. */
  readonly url: Promise<string>;
  readonly ended: Promise<{ readonly status: number | null; readonly complaint: string }>;
  /** All it has said so far, on both its outputs. */
  readonly said: () => string;
  readonly clusterDir: string;
}

/** Starts the product from source in a folder of its own, without demonstration data. */
export function runProduct(home: string, env: Readonly<Record<string, string>>): ProductProcess {
  const child = spawn(process.execPath, ['--no-warnings', '--import', loader, main], {
    env: { ...process.env, DATABASE_URL: '', DEMO: 'no', PORT: '0', LOG_LEVEL: 'warn', DATA_DIR: join(home, 'data'), KEY_DIR: join(home, 'keys'), ANCHOR_DIR: join(home, 'anchors'), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let [said, complaint] = ['', ''];
  child.stdout?.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr?.on('data', (text: Buffer) => { said += text.toString(); complaint += text.toString(); });
  const ended = once(child, 'exit').then(([status]) => ({ status: status as number | null, complaint: complaint.trim() }));
  const url = once(child, 'message').then(([message]) => (message as { url: string }).url);
  return { child, url, ended, said: () => said, clusterDir: join(home, 'data', 'postgres') };
}
