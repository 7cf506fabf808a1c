import pg from 'pg';
import { withClient } from '../database/app-login.js';

/** Who reads, as a verified context would say it. */
export interface StubViewer { readonly person: string; readonly force: string; readonly roles?: readonly string[]; readonly purpose?: string; readonly session?: string }

/**
 * Puts simple functions in the place of those that verify the signed context: they believe the setting `candour.stub_viewer`. For
 * tests of what is built upon them alone.
 */
export async function stubViewerFunctions(ownerUrl: string): Promise<void> {
  const said = `nullif(current_setting('candour.stub_viewer', true), '')::jsonb`;
  await withClient(ownerUrl, (owner) => owner.query(`
    CREATE OR REPLACE FUNCTION viewer_context() RETURNS jsonb LANGUAGE sql STABLE AS $$ SELECT ${said} $$;
    CREATE OR REPLACE FUNCTION viewer_person() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT (viewer_context() ->> 'person')::uuid $$;
    CREATE OR REPLACE FUNCTION viewer_force() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT (viewer_context() ->> 'force')::uuid $$;
    CREATE OR REPLACE FUNCTION viewer_has(role text) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT coalesce(viewer_context() -> 'roles' ? role, false) $$;`));
}

/** Works on a connection of the API's login as if this viewer had been verified; null for nobody. */
export function asViewer<T>(appUrl: string, viewer: StubViewer | null, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(appUrl, async (client) => {
    client.setTypeParser(pg.types.builtins.DATE, (value: string) => value);
    client.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (value: string) => new Date(value).toISOString());
    await client.query(`SELECT set_config('candour.stub_viewer', $1, false)`, [viewer === null ? '' : JSON.stringify({ roles: [], purpose: 'CASE_WORK', session: 'a sign-in', ...viewer })]);
    return work(client);
  });
}
