// How a case is told to the officer whose review it is: in the second person, and a date that has passed without reproach.
import { daysBetween, parseDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import type { CaseState } from '@candour/domain/taxonomy';
import { counted } from '../wording.js';

/** Where the case stands, said to the officer whose review it is. */
const OWN_STATES: { readonly [S in CaseState]?: string } = { REPORT_SHARED: 'The report has been shared with you', REPORT_RETURNED: 'Report returned to your reviewer' };

/** What of a case says where it stands; the state alone does not say whether an account is still waited for. */
export interface Standing { readonly state: CaseState; readonly stateLabel: string; readonly accountReceivedOn?: string | null; readonly nextStep?: { readonly by: string } | null }

/** Where the case stands, in the second person where the reader is its officer. */
export function stateText({ state, stateLabel, accountReceivedOn, nextStep }: Standing, own: boolean): string {
  if (!own) return stateLabel;
  if (state !== 'NOTIFIED') return OWN_STATES[state] ?? stateLabel;
  return nextStep?.by === 'Officer' ? 'Your account is invited' : accountReceivedOn == null ? 'With your reviewer' : 'Your account has come in';
}

const TO_OFFICER: readonly (readonly [RegExp, string])[] = [
  [/\bThe officer gives\b/, 'You give'], [/\bThe officer would\b/, 'You would'], [/\bThe officer agrees\b/, 'You agree'], [/\bThe officer took\b/, 'You took'], [/\bThe officer is\b/, 'You are'],
  [/\b(?:The o|O)fficer’s\b/g, 'Your'], [/\bthe officer’s\b/g, 'your'], [/\bTeam now\b/, 'Your team now'], [/^Officer$/, 'You'], [/\bthe officer\b/g, 'you'],
];

/** A label of the record, which speaks of the officer, said to the officer. What people wrote is never changed. */
export const toOfficer = (label: string): string => TO_OFFICER.reduce((said, [from, to]) => said.replace(from, to), label);

const OWNER_OF_ACTION = 'Owner of the action';
const WHOSE: Readonly<Record<string, string>> = { Reviewer: 'Your reviewer', 'Appropriate authority': 'The authority', 'Line manager': 'Your line manager' };

/** A step as the officer is told of it: whose it is stands first where it is somebody else's, so that nobody takes it for their own. */
export const ownStepTitle = (by: string, step: string): string => (by === 'Officer' || by === OWNER_OF_ACTION ? step : `${WHOSE[by] ?? by}: ${step.charAt(0).toLowerCase()}${step.slice(1)}`);

/** How many actions are still to be done, and how many of those are the officer's own. */
export interface OpenActions { readonly all: number; readonly own: number }

/** Whose step it is, said to the officer whose review it is. */
export function ownStepText(by: string, { all, own }: OpenActions): string | null {
  if (by === 'Officer') return null;
  if (by !== OWNER_OF_ACTION || own === 0) return by === OWNER_OF_ACTION ? 'None of them is yours. You need do nothing for it.' : 'You need do nothing for it.';
  return all === 1 ? 'It is yours.' : own === all ? 'They are yours.' : own === 1 ? 'One of them is yours.' : `${own} of them are yours.`;
}

/**
 * A day that has passed, in words. For those who manage it, it is late; the officer is told the day, and what it means for them.
 * @returns null while the day has not passed
 */
export function pastText(due: string | null | undefined, now: Day, who: 'manager' | 'officer whose step it is' | 'officer'): string | null {
  const day = due == null ? null : parseDay(due);
  if (day === null || day >= now) return null;
  if (who === 'manager') return `Late by ${counted(daysBetween(day, now), 'day')}`;
  return who === 'officer' ? 'The date has passed. This does not depend on you.' : 'The date has passed. It can still be done: ask your line manager if you need more time.';
}
