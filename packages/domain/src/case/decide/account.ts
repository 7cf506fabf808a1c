import type { Day } from '../../calendar/index.js';
import { conclude, promptIf, refused, unless } from '../refusals.js';
import type { Decision } from '../refusals.js';
import type { Case, Notified } from '../case.js';
import { accountIsIn, isLate, whileAccountIsOpen } from './account-window.js';
import { detailsOf } from './deciding.js';
import type { Deciders } from './deciding.js';
import { giveNotice } from './notice.js';

const nextVersion = ({ account }: Notified): number => account.versions.length + 1;
/** A version of the officer's own: in writing, or a note of their words that they have answered. */
const hasOwnVersion = ({ account }: Notified): boolean => account.versions.some((v) => v.confirmed !== null);

/** R15: a later day than the one given; a day that has gone gives nobody more time. */
const isMoreTime = (due: Day | null, next: Day, today: Day): boolean => (due === null || next > due) && next >= today;

/** For commands that make sense only while an account can be written; everything later is an addendum (R17). */
const whileOpen = (c: Pick<Case, 'stage'>, then: (known: Notified) => Decision): Decision => {
  const known = whileAccountIsOpen(c);
  return known === null ? refused('WRONG_STAGE') : then(known);
};

/** Notice and account: R12-R18. The account is an invitation, its words are the officer's, and time is only ever added. */
export const accountDeciders: Deciders<
  'GiveNotice' | 'AcknowledgeNotice' | 'SubmitAccount' | 'AddToAccount' | 'RecordOralAccount' | 'ConfirmOralAccount' | 'DeclineAccount' | 'WaiveAccountWindow' | 'AskForMoreTime' | 'ExtendAccount'
> = {
  GiveNotice: giveNotice,

  AcknowledgeNotice: (cmd) => conclude(cmd.answers, [], [], () => [{ type: 'NoticeAcknowledged' }]),

  SubmitAccount: (cmd, c, now) => whileOpen(c, (known) => {
    const hasWords = cmd.body !== undefined || Object.values(cmd.sections ?? {}).some((section) => section !== undefined);
    const late = isLate(c, known.account, now.today);
    const refusals = [...unless(!hasOwnVersion(known), 'ACCOUNT_IMMUTABLE'), ...unless(hasWords, 'INVALID', { field: ['body'] })];
    return conclude(cmd.answers, refusals, promptIf(late, 'LATE'), () => [{ type: 'AccountSubmitted', ...detailsOf(cmd), version: nextVersion(known), late }]);
  }),

  AddToAccount: (cmd, c, now) => whileOpen(c, (known) => {
    const late = isLate(c, known.account, now.today);
    return conclude(cmd.answers, unless(known.account.versions.length > 0, 'WRONG_STAGE'), promptIf(late, 'LATE'), () => [{ type: 'AccountAdded', ...detailsOf(cmd), version: nextVersion(known), late }]);
  }),

  // The officer spoke in time or not on the day they spoke, however soon the reviewer notes it.
  RecordOralAccount: (cmd, c) => whileOpen(c, (known) => {
    const afterNotice = known.notice.givenOn === null || cmd.givenOn >= known.notice.givenOn;
    return conclude(cmd.answers, unless(afterNotice, 'INVALID', { field: ['givenOn'] }), [], () => [{ type: 'OralAccountRecorded', ...detailsOf(cmd), version: nextVersion(known), late: isLate(c, known.account, cmd.givenOn) }]);
  }),

  // Where the officer does not agree, note and correction both stay (R18).
  ConfirmOralAccount: (cmd, c) => whileOpen(c, (known) => {
    const version = known.account.versions.find((v) => v.version === cmd.version);
    const refusals = [
      ...unless(version !== undefined && version.oral && version.confirmed === null, 'ACCOUNT_IMMUTABLE', { field: ['version'] }),
      ...unless(cmd.agreed || cmd.correction !== undefined, 'INVALID', { field: ['correction'] }),
    ];
    return conclude(cmd.answers, refusals, [], () => [{ type: 'OralAccountConfirmed', ...detailsOf(cmd) }]);
  }),

  DeclineAccount: (cmd, c) => whileOpen(c, (known) =>
    conclude(cmd.answers, unless(!accountIsIn(known.account), 'ACCOUNT_IMMUTABLE'), [], () => [{ type: 'AccountDeclined' }])),

  WaiveAccountWindow: (cmd, c) => whileOpen(c, () => conclude(cmd.answers, [], [], () => [{ type: 'AccountWindowWaived' }])),

  AskForMoreTime: (cmd, c, now) => whileOpen(c, ({ account }) => {
    const later = cmd.until === undefined || isMoreTime(account.due, cmd.until, now.today);
    return conclude(cmd.answers, unless(later, 'EXTENSION_NOT_LATER', { field: ['until'] }), [], () => [{ type: 'MoreTimeAsked', ...detailsOf(cmd) }]);
  }),

  // The officer who asked in time did so, however long the answer took (R15).
  ExtendAccount: (cmd, c, now) => {
    const { due, moreTimeAsked } = c.stage.account;
    const later = isMoreTime(due, cmd.accountDue, now.today);
    const askedOn = cmd.askedBy === 'OFFICER' ? moreTimeAsked ?? now.today : now.today;
    return conclude(cmd.answers, unless(later, 'EXTENSION_NOT_LATER', { field: ['accountDue'] }), [], () => [
      { type: 'AccountExtended', reason: cmd.reason, askedBy: cmd.askedBy, oldDue: due ?? undefined, newDue: cmd.accountDue, afterExpiry: due !== null && askedOn > due },
    ]);
  },
};
