import type pg from 'pg';
import type { Viewer } from './identity/viewer.js';

/** What every resolver is given: who asks, and the means to answer. */
export interface Context {
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly database: pg.Pool;
  /** The instant of the request, ISO 8601 in UTC: the only clock that resolvers have. */
  readonly at: string;
}
