import type { Case } from '../case.js';
import type { EventType, OpenEventOf } from '../events.js';
import type { CaseIdentity, Recorded } from '../recorded.js';
import type { Evolver, Evolvers } from './evolving.js';
import { drafted, imported } from './first-events.js';
import { referralEvolvers } from './referral-events.js';
import { reportEvolvers } from './report-events.js';
import { reviewEvolvers } from './review-events.js';
import { sideEvolvers } from './side-events.js';

type Later = Exclude<EventType, 'ReferralDrafted' | 'CaseImported'>;
const EVOLVERS: Evolvers<Later> = { ...referralEvolvers, ...reviewEvolvers, ...reportEvolvers, ...sideEvolvers };

/**
 * The case after an event. The event is taken without anything of class P, R or W: a case cannot remember protected words.
 * @throws Error when the history is out of order, which a decision never makes.
 */
export function evolve(before: Case | CaseIdentity, recorded: Recorded): Case {
  const { event } = recorded;
  const after = begins(event) ? first(before, event) : next(before as Case, event, recorded);
  return { ...after, version: recorded.seq };
}

/** The case a whole history gives. */
export const replay = (identity: CaseIdentity, history: readonly Recorded[]): Case =>
  history.reduce<Case | CaseIdentity>((c, r) => evolve(c, r), identity) as Case;

const begins = (e: Recorded['event']): e is OpenEventOf<'ReferralDrafted' | 'CaseImported'> => e.type === 'ReferralDrafted' || e.type === 'CaseImported';
const first = (identity: CaseIdentity, e: OpenEventOf<'ReferralDrafted' | 'CaseImported'>): Case =>
  (e.type === 'ReferralDrafted' ? drafted(identity, e) : imported(identity, e));
const next = <T extends Later>(c: Case, e: OpenEventOf<T>, r: Recorded): Case => (EVOLVERS[e.type as T] as Evolver<T>)(c, e, r);
