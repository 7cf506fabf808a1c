import { formatDay, workingDaysBetween } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import { servesOn } from '../../people/index.js';
import { deemedGivenOn } from '../../rule-packs.js';
import { toneWords } from '../../report/tone.js';
import { NOTICE_CONTENTS } from '../../taxonomy/index.js';
import type { Appointed, DueDate } from '../case.js';
import type { CommandOf } from '../commands/index.js';
import type { Now } from '../now.js';
import { conclude, promptIf, refusal, unless } from '../refusals.js';
import type { Refusal } from '../refusals.js';
import { detailsOf, dueDate } from './deciding.js';
import type { Decider } from './deciding.js';
import { isLeaving, likelyEnd, packOfCase } from './policy-dates.js';

type GiveNotice = CommandOf<'GiveNotice'>;

/**
 * Giving notice (R1, R7, R12-R14, R35). The account date is reckoned from the day the notice counts as given and kept with the
 * version of the holiday table (R62).
 */
export const giveNotice: Decider<'GiveNotice'> = (cmd, c, now) => {
  const pack = packOfCase(c);
  const officer = now.facts.person(c.officer);
  const deemedOn = deemedGivenOn(cmd.mode, cmd.givenOn, now.calendar);
  const minimum = deemedOn === undefined ? null : dueDate(now, { ...pack.account, from: deemedOn });
  const refusals = [
    ...unless(officer === undefined || servesOn(officer, now.today), 'NOT_SERVING'),
    ...unless(cmd.mode !== 'EMAIL' || pack.emailService, 'EMAIL_NOT_ALLOWED', { field: ['mode'] }),
    ...notBeforeAppointment(cmd.givenOn, c.stage),
    ...missing(cmd),
  ];
  if (deemedOn === undefined || minimum === null) return { kind: 'refused', refusals: [...refusals, refusal('CALENDAR_ENDS')] };
  refusals.push(...unless(cmd.accountDue === undefined || cmd.accountDue >= minimum.due, 'DUE_BEFORE_MINIMUM', { field: ['accountDue'], details: [formatDay(minimum.due)] }));
  const words = toneWords(cmd.whyReferred);
  const { noticeBy } = c.stage.assessment;
  const prompts = [
    ...promptIf(officer !== undefined && isLeaving(officer, likelyEnd(c, now.today, now)), 'OFFICER_LEAVING'),
    ...promptIf(noticeBy !== null && cmd.givenOn > noticeBy.due, 'NOTICE_LATE'),
    ...promptIf(words.length > 0, 'TONE', words),
  ];
  return conclude(cmd.answers, refusals, prompts, () => [{ type: 'NoticeGiven', ...detailsOf(cmd), deemedOn, account: accountWindow(minimum, cmd.accountDue, now) }]);
};

/** Every part of a complete notice; an oral one is confirmed in writing, on the day or later, and the clock runs from the oral one (R12). */
function missing(cmd: GiveNotice): readonly Refusal[] {
  const parts = NOTICE_CONTENTS.filter(({ code }) => !cmd.contents.includes(code)).map(({ name }) => name);
  const confirmedOn = cmd.confirmedInWritingOn;
  return [
    ...unless(parts.length === 0, 'NOTICE_INCOMPLETE', { field: ['contents'], details: parts }),
    ...unless(cmd.mode !== 'ORAL' || confirmedOn !== undefined, 'NOTICE_INCOMPLETE', { field: ['confirmedInWritingOn'], details: ['Confirmation in writing'] }),
    ...unless(confirmedOn === undefined || confirmedOn >= cmd.givenOn, 'INVALID', { field: ['confirmedInWritingOn'] }),
  ];
}

/** Nothing goes to the officer before the authority has accepted the referral (R1), and the notice is the reviewer's to give. */
function notBeforeAppointment(givenOn: Day, { assessment, reviewer, earlierReviewers }: Appointed): readonly Refusal[] {
  if (assessment.assessedOn !== null && givenOn < assessment.assessedOn) return [refusal('NOT_REFERRED', { field: ['givenOn'] })];
  const appointedOn = (earlierReviewers[0] ?? reviewer)?.appointedOn;
  return unless(appointedOn === undefined || givenOn >= appointedOn, 'INVALID', { field: ['givenOn'] });
}

/** More than the five days is the reviewer's choice: it is kept as policy with its own count, so that it never reads as law. */
export function accountWindow(minimum: DueDate, asked: Day | undefined, now: Now): DueDate {
  if (asked === undefined || asked === minimum.due) return minimum;
  return { ...minimum, due: asked, basis: 'policy', workingDays: workingDaysBetween(minimum.from, asked, now.calendar) ?? minimum.workingDays };
}
