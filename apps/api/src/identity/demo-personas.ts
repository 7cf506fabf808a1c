import type { ViewerRole } from './viewer.js';

/** The two invented forces by code; nobody of the first may see anything of the second. */
export const DEMO_FORCES = { first: 'NTH', second: 'WMR' } as const;
export type DemoForceName = keyof typeof DEMO_FORCES;

/**
 * An invented person one can be in the demonstration. The person is found by `number` in the force; the
 * demonstration data give that person the rank and roles named here, and to the reviewer, manager and officer what `needs` says.
 */
export interface DemoPersona {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** One sentence: what this person does here. */
  readonly says: string;
  readonly force: DemoForceName;
  readonly roles: readonly ViewerRole[];
  /** What the demonstration data must hold for this person to have something to see. */
  readonly needs: string;
}

export const DEMO_PERSONAS = [
  { id: 'psd-lead', number: 'D0001', title: 'PSD lead', says: 'Decides for the appropriate authority and looks for patterns across the force.', force: 'first', roles: ['authority', 'standards'], needs: 'A chief inspector of Professional Standards.' },
  { id: 'aa-delegate', number: 'D0002', title: 'Authority delegate', says: 'Assesses referrals, appoints reviewers and checks reports.', force: 'first', roles: ['authority'], needs: 'A chief inspector outside Professional Standards, on the named list of at least one restricted case.' },
  { id: 'reviewer', number: 'D0003', title: 'Reviewing inspector', says: 'Reviews other people’s cases: notice, discussion and report.', force: 'first', roles: ['manager'], needs: 'An inspector who is the reviewer of at least four live cases at different stages and of one that is complete.' },
  { id: 'line-manager', number: 'D0004', title: 'Line manager', says: 'Leads people who have been through a review and follows up their actions; reviews nobody.', force: 'first', roles: ['manager'], needs: 'A sergeant, reviewer of no case, line manager of at least three officers with action plans, one of them overdue.' },
  { id: 'officer', number: 'D0005', title: 'Participating officer', says: 'Takes part in a review of their own practice.', force: 'first', roles: [], needs: 'A constable with one case in NOTIFIED with the account still due, one complete case with an open action, and one referral not yet notified, which they must not see.' },
  { id: 'analyst', number: 'D0006', title: 'Analyst', says: 'Works with protected figures; sees no case.', force: 'first', roles: ['analyst'], needs: 'A member of staff.' },
  { id: 'auditor', number: 'D0007', title: 'Auditor', says: 'Checks who read what; sees no case.', force: 'first', roles: ['auditor'], needs: 'A member of staff.' },
  { id: 'administrator', number: 'D0008', title: 'Administrator', says: 'Runs the product: imports, calendar, settings; sees no case.', force: 'first', roles: ['administrator'], needs: 'A member of staff.' },
  { id: 'other-force-psd-lead', number: 'D0101', title: 'PSD lead of the other force', says: 'Does the same for another force and sees nothing of the first.', force: 'second', roles: ['authority', 'standards'], needs: 'A chief inspector of the second force’s Professional Standards.' },
] as const satisfies readonly DemoPersona[];

export type DemoPersonaId = (typeof DEMO_PERSONAS)[number]['id'];
/** Who one is before choosing. */
export const DEFAULT_PERSONA: DemoPersonaId = 'psd-lead';
