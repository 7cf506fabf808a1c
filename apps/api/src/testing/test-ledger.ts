import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lineFor, type LedgerReport } from '../audit/findings.js';
import { Sealer } from '../audit/sealer.js';
import { SigningKey } from '../audit/signing-key.js';
import { verifyHistories } from '../audit/verify-histories.js';
import { verifyLedgers } from '../audit/verify-ledger.js';
import type pg from 'pg';
import { londonDay } from '@candour/domain/calendar';
import { ViewerContexts, beginAs } from '../access/viewer-context.js';
import { urlFor, withClient } from '../database/logins.js';
import type { AppDatabase } from './app-database.js';
import { TEST_CONTEXT_KEY } from './context-key.js';

const PKCS8_ED25519 = '302e020100300506032b657004220420';
/** A key that is the same in every run. */
export const testSigningKey = (fill = 3): SigningKey => new SigningKey(createPrivateKey({ key: Buffer.concat([Buffer.from(PKCS8_ED25519, 'hex'), Buffer.alloc(32, fill)]), format: 'der', type: 'pkcs8' }));

/** Who reads, as their signed context says it. */
export interface Reader { readonly person: string; readonly force: string; readonly roles?: readonly string[]; readonly purpose?: string }

/** A ledger of a test's own: reads that are appended, a sealer that seals when told, and a folder for what is kept outside the database. */
export class TestLedger {
  now: string = new Date().toISOString();
  readonly key: SigningKey = testSigningKey();
  readonly folder: string = mkdtempSync(join(tmpdir(), 'candour-anchors-'));
  readonly failures: unknown[] = [];
  readonly sealer: Sealer;

  readonly #contexts = new ViewerContexts(TEST_CONTEXT_KEY);

  constructor(readonly database: Pick<AppDatabase, 'ownerUrl' | 'app'>) {
    this.sealer = new Sealer({ url: urlFor('audit', database.ownerUrl), key: this.key, folder: this.folder, clock: () => this.now, onFailure: (error) => this.failures.push(error) });
  }

  /** Works under the API's login in somebody's name; null for nobody. */
  async as<T>(reader: Reader | null, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await this.database.app.connect();
    try {
      await client.query(reader === null ? 'BEGIN' : beginAs(this.#contexts.sign({ roles: [], purpose: 'CASE_WORK', session: 'a sign-in', expiresAt: '2999-01-01T00:00:00.000Z', ...reader }, { today: londonDay(this.now) })));
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }

  /** Appends reads in the name of somebody, each with a number as its request. */
  read(viewer: Reader | null, { times = 1, opened = [], listed = [], classes = ['C'] }: { readonly times?: number; readonly opened?: readonly string[]; readonly listed?: readonly string[]; readonly classes?: readonly string[] } = {}): Promise<void> {
    return this.as(viewer, async (client) => {
      await client.query(`SELECT audit_append('request-' || n, 'Reading', $2, $3, $4) FROM generate_series(1, $1) n`, [times, classes, opened, listed]);
    });
  }

  /** What somebody does who owns the database, past everything; checks of the database included. */
  async tamper(...statements: readonly string[]): Promise<void> {
    await withClient(this.database.ownerUrl, async (owner) => {
      await owner.query('SET session_replication_role = replica');
      for (const statement of statements) await owner.query(statement);
    });
  }

  verify(key: SigningKey = this.key): Promise<readonly LedgerReport[]> {
    return withClient(urlFor('audit', this.database.ownerUrl), (client) => verifyLedgers({ client, key, folder: this.folder, clock: () => this.now }));
  }

  /** What is found in the ledger of a force, by kind and place, and the line a person reads. */
  async findings(code: string): Promise<{ readonly found: readonly string[]; readonly line: string }> {
    const report = (await this.verify()).find((each) => each.code === code);
    if (report === undefined) throw new Error(`There is no force ${code}.`);
    return { found: report.findings.map(({ kind, at }) => `${kind} ${at}`), line: lineFor(report) };
  }

  /** What is found in the histories of a force's cases: kind, number of the event and how often, and the line a person reads. */
  async histories(code: string): Promise<{ readonly found: readonly string[]; readonly line: string }> {
    const all = await withClient(this.database.ownerUrl, (client) => verifyHistories(client));
    const ledger = (await this.verify()).find((each) => each.code === code);
    if (ledger === undefined) throw new Error(`There is no force ${code}.`);
    const report = all.get(ledger.id);
    return { found: [...ledger.findings, ...(report?.findings ?? [])].map(({ kind, at, times }) => `${kind} ${at}${times > 1 ? ` x${times}` : ''}`), line: lineFor(ledger, report) };
  }

  async close(): Promise<void> {
    await this.sealer.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
