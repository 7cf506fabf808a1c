import type { CommandType, ProtectionClass } from '@candour/domain';
import type { PersonName } from '@candour/domain/testing';
import type { Asker, HttpCase } from './http-talk.js';
import { textPlaces } from './plant.js';

/** Of a report that is sent, the words of its actions and lessons become records of their own and are case facts from then on (process.md 3.1). */
export const BECOME_CASE_FACTS = ['DraftReport.actions.description', 'DraftReport.actions.successMeasure', 'DraftReport.organisationLessons.lesson'] as const;
const SENT = { except: BECOME_CASE_FACTS };

type Step = CommandType | readonly [CommandType, object?, { readonly by?: PersonName; readonly except?: readonly string[] }?];
async function tell(story: HttpCase, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (typeof step === 'string') await story.give(step);
    else await story.give(...step);
  }
}

const UNTIL_NOTICE = ['DraftReferral', 'SubmitReferral', 'AcceptForReview', 'AppointReviewer', 'GiveNotice'] as const satisfies readonly Step[];

/** What the officer may be in the middle of writing; the rest is the reviewer's. */
const OFFICERS_DRAFTS = ['ACCOUNT', 'ADJUSTMENT', 'CORRECTION'] as const;

/** Cases that together take words in every field there is. */
export const STORIES = {
  /** A review from the referral to the follow-up. */
  whole: (story: HttpCase): Promise<void> => tell(story, [
    ...UNTIL_NOTICE, 'RequestAdjustment', 'AnswerAdjustment', 'GrantFriend', 'SubmitAccount', 'AddToAccount', 'RecordWelfareNote', ['RecordFactFinding', { learntFromAccount: true }], 'RequestCorrection', 'AnswerCorrection',
    'ConfirmSuitability', 'ArrangeDiscussion', ['RecordDiscussion', { recorded: true }], ['DraftReport', {}, SENT], 'ShareReport', ['RespondToReport', { response: 'AGREED_COMMENT' }], 'SendReport', 'ReturnReport',
    ['DraftReport', {}, SENT], 'ShareReport', 'RespondToReport', 'SendReport', 'AcceptReport', 'RecordReviewNote', 'AddAddendum',
  ]),
  /** A report that is written and not sent: there the words of actions and lessons are still the report's. And everything that can be begun and left. */
  unsent: async (story: HttpCase): Promise<void> => {
    await tell(story, [...UNTIL_NOTICE, 'SubmitAccount', 'ConfirmSuitability']);
    for (const kind of ['ORAL_ACCOUNT', 'FACT_FINDING', 'WELFARE_NOTE'] as const) await story.draft(kind, 'inspector');
    for (const kind of OFFICERS_DRAFTS) await story.draft(kind, 'officer');
    await tell(story, ['ArrangeDiscussion']);
    await story.draft('DISCUSSION', 'inspector');
    await tell(story, [['RecordDiscussion', { recorded: true }], 'DraftReport']);
    await story.draft('REPORT', 'inspector');
  },
  /** A review with an account by word of mouth, and the gate in the wall (R26). */
  oral: (story: HttpCase): Promise<void> => tell(story, [
    ...UNTIL_NOTICE, 'RecordOralAccount', ['ConfirmOralAccount', { agreed: false }], 'RecordEngagementAttempt', 'RequestProtectedPassage', 'ApproveProtectedPassage', ['ApproveProtectedPassage', { as: 'SECOND' }, { by: 'secondAssessor' }],
    'OpenProtectedPassage',
  ]),
  /** A review that is taken out: the pack that goes with it leaves out what was said in confidence (R43). */
  escalated: (story: HttpCase): Promise<void> => tell(story, [...UNTIL_NOTICE, 'SubmitAccount', ['RecordFactFinding', { learntFromAccount: true }], 'RecordWelfareNote', 'ConfirmSuitability', 'ReferBack', 'Escalate']),
} as const;
export type StoryName = keyof typeof STORIES;

/** Who may be sent what of each story, as it stands at its end (process.md 5.1). */
const READERS: Readonly<Record<StoryName, Readonly<Partial<Record<Asker, readonly ProtectionClass[]>>>>> = {
  whole: { officer: ['P', 'W', 'R'], inspector: ['P', 'W', 'R'], authority: ['R'], secondAssessor: ['R'], sergeant: ['R'], friend: ['P', 'R'] },
  unsent: { officer: ['P', 'W'], inspector: ['P', 'W', 'R'] },
  oral: { officer: ['P', 'W', 'R'], inspector: ['P', 'W', 'R'] },
  escalated: { officer: ['P', 'W'] },
};
/** What of a class somebody does not see in a case all the same: of class P a friend reads the officer's own account alone (R19), and words of a passage are opened apart from the case (R26). */
const NOT_SHOWN: Readonly<Partial<Record<Asker | 'anybody', RegExp>>> = {
  anybody: /^OpenProtectedPassage\./,
  friend: /^(?:RecordFactFinding|RecordDiscussion|RequestCorrection|AnswerCorrection|RecordReviewNote)\./,
  sergeant: /^(?:RequestCorrection|AnswerCorrection)\./,
};

/** Whether somebody may be sent what was found, by the place it was written at. */
export function mayBeSent(to: Asker, found: string): boolean {
  const [, story, place] = /^(\w+): ([\w.]+)/.exec(found) ?? [];
  if (story === undefined || place === undefined || !(story in READERS)) return false;
  if (place.startsWith('draft.')) return to === (OFFICERS_DRAFTS.some((kind) => place === `draft.${kind}`) ? 'officer' : 'inspector');
  const cls = textPlaces(['P', 'R', 'W']).find((each) => each.place === place)?.class;
  const isShown = ![NOT_SHOWN.anybody, NOT_SHOWN[to]].some((places) => places?.test(place));
  return isShown && cls !== undefined && (READERS[story as StoryName][to]?.includes(cls) ?? false);
}
