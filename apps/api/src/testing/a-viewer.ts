import type { Viewer } from '../identity/viewer.js';

/** A person as the boundary leaves them, for tests that begin behind it. */
export const aViewer = (person: Pick<Viewer, 'id' | 'name' | 'force' | 'roles'>): Viewer =>
  ({ kind: 'PERSON', purpose: 'CASE_WORK', session: `test ${person.id}`, expiresAt: '2100-01-01T00:00:00.000Z', ...person });
