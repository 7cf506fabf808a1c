import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { request } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { serveDashboard } from './dashboard.js';

const folder = mkdtempSync(join(tmpdir(), 'candour-page-'));
let server: Server;
beforeAll((done) => {
  writeFileSync(join(folder, 'index.html'), '<div id="root"></div>');
  const app = express();
  app.use('/graphql', express.json());
  serveDashboard(app, folder);
  app.use(((_error, _request, response, _next) => void response.status(400).json({ errors: [] })) as express.ErrorRequestHandler);
  server = app.listen(0, '127.0.0.1', done);
});
afterAll((done) => { server.close(done); rmSync(folder, { recursive: true }); });

/** The path as it is given: `fetch` would mend it. */
const ask = (path: string, { method = 'GET', accept = 'text/html' } = {}): Promise<{ readonly status: number | undefined; readonly text: string }> => new Promise((resolve, reject) => {
  const asked = request({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, path, method, headers: { accept } }, (response) => {
    let text = '';
    response.on('data', (part: Buffer) => { text += part.toString(); }).on('end', () => resolve({ status: response.statusCode, text }));
  });
  asked.on('error', reject).end();
});

describe('the page of the dashboard', () => {
  test.each(['/', '/cases/NTH/2026/0001', '/cases/%E0%A4%A', '/%', '/lessons/%ZZ?x=1'])('is what a browser gets at %s, readable or not', async (path) => expect(await ask(path)).toEqual({ status: 200, text: '<div id="root"></div>' }));
  test('comes without an icon, and a browser that asks for one is told so without a fault', async () => expect((await ask('/favicon.ico', { accept: 'image/*' })).status).toBe(204));
  test('is no answer to a program, nor to anything but looking', async () => {
    expect((await ask('/cases/%E0%A4%A', { accept: 'application/json' })).status).toBe(400);
    expect((await ask('/cases/%E0%A4%A', { method: 'POST' })).text).not.toContain('root');
  });
});
