import type { Express } from 'express';
import type pg from 'pg';
import { pino } from 'pino';
import type { PersonName } from '@candour/domain/testing';
import { createApi } from '../api.js';
import type { ViewerBoundary } from '../identity/viewer-boundary.js';
import { signInFirst } from '../identity/viewer-boundary.js';
import type { ViewerRole } from '../identity/viewer.js';
import { startServer, type RunningServer } from '../server.js';
import { openTestDatabase, type AppDatabase } from './app-database.js';
import { TestOffice, giver, inventForce, type InventedForce } from './invented-force.js';

/** What a GraphQL request is answered with. */
export interface Answer<T = Record<string, never>> { readonly status: number; readonly data: T; readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[] }

/** The whole API over HTTP and a database of the test's own, with two invented forces. */
export class TestApi {
  /** Statements that reads have made so far. */
  statements = 0;
  private constructor(readonly database: AppDatabase, readonly office: TestOffice, readonly force: InventedForce, readonly otherForce: InventedForce, private readonly server: () => RunningServer) {}

  static async start({ demo = true, routes }: { readonly demo?: boolean; readonly routes?: (app: Express) => void } = {}): Promise<TestApi> {
    const database = await openTestDatabase();
    const force = await inventForce(database.pool);
    const otherForce = await inventForce(database.pool, 'STH', ['RES-N', 'SOUTH-1']);
    let server: RunningServer | undefined;
    const counted: pg.Pool = new Proxy(database.pool, { get: (pool, name) => { if (name === 'query') api.statements += 1; const value: unknown = Reflect.get(pool, name, pool); return typeof value === 'function' ? (value.bind(pool) as unknown) : value; } });
    const office = new TestOffice(counted);
    const api = new TestApi(database, office, force, otherForce, () => server as RunningServer);
    const parts = createApi(office, boundaryByHeader([force, otherForce]), demo);
    server = await startServer({
      config: { port: { number: 0, fixed: true }, host: '127.0.0.1', dashboardDir: '/none' }, log: pino({ level: 'silent' }), databaseAnswers: async () => undefined, ...parts,
      routes: (app) => { parts.routes(app); routes?.(app); },
    });
    return api;
  }

  get url(): string { return this.server().url; }

  /** Asks in the name of an invented person, by `NTH/inspector` or, of the first force, `inspector`. */
  async ask<T>(by: PersonName | `${string}/${PersonName}`, query: string, variables: object = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-person': by.includes('/') ? by : `${this.force.code}/${by}` }, body: JSON.stringify({ query, variables }) });
    return { status: response.status, ...((await response.json()) as Omit<Answer<T>, 'status'>) };
  }

  /** How many statements reads make while something is done. */
  async counting(work: () => Promise<unknown>): Promise<number> {
    const before = this.statements;
    await work();
    return this.statements - before;
  }

  async close(): Promise<void> {
    await this.server().stop();
    await this.database.close();
  }
}

/** Whoever the header says, as any of the invented people: for tests alone. */
function boundaryByHeader(forces: readonly InventedForce[]): ViewerBoundary {
  return {
    viewerFromRequest: async (request) => {
      const [code, name] = (request.get('x-person') ?? '').split('/');
      const force = forces.find((each) => each.code === code);
      if (force === undefined || name === undefined || !(name in force.ids)) throw signInFirst();
      const { personId, roles } = giver(force, name as PersonName);
      return { id: personId, name: `Invented ${name}`, force: { id: force.id, code: force.code, name: `Invented force ${force.code}` }, roles: roles as readonly ViewerRole[] };
    },
    personas: () => Promise.resolve([]),
    routes: () => undefined,
  };
}
