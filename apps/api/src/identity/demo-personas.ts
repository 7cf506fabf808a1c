import type { ViewerRole } from './viewer.js';

/** The two invented forces by code; nobody of the first may see anything of the second. */
export const DEMO_FORCES = { first: 'NTH', second: 'WMR' } as const;
export type DemoForceName = keyof typeof DEMO_FORCES;

/**
 * An invented person one can be in the demonstration. The person is found by `number` in the force; the sign-in of the
 * demonstration says the roles named here, and its data give what `needs` says.
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
  { id: 'previous-reviewer', number: 'D0009', title: 'Previous reviewer', says: 'Began a review that somebody else has taken over, and sees nothing of it any more.', force: 'first', roles: ['manager'], needs: 'An inspector of another team who was the reviewer of one live case until it changed hands.' },
  { id: 'second-officer', number: 'D0010', title: 'Second officer of an incident', says: 'Takes part in a review of their own after the same incident; the reviews are apart.', force: 'first', roles: [], needs: 'A constable with one case whose incident is that of the officer’s complete case.' },
  { id: 'federation-representative', number: 'D0011', title: 'Federation representative', says: 'Supports an officer, and reads what that officer opened to them.', force: 'first', roles: [], needs: 'A constable of another area whom the officer let read their live case.' },
  { id: 'lesson-owner', number: 'D0012', title: 'Owner of a lesson', says: 'Carries out lessons for the organisation, and sees those lessons alone.', force: 'first', roles: [], needs: 'The inspector of a training team, owner of every accepted lesson about training.' },
  { id: 'pcc-delegate', number: 'D0013', title: 'Delegate of the commissioner', says: 'Acts for the police and crime commissioner where a chief officer takes part.', force: 'first', roles: ['pcc'], needs: 'A member of staff, who decides the case of the chief officer and stands on the list of restricted cases they have no other part in.' },
  { id: 'investigator', number: 'D0014', title: 'Misconduct investigator', says: 'Investigates misconduct; sees no review.', force: 'first', roles: ['investigator'], needs: 'A member of staff.' },
  { id: 'national-viewer', number: 'D0015', title: 'National viewer', says: 'Looks at protected national figures alone.', force: 'first', roles: ['national'], needs: 'A member of staff.' },
  { id: 'other-force-officer', number: 'D0102', title: 'Officer of the other force', says: 'Takes part in a review in another force.', force: 'second', roles: [], needs: 'A constable of the second force with one live case.' },
  { id: 'other-force-psd-lead', number: 'D0101', title: 'PSD lead of the other force', says: 'Does the same for another force and sees nothing of the first.', force: 'second', roles: ['authority', 'standards'], needs: 'A chief inspector of the second force’s Professional Standards.' },
] as const satisfies readonly DemoPersona[];

/**
 * Systems of the demonstration, with secrets that protect nothing. Those of learning and development and of HR, together the one of the
 * eighteen that is no person, are registered; for the one of promotion there is no way to be (R53): it is there so that one can see
 * what it is answered.
 */
export const DEMO_CLIENTS = [
  { clientId: 'demo-training', secret: 'invented-training-secret', name: 'Training bookings (invented)', purpose: 'TRAINING', scope: 'training.tasks' },
  { clientId: 'demo-hr', secret: 'invented-hr-secret', name: 'Yearly reviews (invented)', purpose: 'HR_PDR', scope: 'pdr.reminders' },
  { clientId: 'demo-promotion', secret: 'invented-promotion-secret', name: 'Promotion board (invented)', purpose: 'PROMOTION', scope: 'promotion.read' },
] as const;
