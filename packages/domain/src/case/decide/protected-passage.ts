import { addDays } from '../../calendar/index.js';
import type { PersonId } from '../../fields/index.js';
import { written } from '../../report/completeness.js';
import { POLICY } from '../../rule-packs.js';
import type { Case, Passage } from '../case.js';
import type { CommandOf } from '../commands/index.js';
import type { Now } from '../now.js';
import { conclude, refused, unless } from '../refusals.js';
import type { Refusal } from '../refusals.js';
import { appointedPart, assessedPart, discussedPart, notifiedPart, referredPart } from '../stages.js';
import { actingPerson, detailsOf } from './deciding.js';
import type { Deciders } from './deciding.js';

const passageIn = ({ passages }: Pick<Case, 'passages'>, request: number): Passage | undefined => passages.find(({ number }) => number === request);

/** Whether the officer has said anything that R26 protects. */
const hasSpoken = (c: Case): boolean => (notifiedPart(c)?.account.versions.length ?? 0) > 0 || discussedPart(c) !== null;

/** R26: the officer is told at once, or there is a reason why not and a day, soon, on which that is looked at again. */
function checkTelling({ officerToldLater, prejudiceReason, tellBy }: CommandOf<'RequestProtectedPassage'>, today: Now['today']): readonly Refusal[] {
  if (!officerToldLater) return [];
  const soon = tellBy !== undefined && tellBy >= today && tellBy <= addDays(today, POLICY.prejudiceReviewDays);
  return [...unless(written(prejudiceReason), 'INVALID', { field: ['prejudiceReason'] }), ...unless(soon, 'INVALID', { field: ['tellBy'] })];
}

/** Everybody with a part in the matter or a hand in the review, whoever has it now. */
function inTheMatter(c: Case, { requestedBy }: Passage): readonly (PersonId | null | undefined)[] {
  const review = appointedPart(c);
  const { referrer, complainant, witnesses } = referredPart(c).referral;
  return [requestedBy, referrer, complainant, ...witnesses, review?.reviewer?.person, ...(review?.earlierReviewers ?? []).map(({ person }) => person)];
}

/** R26: nobody who investigates approves; whoever works in professional standards may be the one, so neither do they. */
const mayInvestigate = ({ actor, facts }: Now, person: PersonId): boolean => actor.roles.includes('investigator') || actor.roles.includes('standards') || facts.person(person)?.isPsdStaff === true;

/** R66: two different people, each in one part, neither of them in the matter. */
function checkApprover(c: Case, passage: Passage, as: 'LEGAL' | 'SECOND', now: Now): readonly Refusal[] {
  const person = actingPerson(now);
  const outside = !inTheMatter(c, passage).includes(person) && !mayInvestigate(now, person);
  const free = !passage.approvals.some((given) => given.by === person || given.as === as);
  return unless(outside && free, 'WHO_CAN_DO_THIS');
}

/** R26: one legal member and one other person have agreed, and the passage has not been opened yet. */
const mayBeOpened = (passage: Passage | undefined): boolean =>
  passage !== undefined && !passage.opened && (['LEGAL', 'SECOND'] as const).every((part) => passage.approvals.some(({ as }) => as === part));

/** The one gate in the wall around account and discussion (R26, R66): asked for, agreed to by two, opened once for the words quoted. */
export const passageDeciders: Deciders<'RequestProtectedPassage' | 'ApproveProtectedPassage' | 'OpenProtectedPassage'> = {
  RequestProtectedPassage: (cmd, c, now) => {
    const refusals = [
      ...unless(hasSpoken(c), 'NO_PASSAGE_YET'),
      ...unless((assessedPart(c)?.scope ?? []).some(({ version }) => version === cmd.scopeVersion), 'INVALID', { field: ['scopeVersion'] }),
      ...checkTelling(cmd, now.today),
    ];
    return conclude(cmd.answers, refusals, [], () => [{ type: 'PassageRequested', ...detailsOf(cmd), number: c.passages.length + 1, requester: actingPerson(now) }]);
  },
  ApproveProtectedPassage: (cmd, c, now) => {
    const passage = passageIn(c, cmd.request);
    if (passage === undefined || passage.opened) return refused('INVALID', { field: ['request'] });
    return conclude(cmd.answers, checkApprover(c, passage, cmd.as, now), [], () => [{ type: 'PassageApproved', ...detailsOf(cmd), approver: actingPerson(now) }]);
  },
  // Where the words quoted do not stand there nothing is opened, and the request is spent all the same: nobody finds out by trying what was said.
  OpenProtectedPassage: (cmd, c, { facts }) =>
    conclude(cmd.answers, unless(mayBeOpened(passageIn(c, cmd.request)), 'PROTECTED_CONTENT'), [], () => [{ type: 'PassageOpened', ...detailsOf(cmd), stands: facts.passageStands === true }]),
};
