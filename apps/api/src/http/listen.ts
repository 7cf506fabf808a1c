import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CannotStart } from '../cannot-start.js';
import type { Config } from '../config.js';

const portsTried = 50;

/** Listens on the wanted port, or on the next free one if no person chose it. Returns the port taken. */
export async function listen(server: Server, { port, host }: Pick<Config, 'port' | 'host'>): Promise<number> {
  const last = port.fixed ? port.number : Math.min(port.number + portsTried, 65_535);
  for (let number = port.number; number <= last; number += 1) {
    const taken = await tryPort(server, number, host);
    if (taken === undefined) return (server.address() as AddressInfo).port;
    if (taken !== 'EADDRINUSE') throw new CannotStart(reasonOf(taken, number, host));
  }
  throw new CannotStart(
    port.fixed
      ? `Port ${port.number} is in use. Stop what uses it, or choose another: PORT=${port.number + 1} npm start`
      : `The ports ${port.number} to ${last} are all in use. Choose another: PORT=5000 npm start`,
  );
}

/** Undefined once it listens, else the system's word for why not. */
function tryPort(server: Server, port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error.code ?? 'UNKNOWN');
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve(undefined);
    });
  });
}

function reasonOf(code: string, port: number, host: string): string {
  if (code === 'EACCES') return `This user may not open port ${port}. Choose one above 1023: PORT=4000 npm start`;
  return `Cannot listen on HOST ${host}: this machine has no such address.`;
}
