import { addDays } from '../calendar/index.js';
import type { Day } from '../calendar/index.js';
import type { Case, StageIn } from '../case/case.js';
import { History, aCase, idOf, someFacts, someNow } from '../testing/index.js';
import type { PersonName } from '../testing/index.js';
import { ACCESS_MATRIX, EXTENTS, READABLES, RELATIONS, TIMES } from './access-matrix.js';
import type { Extent, Readable } from './access-matrix.js';
import { covers, mayOpen, mayRead, openings } from './may-read.js';

/** The pack is no part of the case and has tests of its own below. */
const CLASSES = (Object.keys(READABLES) as readonly Readable[]).filter((what) => what !== 'PACK');
type Line = readonly [PersonName, ...Extent[]];
const no = 'NOTHING';
const NONE: readonly Extent[] = [no, no, no, no, no, no, no];

/** What somebody reads, class by class in the order C, NOTICE, P, W, R, ACTIONS, LESSONS. */
const readingOf = (c: Case, by: PersonName, on: Day): readonly Extent[] => CLASSES.map((what) => mayRead(what, c, someNow(on, by)));
const linesOf = (history: History, expected: readonly Line[], on: Day): readonly Line[] => expected.map(([by]): Line => [by, ...readingOf(history.case, by, on)]);

const DESK = (report: Extent, plan: Extent): readonly Line[] => (['authority', 'secondAssessor'] as const).map((by): Line => [by, 'ALL', 'ALL', no, 'PAUSE_CATEGORY', report, plan, plan]);
const STRANGERS: readonly Line[] = (['otherOfficer', 'otherInspector', 'lawyer', 'staffManager', 'friend'] as const).map((by): Line => [by, ...NONE]);

const befriended = (withReport: boolean): (() => History) => () => aCase.reportShared().then('GrantFriend', { withReport });
const kept = (): History => History.start().then('DraftReferral', { restrictedTo: [idOf('authority'), idOf('secondAssessor'), idOf('inspector'), idOf('lawyer')] }).then('SubmitReferral').later(1).then('AcceptForReview').then('AppointReviewer').later(1).then('GiveNotice')
  .later(2).then('SubmitAccount').then('ConfirmSuitability').then('ArrangeDiscussion').laterWorkingDays(3).then('RecordDiscussion').later(1).then('DraftReport').then('ShareReport').later(1).then('RespondToReport').then('SendReport');
const opened = (): History => kept().then('TakeOverRecord', {}, { by: 'lawyer' });
const sentOn = aCase.reportSent().today;
const pastTheTalk = (): History => aCase.closed();
const closedWithoutTalk = (): History => aCase.followUp().then('CompleteAction').then('VerifyAction').then('AnswerLesson').then('RecordReviewNote').laterMonths(13)
  .then('CloseRecord', {}, { answers: [{ code: 'PDR_OVERDUE', reason: 'The line manager changed twice.' }] });

