import type { GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import type { PersonName } from '@candour/domain/testing';
import { createApi } from '../api.js';
import type { PackMaker } from '../documents/evidence-pack/pack-maker.js';
import type { ViewerBoundary } from '../identity/viewer-boundary.js';
import { SignInFirst } from '../identity/refused.js';
import type { ViewerRole } from '../identity/viewer.js';
import { startServer, type RunningServer } from '../server.js';
import { aViewer } from './a-viewer.js';
import { openTestDatabase, type AppDatabase } from './app-database.js';
import { countStatements } from './count-statements.js';
import { testSigningKey } from './test-ledger.js';
import { TestOffice, giver, inventForce, type InventedForce } from './invented-force.js';

/** What a GraphQL request is answered with. */
export interface Answer<T = Record<string, never>> { readonly status: number; readonly data: T; readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[] }

/** The whole API over HTTP and a database of the test's own, with two invented forces. */
export class TestApi {
  private server: RunningServer | undefined;
  private packs: PackMaker | undefined;
  private constructor(readonly database: AppDatabase, readonly office: TestOffice, readonly force: InventedForce) {}

  static async start({ demo = true, schema }: { readonly demo?: boolean; readonly schema?: GraphQLSchema } = {}): Promise<TestApi> {
    const database = await openTestDatabase();
    const force = await inventForce(database.pool);
    const otherForce = await inventForce(database.pool, 'STH', ['RES-N', 'SOUTH-1']);
    const api = new TestApi(database, new TestOffice(database), force);
    const parts = createApi(api.office, boundaryByHeader([force, otherForce]), demo, testSigningKey(), schema);
    api.packs = parts.packs;
    api.server = await startServer({ config: { port: { number: 0, fixed: true }, host: '127.0.0.1', dashboardDir: '/none' }, log: pino({ level: 'silent' }), databaseAnswers: async () => undefined, ...parts });
    return api;
  }

  /** Asks in the name of an invented person, by `NTH/inspector` or, of the first force, `inspector`. @param roles in the place of those they have */
  async ask<T>(by: PersonName | `${string}/${PersonName}`, query: string, variables: object = {}, roles?: readonly ViewerRole[]): Promise<Answer<T>> {
    const response = await this.post(by, query, variables, roles);
    return { status: response.status, ...((await response.json()) as Omit<Answer<T>, 'status'>) };
  }

  /** The same, with the answer as it comes over the wire. */
  post(by: PersonName | `${string}/${PersonName}`, query: string, variables: object = {}, roles?: readonly ViewerRole[]): Promise<Response> {
    return fetch(`${this.server?.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-person': by.includes('/') ? by : `${this.force.code}/${by}`, ...(roles && { 'x-roles': roles.join() }) }, body: JSON.stringify({ query, variables }) });
  }

  /** Asks for a file in somebody's name. */
  get(by: PersonName | `${string}/${PersonName}`, path: string, roles?: readonly ViewerRole[]): Promise<Response> {
    return fetch(`${this.server?.url}${path}`, { headers: { 'x-person': by.includes('/') ? by : `${this.force.code}/${by}`, ...(roles && { 'x-roles': roles.join() }) } });
  }

  /** How many times the database is asked while something is done, what begins and ends a transaction included: what goes out together is one. */
  async roundTrips(work: () => Promise<unknown>): Promise<number> {
    return (await countStatements(work)).statements.length;
  }

  /** Ends what works on after an answer has left, as a stop of the service does. */
  async stopPacks(): Promise<void> { await this.packs?.stop(); }

  async close(): Promise<void> {
    await this.packs?.stop();
    await this.server?.stop();
    await this.database.close();
  }
}

/** Whoever the header says, as any of the invented people: for tests alone. */
function boundaryByHeader(forces: readonly InventedForce[]): ViewerBoundary {
  return {
    viewerFromRequest: async (request) => {
      const [code, name] = String(request.headers['x-person'] ?? '').split('/');
      const force = forces.find((each) => each.code === code);
      if (force === undefined || name === undefined || !(name in force.ids)) throw new SignInFirst();
      const { person, roles: usual } = giver(force, name as PersonName);
      const roles = request.headers['x-roles'] === undefined ? usual : String(request.headers['x-roles']).split(',');
      return aViewer({ id: person, name: `Invented ${name}`, force: { id: force.id, code: force.code, name: `Invented force ${force.code}` }, roles: roles as readonly ViewerRole[] });
    },
    personas: () => Promise.resolve([]),
    routes: () => undefined,
  };
}
