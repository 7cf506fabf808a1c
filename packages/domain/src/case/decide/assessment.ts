import type { Day } from '../../calendar/index.js';
import { onProbation, restrictedBecause, schemeFits, servesOn } from '../../people/index.js';
import type { PersonFacts } from '../../people/index.js';
import type { Ref } from '../../fields/index.js';
import { packFor } from '../../rule-packs.js';
import { SERIOUSNESS_CHECKS, seriousnessOf, termOf } from '../../taxonomy/index.js';
import type { CommandOf } from '../commands/index.js';
import type { Now } from '../now.js';
import { patternIn } from '../pattern.js';
import { conclude, promptIf, refused, unless } from '../refusals.js';
import type { Prompt, Refusal } from '../refusals.js';
import { actingPerson, detailsOf } from './deciding.js';
import type { CaseFor, Decider } from './deciding.js';
import { isLeaving, likelyEnd, packOfCase, stepDue } from './policy-dates.js';
import { impossibleDetails } from './referral-details.js';
import { listUnless } from './restricted.js';
import { checkSecondPerson } from './second-person.js';

type Accept = CommandOf<'AcceptForReview'>;
type Awaiting = CaseFor<'AcceptForReview'>;

/** R6: sexual, discriminatory and corruption matters are assessed by two people. */
const needsSecondAssessor = ({ seriousnessChecks, allegations }: Accept): boolean =>
  seriousnessChecks.some((check) => termOf(SERIOUSNESS_CHECKS, check).secondAssessor)
  || allegations.some((a) => seriousnessOf(a.category, a.subCategory ?? null) === 'SECOND_ASSESSOR');

/** R6: any sign of greater seriousness asks the question again; a matter of honesty alone is one, and so is force that hurt somebody. */
const looksSerious = (cmd: Accept): boolean =>
  cmd.seriousnessChecks.length > 0 || needsSecondAssessor(cmd) || (cmd.standards.length > 0 && cmd.standards.every((standard) => standard === 'HON'));

function refusalsOf(cmd: Accept, c: Awaiting, officer: PersonFacts, now: Now): readonly Refusal[] {
  const list = cmd.restrictedTo ?? [];
  const why = c.restriction?.why ?? restrictedBecause(officer);
  const isKept = why === null || c.restriction !== null || list.length > 0;
  return [
    ...unless(c.stage.referral.referrer !== now.actor.person, 'NOT_ALLOWED'),
    ...unless((cmd.rationale ?? '').trim() !== '', 'PRI_RATIONALE_REQUIRED', { field: ['rationale'] }),
    ...unless(cmd.standards.length > 0 !== cmd.performanceOnly, 'PRI_RATIONALE_REQUIRED', { field: ['standards'] }),
    ...impossibleDetails(cmd),
    ...unless(!cmd.directedElsewhere, 'DIRECTED_ELSEWHERE', { field: ['directedElsewhere'] }),
    ...unless(!needsSecondAssessor(cmd) || cmd.secondAssessor !== undefined, 'SECOND_ASSESSOR', { field: ['secondAssessor'] }),
    ...(cmd.secondAssessor === undefined ? [] : checkSecondPerson(c, { person: cmd.secondAssessor, delegate: cmd.secondAssessorDelegate ?? false, field: 'secondAssessor' }, now)),
    ...unless(servesOn(officer, now.today), 'NOT_SERVING'),
    ...unless(schemeFits(officer, c.scheme), 'SCHEME_MISMATCH').map((no) => (officer.isSpecial && !officer.isStaff ? { ...no, rule: 'R56' as const } : no)),
    ...listUnless(isKept && !list.includes(c.officer), why, 'restrictedTo'),
  ];
}

function promptsOf(cmd: Accept, c: Awaiting, officer: PersonFacts, over: Day | null, now: Now): readonly Prompt[] {
  const view = cmd.lineManagerView ?? c.stage.referral.lineManagerView ?? 'NOT_OBTAINED';
  return [
    ...promptIf(cmd.parallelProceedings, 'PARALLEL'),
    ...promptIf(looksSerious(cmd), 'SERIOUSNESS'),
    ...promptIf(isLeaving(officer, over), 'OFFICER_LEAVING'),
    ...promptIf(patternIn(cmd.standards, now.facts.earlier) !== null, 'PATTERN'),
    ...promptIf(onProbation(officer, now.today), 'TUTOR_LINK'),
    ...promptIf(view === 'NOT_OBTAINED', 'LINE_MANAGER_NOT_CONSULTED'),
  ];
}

/**
 * R2, R4-R7, R52, R56-R60, R65, R66: the authority records that the matter is practice requiring improvement and fixes what the
 * review is about. The case keeps the rule pack in force on the day of the referral. A new list of named people replaces the one
 * before, but never shuts out the referrer or the assessor.
 */
export const acceptForReview: Decider<'AcceptForReview'> = (cmd, c, now) => {
  const officer = now.facts.person(c.officer);
  if (officer === undefined) return refused('INVALID', { field: ['officer'] });
  const pack = (c.stage.submittedOn === null ? undefined : packFor(c.scheme, c.stage.submittedOn)) ?? packOfCase(c);
  const ofPack = { pack: pack.id, officerSnapshot: c.officerSnapshot };
  const noticeBy = stepDue('notice', ofPack, now.today, now);
  if (noticeBy === null) return refused('CALENDAR_ENDS');
  const assessor = actingPerson(now);
  const { referrer } = c.stage.referral;
  const { restrictedTo = [], ...details } = detailsOf(cmd);
  const list = restrictedTo.length === 0 ? {} : {
    restriction: c.restriction?.why ?? restrictedBecause(officer) ?? 'NAMED' as const,
    restrictedTo: [...new Set([...restrictedTo, ...(referrer === null ? [] : [referrer]), assessor])],
  };
  return conclude(cmd.answers, refusalsOf(cmd, c, officer, now), promptsOf(cmd, c, officer, likelyEnd(ofPack, now.today, now), now), () => [
    { type: 'ReviewAccepted', ...details, ...list, assessor, pack: pack.id as Ref, noticeBy },
  ]);
};