const GRID: readonly { readonly scenario: string; readonly given: () => History; readonly on?: Day; readonly reads: readonly Line[] }[] = [
  { scenario: 'R1 a draft is the referrer’s and the desk’s', given: aCase.drafted, reads: [['sergeant', 'ALL', no, no, no, no, no, no], ['officer', ...NONE], ['authority', 'ALL', no, no, 'PAUSE_CATEGORY', no, no, no], ...STRANGERS] },
  { scenario: 'R1 a referral that was accepted is the desk’s; the officer has heard nothing', given: aCase.assessed, reads: [['sergeant', ...NONE], ['officer', ...NONE], ['inspector', ...NONE], ['authority', 'ALL', no, no, 'PAUSE_CATEGORY', no, no, no]] },
  { scenario: 'R3 while a referral waits for a decision its referrer reads it', given: aCase.submitted, reads: [['sergeant', 'ALL', no, no, no, no, no, no], ['officer', ...NONE]] },
  { scenario: 'R3 and while it is with the referrer again', given: aCase.returned, reads: [['sergeant', 'ALL', no, no, no, no, no, no], ['officer', ...NONE]] },
  { scenario: 'R3 a referral that was declined may still be read by the one who made it', given: aCase.declined, reads: [['sergeant', 'ALL', no, no, no, no, no, no], ['officer', ...NONE]] },
  { scenario: 'R1 before the notice the reviewer reads and the officer does not', given: aCase.reviewerAppointed, reads: [['inspector', 'ALL', no, 'ALL', 'ALL', 'ALL', no, no], ['officer', ...NONE], ['sergeant', ...NONE]] },
  { scenario: 'R26 with the account in, officer and reviewer read it and nobody else', given: aCase.accountReceived, reads: [['officer', 'ALL', 'ALL', 'ALL', 'ALL', 'OWN_CORRECTIONS', no, no], ['inspector', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL', no, no], ['sergeant', ...NONE], ...DESK(no, no), ...STRANGERS] },
  { scenario: 'R49 in a pause nothing changes', given: aCase.paused, reads: [['officer', 'ALL', 'ALL', 'ALL', 'ALL', 'OWN_CORRECTIONS', no, no], ['inspector', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL', no, no], ...DESK(no, no)] },
  { scenario: 'R30 a draft of the report is the reviewer’s alone', given: aCase.reportDrafted, reads: [['officer', 'ALL', 'ALL', 'ALL', 'ALL', 'OWN_CORRECTIONS', no, no], ['inspector', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL', no, no], ...DESK(no, no)] },
  { scenario: 'R34 a report that is shared is the officer’s too, and not yet the desk’s', given: aCase.reportShared, reads: [['officer', 'ALL', 'ALL', 'ALL', 'ALL', 'SHARED', no, no], ...DESK(no, no), ['sergeant', ...NONE]] },
  { scenario: 'R34 while a report that was shared is written anew, the officer keeps what they were given', given: () => aCase.reportShared().then('DraftReport'), reads: [['officer', 'ALL', 'ALL', 'ALL', 'ALL', 'SHARED', no, no], ...DESK(no, no), ['sergeant', ...NONE]] },
  { scenario: 'R33 a report that was sent is the desk’s too, and not yet the line manager’s', given: aCase.reportSent, reads: [['officer', 'ALL', 'ALL', 'ALL', 'ALL', 'SHARED', 'ALL', 'ALL'], ['inspector', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL'], ...DESK('SENT', 'ALL'), ['sergeant', ...NONE], ...STRANGERS] },
  { scenario: 'R61 while a returned report is written anew, what was sent can still be read', given: () => aCase.reportReturned().then('DraftReport'), reads: [['officer', 'ALL', 'ALL', 'ALL', 'ALL', 'SHARED', 'ALL', 'ALL'], ...DESK('SENT', 'ALL'), ['sergeant', ...NONE]] },
  { scenario: 'R38 in follow-up the line manager reads the report and the actions, never the account', given: aCase.followUp, reads: [['sergeant', 'PLAN_EXISTS', no, no, no, 'SENT', 'ALL', 'ALL'], ['inspector', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL'], ...DESK('SENT', 'ALL'), ...STRANGERS] },
  { scenario: 'R26 on the 28th day after the end the reviewer still reads the account', given: aCase.followUp, on: addDays(sentOn, 28), reads: [['inspector', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL']] },
  { scenario: 'R26 on the 29th the reviewer reads it no more', given: aCase.followUp, on: addDays(sentOn, 29), reads: [['inspector', 'ALL', 'ALL', no, no, 'ALL', 'ALL', 'ALL'], ['officer', 'ALL', 'ALL', 'ALL', 'ALL', 'SHARED', 'ALL', 'ALL']] },
  { scenario: 'R38 once the record is closed and the talk held, the line manager is done with it', given: pastTheTalk, reads: [['sergeant', ...NONE], ['officer', 'ALL', 'ALL', 'ALL', 'ALL', 'SHARED', 'ALL', 'ALL'], ['inspector', 'ALL', 'ALL', no, no, 'ALL', 'ALL', 'ALL'], ...DESK('SENT', 'ALL')] },
  { scenario: 'R38 a record closed without the talk stays readable for it', given: closedWithoutTalk, reads: [['sergeant', 'PLAN_EXISTS', no, no, no, 'SENT', 'ALL', 'ALL']] },
  { scenario: 'R3 a referral that was discarded may still be read by the one who made it', given: aCase.discarded, reads: [['sergeant', 'ALL', no, no, no, no, no, no], ['officer', ...NONE]] },
  { scenario: 'R38 while the follow-up is open the line manager reads, also when the talk was held', given: () => aCase.followUp().then('RecordPdrDiscussion'), reads: [['sergeant', 'PLAN_EXISTS', no, no, no, 'SENT', 'ALL', 'ALL']] },
  { scenario: 'R38 a talk that is excused is not read for', given: () => aCase.followUp().then('AnswerLesson').then('EndFollowUp'), reads: [['sergeant', ...NONE]] },
  { scenario: 'R22 once the case is referred back the reviewer reads neither account nor welfare', given: aCase.referredBack, reads: [['inspector', 'ALL', 'ALL', no, no, 'ALL', no, no], ['officer', 'ALL', 'ALL', 'ALL', 'ALL', 'OWN_CORRECTIONS', no, no], ...DESK(no, no)] },
  { scenario: 'R22 a pause while referred back opens nothing', given: () => aCase.referredBack().then('Pause'), reads: [['inspector', 'ALL', 'ALL', no, no, 'ALL', no, no]] },
  { scenario: 'R42 returned to the review, the reviewer reads again', given: () => aCase.referredBack().then('ReturnToReview'), reads: [['inspector', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL', no, no]] },
  { scenario: 'R43 a report that was sent and then referred back is sealed to the desk in part', given: () => aCase.reportReturned().then('ReferBack'), reads: [...DESK('SENT_WITHOUT_DISCUSSION', 'ALL'), ['officer', 'ALL', 'ALL', 'ALL', 'ALL', 'SHARED', 'ALL', 'ALL']] },
  { scenario: 'R43 and it stays so once the case is taken out of the review', given: () => aCase.reportReturned().then('ReferBack').then('Escalate'), reads: [...DESK('SENT_WITHOUT_DISCUSSION', 'ALL'), ['inspector', 'ALL', 'ALL', no, no, 'ALL', 'ALL', 'ALL']] },
  { scenario: 'R42 and once it is ended on reassessment', given: () => aCase.referredBack().then('EndOnReassessment'), reads: [['inspector', 'ALL', 'ALL', no, no, 'ALL', no, no], ...DESK(no, no)] },
  { scenario: 'R47 discontinued, the reviewer reads for 28 days more', given: aCase.discontinued, on: addDays(aCase.discontinued().today, 28), reads: [['inspector', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL', no, no]] },
  { scenario: 'R47 and no longer', given: aCase.discontinued, on: addDays(aCase.discontinued().today, 29), reads: [['inspector', 'ALL', 'ALL', no, no, 'ALL', no, no]] },
  { scenario: 'R48 transferred, the same', given: aCase.transferred, on: addDays(aCase.transferred().today, 29), reads: [['inspector', 'ALL', 'ALL', no, no, 'ALL', no, no]] },
  { scenario: 'R47 a reviewer appointed on the very day it ended still had the case', given: () => aCase.reviewerAppointed().then('Discontinue'), reads: [['inspector', 'ALL', no, 'ALL', 'ALL', 'ALL', no, no]] },
  { scenario: 'R11 a new reviewer reads, the previous one reads nothing', given: () => aCase.accountReceived().then('ReplaceReviewer'), reads: [['otherInspector', 'ALL', 'ALL', 'ALL', 'ALL', 'ALL', no, no], ['inspector', ...NONE]] },
  { scenario: 'R45 who takes over after the end sees the report, not the account', given: () => aCase.followUp().then('ReplaceReviewer'), reads: [['otherInspector', 'ALL', 'ALL', no, no, 'ALL', 'ALL', 'ALL'], ['inspector', ...NONE]] },
  { scenario: 'R19 a friend reads the notice and the officer’s own account', given: befriended(false), reads: [['friend', no, 'ALL', 'OWN_ACCOUNT', no, no, no, no]] },
  { scenario: 'R19 and, where the officer allows it, the report', given: befriended(true), reads: [['friend', no, 'ALL', 'OWN_ACCOUNT', no, 'SHARED', no, no]] },
  { scenario: 'R19 but no draft of it, as the officer reads none', given: () => aCase.reportDrafted().then('GrantFriend'), reads: [['friend', no, 'ALL', 'OWN_ACCOUNT', no, no, no, no]] },
  { scenario: 'R19 and the actions and lessons once there are any', given: () => befriended(true)().then('RespondToReport').then('SendReport'), reads: [['friend', no, 'ALL', 'OWN_ACCOUNT', no, 'SHARED', 'ALL', 'ALL']] },
  { scenario: 'R19 on the last day of the permission', given: befriended(true), on: addDays(befriended(true)().today, 60), reads: [['friend', no, 'ALL', 'OWN_ACCOUNT', no, 'SHARED', no, no]] },
  { scenario: 'R19 not on the day after', given: befriended(true), on: addDays(befriended(true)().today, 61), reads: [['friend', ...NONE]] },
  { scenario: 'R19 not once the officer has ended it', given: () => befriended(true)().then('RevokeFriend'), reads: [['friend', ...NONE]] },
  { scenario: 'R60 somebody of the list who opened the record reads as the authority reads, nothing of account or welfare', given: () => opened(), reads: [['lawyer', 'ALL', 'ALL', no, no, 'SENT', 'ALL', 'ALL'], ['otherInspector', ...NONE]] },
  { scenario: 'R60 on the last day of it', given: () => opened(), on: addDays(opened().today, 1), reads: [['lawyer', 'ALL', 'ALL', no, no, 'SENT', 'ALL', 'ALL']] },
  { scenario: 'R60 and no longer', given: () => opened(), on: addDays(opened().today, 2), reads: [['lawyer', ...NONE]] },
  { scenario: 'R36 the owner of a lesson reads that lesson', given: () => aCase.followUp().then('AnswerLesson', { owner: idOf('otherInspector') }), reads: [['otherInspector', no, no, no, no, no, no, 'OWN_ONES'], ['otherOfficer', ...NONE]] },
  {
    scenario: 'R36 the owner of one of two lessons reads the lessons that are theirs',
    given: () => aCase.discussed().then('DraftReport', { organisationLessons: [{ theme: 'TRAINING', lesson: 'More practice.' }, { theme: 'SUPERVISION', lesson: 'More time.' }] }).then('ShareReport').then('RespondToReport').then('SendReport').then('AcceptReport')
      .then('AnswerLesson', { owner: idOf('otherInspector') }),
    reads: [['otherInspector', no, no, no, no, no, no, 'OWN_ONES']],
  },
  { scenario: 'R44 the owner of an action reads that action', given: () => aCase.followUp().then('ReownAction', { ownerRole: 'FORCE', owner: idOf('otherInspector') }), reads: [['otherInspector', no, no, no, no, no, 'OWN_ONES', no], ['otherOfficer', ...NONE]] },
];

describe('who reads what of a case', () => {
  test.each(GRID)('$scenario', ({ given, on, reads }) => {
    const history = given();
    expect(linesOf(history, reads, on ?? history.today)).toEqual(reads);
  });
  test.each(GRID)('R26 nobody at the desk reads account or welfare: $scenario', ({ given, on }) => {
    const history = given();
    for (const by of ['authority', 'secondAssessor'] as const) {
      const [, , account, welfare] = readingOf(history.case, by, on ?? history.today);
      expect([account, welfare]).toEqual(['NOTHING', 'PAUSE_CATEGORY']);
    }
  });
  test.each(GRID)('a case shows itself to whom it lets read something: $scenario', ({ given, on, reads }) => {
    const history = given();
    for (const [by, ...extents] of reads) expect([by, mayOpen(history.case, someNow(on ?? history.today, by))]).toEqual([by, extents.some((extent) => extent !== 'NOTHING')]);
  });
});

describe('who is several things at once', () => {
  const withRoles = (c: Case, by: PersonName, what: Readable, on: Day): Extent => { const now = someNow(on, by); return mayRead(what, c, { ...now, actor: { ...now.actor, roles: ['authority'] } }); };
  test('R26 a reviewer or friend who sits at the desk reads as the desk', () => {
    const history = befriended(true)();
    for (const by of ['inspector', 'friend'] as const) {
      expect(CLASSES.map((what) => withRoles(history.case, by, what, history.today))).toEqual(['ALL', 'ALL', 'NOTHING', 'PAUSE_CATEGORY', 'NOTHING', 'NOTHING', 'NOTHING']);
    }
  });
  test('R60 an officer who sits at the desk reads their own case as the officer', () => {
    const { case: c, today } = aCase.accountReceived();
    expect(withRoles(c, 'officer', 'P', today)).toBe('ALL');
    expect(withRoles(aCase.assessed().case, 'officer', 'C', today)).toBe('NOTHING');
  });
  test('R8 a line manager who reviews reads as the reviewer', () => {
    const { case: c, today } = aCase.assessed().then('AppointReviewer', { reviewer: idOf('sergeant'), basis: 'LINE_MANAGER' }, { answers: [{ code: 'REFERRER_IS_REVIEWER', reason: 'Knows the unit.' }] });
    expect(readingOf(c, 'sergeant', today)).toEqual(['ALL', 'NOTHING', 'ALL', 'ALL', 'ALL', 'NOTHING', 'NOTHING']);
  });
  test('R38 a new line manager reads from the day the force knows them as such, the one before no more', () => {
    const { case: c, today } = aCase.followUp();
    const facts = someFacts({ person: (id) => { const p = someFacts().person(id); return p && id === idOf('officer') ? { ...p, lineManagerId: idOf('otherInspector') } : p; } });
    expect(mayRead('R', c, someNow(today, 'otherInspector', facts))).toBe('SENT');
    expect(mayRead('R', c, someNow(today, 'sergeant', facts))).toBe('NOTHING');
  });
  test('the clock reads nothing', () => {
    const { case: c, today } = aCase.followUp();
    expect(CLASSES.map((what) => mayRead(what, c, someNow(today, 'clock')))).toEqual(NONE);
  });
});

describe('R59 R60 a restricted case', () => {
  const restricted = (history: History): Case => ({ ...history.case, restriction: { why: 'STANDARDS_STAFF', named: [idOf('authority'), idOf('lawyer')] } });
  const opens = (history: History, people: readonly PersonName[]): readonly PersonName[] => people.filter((by) => mayOpen(restricted(history), someNow(history.today, by)));
  const EVERYBODY: readonly PersonName[] = ['officer', 'inspector', 'authority', 'secondAssessor', 'sergeant', 'friend', 'lawyer', 'otherOfficer', 'otherInspector'];

  test('R60 shows itself to its list, the officer and the reviewer, and to nobody else', () => {
    expect(opens(aCase.followUp(), EVERYBODY)).toEqual(['officer', 'inspector', 'authority']);
    expect(opens(aCase.assessed(), EVERYBODY)).toEqual(['authority']);
  });
  test('R19 the officer may still let a friend read', () => expect(opens(befriended(false)(), EVERYBODY)).toEqual(['officer', 'inspector', 'authority', 'friend']));
  test('R60 the owner of an action or a lesson who is not on the list reads nothing', () => {
    const history = aCase.followUp().then('AnswerLesson', { owner: idOf('otherInspector') }).then('ReownAction', { owner: idOf('otherInspector') });
    expect(opens(history, ['otherInspector'])).toEqual([]);
  });
  test('R60 somebody on the list without another part reads as what they are', () => {
    const c: Case = { ...aCase.followUp().case, restriction: { why: 'NAMED', named: [idOf('sergeant')] } };
    expect(readingOf(c, 'sergeant', aCase.followUp().today)).toEqual(['PLAN_EXISTS', 'NOTHING', 'NOTHING', 'NOTHING', 'SENT', 'ALL', 'ALL']);
  });
});

describe('an imported case with unknown dates', () => {
  test('R26 where nobody knows when the process ended, the reviewer does not read the account', () => {
    const { case: c, today } = aCase.followUp();
    const stage = c.stage as StageIn<'FOLLOW_UP'>;
    const undated: Case = { ...c, stage: { ...stage, followUp: { ...stage.followUp, processEndedOn: null } } };
    expect(mayRead('P', undated, someNow(today, 'inspector'))).toBe('NOTHING');
    expect(mayRead('R', undated, someNow(today, 'inspector'))).toBe('ALL');
  });
});

describe('the table that documentation prints', () => {
  test('R26 grants account and welfare to officer and reviewer, the own account to a friend, and a category to the desk', () => {
    const granted = (['P', 'W'] as const).flatMap((what) => Object.entries(ACCESS_MATRIX).flatMap(([relation, row]) => (row[what] ?? []).map(({ extent }) => [what, relation, extent])));
    expect(granted).toEqual([['P', 'officer', 'ALL'], ['P', 'reviewer', 'ALL'], ['P', 'friend', 'OWN_ACCOUNT'], ['W', 'officer', 'ALL'], ['W', 'reviewer', 'ALL'], ['W', 'authority', 'PAUSE_CATEGORY']]);
  });
  test('says in plain words who, what, how much and when', () => {
    expect(Object.keys(ACCESS_MATRIX)).toEqual(Object.keys(RELATIONS));
    for (const { name } of [...Object.values(RELATIONS), ...Object.values(READABLES)]) expect(name).toMatch(/^[A-Z]/);
    for (const { says } of [...Object.values(EXTENTS), ...Object.values(TIMES)]) expect(says).toMatch(/^[a-z].*[^.]$/);
  });
  test('names the extents from nothing to everything, each covering those before it', () => {
    const order = Object.keys(EXTENTS) as readonly Extent[];
    for (const [i, extent] of order.entries()) expect(order.filter((atLeast) => covers(extent, atLeast))).toEqual(order.slice(0, i + 1));
  });
  test('uses every extent and every time it names', () => {
    const used = Object.values(ACCESS_MATRIX).flatMap((row) => Object.values(row).flat());
    expect(new Set(used.map(({ extent }) => extent))).toEqual(new Set(Object.keys(EXTENTS).filter((extent) => extent !== 'NOTHING')));
    expect(new Set(used.map(({ time }) => time))).toEqual(new Set(Object.keys(TIMES)));
  });
});

describe('what a relation reads, whoever stands in it', () => {
  test('R26 the reviewer reads the account until the 28th day after the end, and what else has no last day', () => {
    const { case: c } = aCase.followUp();
    expect(openings('P', 'reviewer', c)).toEqual([{ extent: 'ALL', until: addDays(sentOn, 28) }]);
    expect(openings('R', 'reviewer', c)).toEqual([{ extent: 'ALL', until: null }]);
    expect([openings('P', 'reviewer', aCase.referredBack().case), openings('P', 'authority', c), openings('C', 'officer', aCase.assessed().case)]).toEqual([[], [], []]);
  });
  test('R26 R47 where the process ended before there was a reviewer, or before the one there is, nobody reads the account in that place', () => {
    for (const history of [aCase.assessed().then('Discontinue'), aCase.followUp().later(1).then('ReplaceReviewer')]) expect([openings('P', 'reviewer', history.case), openings('W', 'reviewer', history.case)]).toEqual([[], []]);
  });
  test('R60 a friend who may read the report reads it in a restricted case too', () => {
    const history = befriended(true)();
    const c: Case = { ...history.case, restriction: { why: 'NAMED', named: [idOf('authority')] } };
    expect(readingOf(c, 'friend', history.today)).toEqual([no, 'ALL', 'OWN_ACCOUNT', no, 'SHARED', no, no]);
  });
  test('R60 somebody who is a friend and, not on the list of a restricted case, owner of an action reads as the friend alone', () => {
    const history = befriended(false)().then('RespondToReport').then('SendReport');
    const sent = history.case.stage as StageIn<'REPORT_SENT'>;
    const c: Case = { ...history.case, restriction: { why: 'NAMED', named: [idOf('authority')] }, stage: { ...sent, actions: sent.actions.map((a) => ({ ...a, ownerRole: 'FORCE' as const, owner: idOf('friend') })) } };
    expect(readingOf(c, 'friend', history.today)).toEqual([no, 'ALL', 'OWN_ACCOUNT', no, no, no, no]);
  });
});

describe('the escalation pack', () => {
  const reads = (history: History, by: PersonName, roles: readonly ('authority' | 'investigator')[]): Extent => { const now = someNow(history.today, by); return mayRead('PACK', history.case, { ...now, actor: { ...now.actor, roles } }); };
  const escalated = (route: 'MISCONDUCT' | 'GROSS_MISCONDUCT' | 'IOPC_OR_CRIMINAL'): History => aCase.referredBack().then('Escalate', { route });
  test('R43 is read by the desk, and by whoever investigates where the matter went to misconduct', () => {
    expect(reads(escalated('IOPC_OR_CRIMINAL'), 'authority', ['authority'])).toBe('ALL');
    for (const route of ['MISCONDUCT', 'GROSS_MISCONDUCT'] as const) expect(reads(escalated(route), 'staffManager', ['investigator'])).toBe('ALL');
    expect(reads(escalated('IOPC_OR_CRIMINAL'), 'staffManager', ['investigator'])).toBe('NOTHING');
  });
  test('R43 there is none before, and none for anybody else', () => {
    for (const roles of [['authority'], ['investigator']] as const) expect(reads(aCase.referredBack(), 'staffManager', roles)).toBe('NOTHING');
    for (const by of ['officer', 'inspector', 'sergeant', 'friend'] as const) expect([by, reads(escalated('MISCONDUCT'), by, [])]).toEqual([by, 'NOTHING']);
    expect(reads(escalated('MISCONDUCT'), 'officer', ['investigator'])).toBe('NOTHING');
  });
  test('R43 opens nothing else: to whoever investigates the case does not exist', () => {
    const now = someNow(escalated('MISCONDUCT').today, 'staffManager');
    const investigating = { ...now, actor: { ...now.actor, roles: ['investigator'] as const } };
    for (const what of CLASSES) expect([what, mayRead(what, escalated('MISCONDUCT').case, investigating)]).toEqual([what, 'NOTHING']);
    expect(mayOpen(escalated('MISCONDUCT').case, investigating)).toBe(false);
  });
});
