import { day } from '@candour/domain/calendar';
import { plansOf, workOf, workWords } from './work.js';
import type { FollowUp, WorkAction, WorkReview } from './work.js';

const today = day('2026-11-23');
const officer = { __typename: 'Person' as const, id: 'o-1', name: 'Samir Patel', rank: 'CONSTABLE' as const };
const action = (id: string, due: string, more: Partial<WorkAction> = {}): WorkAction =>
  ({ id, due, status: due < today ? 'OVERDUE' : 'OPEN', typeLabel: 'Training', description: `Task ${id}`, owner: { id: 'o-1', name: 'Samir Patel', rank: 'CONSTABLE' }, officer, case: { id: 'c-1', reference: 'NSH-2026-0311' }, ...more }) as WorkAction;
const review = (id: string, by: string, due: string | null, label = 'Give the notice'): WorkReview =>
  ({ id, reference: `NSH-${id}`, stateLabel: 'Reviewer appointed', officer, stages: [], nextStep: { label, by, due, explanation: 'Why.', command: null } }) as unknown as WorkReview;
const of = (actions: WorkAction[], reviews: WorkReview[] = [], followUps: FollowUp[] = []) => workOf({ people: { nodes: actions }, myWork: { reviews, followUps } } as never, 'me', today);

const followUp = (kind: FollowUp['kind'], due: string, commands = ['RecordReviewNote']): FollowUp => ({ id: `${kind} ${due}`, kind, officer, due, overdueDays: null, allowedCommands: commands.map((command) => ({ command })) }) as FollowUp;

describe('what waits for a manager', () => {
  test('R38 R45 a review note and a PDR talk stand among the work by their day, without the case', () => {
    const work = of([], [], [followUp('PDR_DISCUSSION', '2026-11-20'), followUp('REVIEW_NOTE', '2026-11-25'), followUp('PDR_DISCUSSION', '2027-03-13'), followUp('REVIEW_NOTE', '2026-11-26', [])]);
    expect([work.overdue, work.soon].map((rows) => rows.map(({ task, reference }) => [task, reference]))).toEqual([[['Talk about the report at the PDR', null]], [['Write the review note', null]]]);
  });
  test('R45 a review note of a review of one’s own stands once', () => {
    const own = { ...review('r', 'Reviewer', '2026-11-24', 'Write the review note'), nextStep: { label: 'Write the review note', by: 'Reviewer', due: '2026-11-24', explanation: '', command: 'RecordReviewNote' } } as WorkReview;
    expect(of([], [own], [followUp('REVIEW_NOTE', '2026-11-24')]).soon).toHaveLength(1);
  });

  test('R44 an action is late from the day after its due day, and due until then', () => {
    const work = of([action('late', '2026-11-22'), action('today', '2026-11-23'), action('week', '2026-11-30'), action('later', '2026-12-01')]);
    expect(work.overdue.map((row) => row.task)).toEqual(['Task late']);
    expect(work.soon.map((row) => row.task)).toEqual(['Task today', 'Task week']);
  });
  test('actions and next steps of reviews stand together, the earliest first', () => {
    expect(of([action('a', '2026-11-26')], [review('r', 'Reviewer', '2026-11-24')]).soon.map((row) => row.due)).toEqual(['2026-11-24', '2026-11-26']);
  });
  test('a step of somebody else is waited for, with or without a date', () => {
    const work = of([], [review('a', 'Officer', '2026-11-27'), review('b', 'Appropriate authority', null)]);
    expect(work.waiting.map((row) => row.waitsFor)).toEqual(['Officer', 'Appropriate authority']);
    expect(work.soon).toEqual([]);
  });
  test('a follow-up that waits for its actions is not said twice', () => expect(of([action('a', '2026-11-24')], [review('r', 'Owner of the action', '2026-11-24')]).waiting).toEqual([]));
  test('an action whose case is not the reader’s to see names no case', () => expect(of([action('a', '2026-11-24', { case: null })]).soon[0]?.reference).toBeNull());
  test('every row leads to where the reader finds it: the action in its case or among actions, a step in its case', () => {
    const hrefs = (actions: WorkAction[], reviews: WorkReview[] = []) => { const { soon, waiting } = of(actions, reviews); return [...soon, ...waiting].map(({ open }) => [open.words, open.href]); };
    expect(hrefs([action('a', '2026-11-24')])).toEqual([['See the action', '/cases/NSH-2026-0311?tab=actions']]);
    const person = '00000000-0000-4000-8000-000000000001';
    expect(hrefs([action('a', '2026-11-24', { case: null, owner: { id: person, name: 'Samir Patel', rank: 'CONSTABLE' } })])).toEqual([['See the action', `/actions?owner=${person}&due-from=2026-11-24&due-to=2026-11-24`]]);
    expect(hrefs([action('a', '2026-11-24', { case: null, owner: { id: 'me', name: 'Ada', rank: null } })])[0]?.[1]).toBe('/actions?owner=me&due-from=2026-11-24&due-to=2026-11-24');
    expect(hrefs([], [review('r', 'Reviewer', '2026-11-24'), review('s', 'Officer', null)]).map(([words]) => words)).toEqual(['See what is needed', 'See where it stands']);
  });
  test('one’s own action plan is not told in the third person', () => expect(workOf({ people: { nodes: [action('a', '2026-11-24')] }, myWork: { reviews: [], followUps: [] } } as never, 'o-1', today).soon[0]).toMatchObject({ about: 'Your action plan', why: 'Training, for you. Agreed in the report.' }));
  test('the first line says it all', () => expect(workWords(of([action('a', '2026-11-20')], [review('r', 'Officer', null)]))).toBe('1 overdue, nothing due in the next 7 days, 1 waiting on others'));
});

describe('action plans of one’s people', () => {
  test('each officer once, with what is to do, what is late, and the next date', () =>
    expect(plansOf([action('a', '2026-11-20'), action('b', '2026-12-01'), action('c', '2026-11-26')], 'me')).toEqual([{ key: 'o-1', name: 'PC Samir Patel', toDo: 3, overdue: 1, next: '2026-11-26' }]));
  test('one’s own plan is not among them', () => expect(plansOf([action('a', '2026-11-20')], 'o-1')).toEqual([]));
});
