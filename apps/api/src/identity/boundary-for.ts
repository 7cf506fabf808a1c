import type { Office } from '../cases/handle-case-command.js';
import type { Config } from '../config.js';
import { demoBoundary } from './demo/demo-boundary.js';
import { ensureSigningKey } from './demo/signing-key.js';
import { oidcBoundary } from './oidc-boundary.js';
import { closedBoundary } from './viewer-boundary.js';
import type { ViewerBoundary } from './viewer-boundary.js';

/** Who is let in: whoever the force's provider knows, in the demonstration whoever one chooses to be, and otherwise nobody. */
export async function boundaryFor({ signIn, demo, keyDir, dashboardDir }: Pick<Config, 'signIn' | 'demo' | 'keyDir' | 'dashboardDir'>, { pool, contexts, jobs }: Pick<Office, 'pool' | 'contexts' | 'jobs'>, report: (error: unknown) => void): Promise<ViewerBoundary> {
  if (signIn !== undefined) return oidcBoundary({ pool, contexts }, signIn, { report });
  return demo ? demoBoundary({ record: { pool, contexts }, jobs, key: await ensureSigningKey(keyDir), dashboardDir }) : closedBoundary;
}
