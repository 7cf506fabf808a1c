import type { SaidOfViewer } from '../access/viewer-context.js';
import type { ClientPurpose } from './purposes.js';

/** What a person may do in the force, whatever the case. The sign-in of the force says who may; the people table only lists it. */
export const VIEWER_ROLES = {
  authority: 'Decides for the appropriate authority.',
  standards: 'Works in professional standards and may draft referrals.',
  manager: 'Leads people and may draft referrals.',
  approver: 'May be one of the two people who open a protected passage.',
  analyst: 'Works with protected figures alone.',
  auditor: 'Looks at who read what, never at cases.',
  administrator: 'Runs the product, and sees nothing of any case.',
  pcc: 'Acts for the police and crime commissioner where a chief officer takes part.',
  investigator: 'Investigates misconduct, and sees nothing of any case.',
  national: 'Sees protected national figures alone.',
} as const;
export type ViewerRole = keyof typeof VIEWER_ROLES;
export const VIEWER_ROLE_NAMES = Object.keys(VIEWER_ROLES) as readonly ViewerRole[];

/**
 * Who asks: a person of a force, or a system that was registered for one purpose. The one thing the rest of the API knows of
 * identity; how it was proven ends at the boundary.
 */
export interface Viewer {
  readonly kind: 'PERSON' | 'CLIENT';
  /** The person in the people table, or the registration of the client. */
  readonly id: string;
  readonly name: string;
  readonly force: { readonly id: string; readonly code: string; readonly name: string };
  /** From the sign-in, and the authority's by a delegation. Being the officer, the reviewer, a line manager or a friend is asked of the database, case by case. */
  readonly roles: readonly ViewerRole[];
  /** What it is for: of a person derived and recorded, of a client fixed at its registration. */
  readonly purpose: 'CASE_WORK' | ClientPurpose;
  /** The sign-in this comes from: what is refused once it has ended. */
  readonly session: string;
  /** Until when the proof holds: ISO 8601 in UTC. */
  readonly expiresAt: string;
  /** The delegation by which they act for the authority, where they do and their sign-in does not say so by itself. */
  readonly delegation?: string;
  /** The identity provider they came from, where there is one. */
  readonly issuer?: string;
  /** What a system was registered to ask. */
  readonly scopes?: readonly string[];
}

/** What the database is told of a viewer. */
export const saidOf = ({ id, force, roles, purpose, session, expiresAt, delegation }: Viewer): SaidOfViewer =>
  ({ person: id, force: force.id, roles, purpose, session, expiresAt, ...(delegation === undefined ? {} : { delegation }) });
