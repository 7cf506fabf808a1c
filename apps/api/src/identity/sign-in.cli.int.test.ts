import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { withClient } from '../database/logins.js';
import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { inventForce, type InventedForce } from '../testing/invented-force.js';

const loader = fileURLToPath(new URL('../../../../scripts/typescript-loader.mjs', import.meta.url));
const command = fileURLToPath(new URL('./sign-in.cli.ts', import.meta.url));
const provider = { OIDC_ISSUER: 'https://login.force.example/tenant', OIDC_AUDIENCE: 'api://candour', OIDC_CLIENT_ID: 'candour-page' };

let database: AppDatabase;
let force: InventedForce;
beforeAll(async () => {
  database = await openTestDatabase();
  force = await inventForce(database.pool);
});
afterAll(() => database.close());

const run = async (args: readonly string[], env: Record<string, string> = provider): Promise<{ readonly status: number; readonly said: string }> => {
  const child = spawn(process.execPath, ['--no-warnings', '--import', loader, command, ...args], { env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: database.ownerUrl, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => { said += text.toString(); });
  const [status] = (await once(child, 'exit')) as [number];
  return { status, said };
};
const read = async (sql: string): Promise<readonly unknown[]> => (await withClient(database.ownerUrl, (owner) => owner.query(sql))).rows;

describe('the operator', () => {
  test('says who a subject of the provider is', async () => {
    expect(await run(['link', '--force', 'NTH', '--number', 'inspector', '--subject', 'subject-9'])).toMatchObject({ status: 0, said: expect.stringContaining('Whoever signs in as subject-9 is the person inspector of NTH from now on.') });
    expect(await read('SELECT issuer, subject, person_id FROM person_subjects')).toEqual([{ issuer: provider.OIDC_ISSUER, subject: 'subject-9', person_id: force.ids.inspector }]);
  });

  test('registers a system once for one purpose, and closes it', async () => {
    const register = (purpose: string) => run(['register', '--force', 'NTH', '--client', 'bookings', '--name', 'Bookings', '--purpose', purpose, '--scopes', 'training.tasks']);
    expect(await register('training')).toMatchObject({ status: 0 });
    expect(await register('ROSTER')).toMatchObject({ status: 1, said: expect.stringContaining('its purpose is fixed') });
    expect(await run(['close', '--client', 'bookings'])).toMatchObject({ status: 0 });
    expect(await read('SELECT client_id, purpose, scopes, active, registered_by FROM service_clients')).toEqual([{ client_id: 'bookings', purpose: 'TRAINING', scopes: ['training.tasks'], active: false, registered_by: null }]);
  });

  test('R55 leaves a record of each, by nobody of the force', async () => {
    expect(await read('SELECT act, person_id, about_person_id, detail FROM administration_records ORDER BY id')).toEqual([
      { act: 'SIGN_IN_SET', person_id: null, about_person_id: force.ids.inspector, detail: 'subject-9' },
      { act: 'CLIENT_REGISTERED', person_id: null, about_person_id: null, detail: 'bookings TRAINING training.tasks' }, { act: 'CLIENT_CLOSED', person_id: null, about_person_id: null, detail: 'bookings' },
    ]);
  });

  test.each<readonly [string, readonly string[], Record<string, string>, string]>([
    ['R53 a system for promotion', ['register', '--force', 'NTH', '--client', 'board', '--name', 'Board', '--purpose', 'PROMOTION'], provider, 'No system is registered for promotion'],
    ['a person there is not', ['link', '--force', 'NTH', '--number', 'nobody', '--subject', 's'], provider, 'has nobody with the number nobody'],
    ['a subject of no provider', ['link', '--force', 'NTH', '--number', 'inspector', '--subject', 's'], { DEMO: 'no' }, 'set it as for the product'],
    ['a force there is not', ['register', '--force', 'XXX', '--client', 'x', '--name', 'X', '--purpose', 'ROSTER'], provider, 'no force with the code XXX'],
    ['a system that is not registered', ['close', '--client', 'nobody'], provider, 'No system is registered as nobody'],
    ['half a command', ['link', '--force', 'NTH'], provider, '--number is missing'],
    ['no command', [], provider, 'npm run sign-in'],
  ])('is told in words why not: %s', async (_, args, env, sentence) => {
    expect(await run(args, env)).toMatchObject({ status: 1, said: expect.stringContaining(sentence) });
  });
});
