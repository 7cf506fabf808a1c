import type { SaidOfViewer } from '../access/viewer-context.js';

/** What a person may do in the force, whatever the case; the words of the people table. */
export const VIEWER_ROLES = {
  authority: 'Decides for the appropriate authority.',
  standards: 'Works in professional standards and may draft referrals.',
  manager: 'Leads people and may draft referrals.',
  approver: 'May be one of the two people who open a protected passage.',
  analyst: 'Works with protected figures alone.',
  auditor: 'Looks at who read what, never at cases.',
  administrator: 'Runs the product, and sees nothing of any case.',
} as const;
export type ViewerRole = keyof typeof VIEWER_ROLES;
export const VIEWER_ROLE_NAMES = Object.keys(VIEWER_ROLES) as readonly ViewerRole[];

/**
 * Who asks. The one thing the rest of the API knows of identity: whoever proves it (today a persona of the demonstration,
 * tomorrow an external issuer) ends here, and nothing behind it asks how.
 */
export interface Viewer {
  /** A person, or a machine that was registered. */
  readonly kind: 'PERSON' | 'CLIENT';
  readonly id: string;
  readonly name: string;
  readonly force: { readonly id: string; readonly code: string; readonly name: string };
  readonly roles: readonly ViewerRole[];
  /** What it is asked for: derived for a person, fixed at registration for a client. Recorded with everything read. */
  readonly purpose: string;
  /** The sign-in: once it is ended, it opens nothing. */
  readonly session: string;
  /** The instant the sign-in ends, ISO 8601 in UTC. */
  readonly expiresAt: string;
}

/** Why a person reads, where they did not have to give a reason. */
export const CASE_WORK = 'CASE_WORK';

/** What the database is told of a viewer. */
export const saidOf = ({ id, force, roles, purpose, session, expiresAt }: Viewer): SaidOfViewer => ({ person: id, force: force.id, roles, purpose, session, expiresAt });
