import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { openPool } from '../../database/data-source.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../database/embedded-postgres.js';
import { inventForce, type InventedForce } from '../invented-force.js';
import { runProduct, type ProductProcess } from '../product-process.js';
import { temporaryFolder } from '../temporary-folder.js';
import { TestIssuer } from '../test-issuer.js';
import { HttpTalk } from './http-talk.js';

/** Settings under which a product believes the tokens that `HttpTalk` brings. */
export const SIGN_IN = ({ issuer }: TestIssuer): Readonly<Record<string, string>> => ({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'api://candour', OIDC_CLIENT_ID: 'candour', OIDC_NUMBER_CLAIM: 'number', OIDC_FORCE_CLAIM: 'force' });

/** A product as a process of its own, at its most talkative, over its own PostgreSQL, with all that it leaves in one folder. */
export class WatchedProduct {
  private constructor(readonly home: string, readonly issuer: TestIssuer, readonly postgres: EmbeddedPostgres, readonly process: ProductProcess, readonly owner: pg.Pool, readonly talk: HttpTalk) {}

  static async start(): Promise<WatchedProduct> {
    const home = mkdtempSync(join(temporaryFolder(), 'candour-canaries-'));
    chmodSync(home, 0o711);
    mkdirSync(join(home, 'temporary'));
    const issuer = await TestIssuer.start();
    const postgres = await startEmbeddedPostgres({ dataDir: join(home, 'data'), durability: 'throwaway' });
    const process = runProduct(home, { ...SIGN_IN(issuer), LOG_LEVEL: 'trace', TMPDIR: join(home, 'temporary') });
    const url = await process.url;
    const owner = openPool(postgres.url, 'test');
    const forces: readonly InventedForce[] = [await inventForce(owner), await inventForce(owner, 'STH')];
    return new WatchedProduct(home, issuer, postgres, process, owner, new HttpTalk(url, issuer, forces));
  }

  /** The log of the database's server. */
  get databaseLog(): string { return join(this.postgres.dataDir, 'postgres.log'); }

  /** Breaks every connection of the product, as a network or a restart would. */
  async breakConnections(): Promise<void> {
    await this.owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE 'candour\\_%' AND datname = current_database()`);
  }

  /** Ends the process and leaves what it left. */
  async end(): Promise<void> {
    if (this.process.child.exitCode !== null) return;
    this.process.child.kill('SIGTERM');
    await once(this.process.child, 'exit');
  }

  async stop(): Promise<void> {
    await this.end();
    await this.owner.end();
    await this.postgres.stop();
    await this.issuer.stop();
    rmSync(this.home, { recursive: true, force: true });
  }
}
