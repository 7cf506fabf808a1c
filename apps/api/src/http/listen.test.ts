import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listen } from './listen.js';

const servers: Server[] = [];
const server = (): Server => { const made = createServer(); servers.push(made); return made; };
afterEach(() => Promise.all(servers.splice(0).map((each) => new Promise((resolve) => { each.close(resolve); }))));

/** A port that somebody else holds. */
async function taken(): Promise<number> {
  const other = server();
  await new Promise<void>((resolve) => { other.listen(0, '127.0.0.1', resolve); });
  return (other.address() as AddressInfo).port;
}
const refusal = (number: number, fixed: boolean, host = '127.0.0.1'): Promise<unknown> => listen(server(), { port: { number, fixed }, host }).then(() => 'listens', (error: unknown) => error);

describe('the port', () => {
  test('that a person chose and that is in use is one sentence with the cure', async () => {
    const port = await taken();
    expect(await refusal(port, true)).toMatchObject({ name: 'CannotStart', message: `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start` });
  });

  test('that nobody chose and that is in use gives way to the next free one', async () => {
    const port = await taken();
    const got = await listen(server(), { port: { number: port, fixed: false }, host: '127.0.0.1' });
    expect(got).toBeGreaterThan(port);
    expect(got).toBeLessThanOrEqual(port + 50);
  });

  test('0 takes any', async () => {
    expect(await listen(server(), { port: { number: 0, fixed: true }, host: '127.0.0.1' })).toBeGreaterThan(0);
  });

  test('of an address that this machine has not is one sentence', async () => {
    expect(await refusal(0, true, '192.0.2.1')).toMatchObject({ name: 'CannotStart', message: 'Cannot listen on HOST 192.0.2.1: this machine has no such address.' });
  });
});
