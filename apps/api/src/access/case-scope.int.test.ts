import { appointedPart, lessonsOf, mayRead, sentPart } from '@candour/domain';
import type { Action, Case, Now } from '@candour/domain';
import type { PersonName } from '@candour/domain/testing';
import { placeOf } from '../cases/outer-names.js';
import type { Place, Within } from '../cases/outer-names.js';
import { NAMES, STATES, nowFor as nowForOn, saveEveryState } from '../testing/every-state.js';
import { TestApi } from '../testing/test-api.js';

let api: TestApi;
let cases: ReadonlyMap<string, Case>;
const TODAY = '2026-06-01';
const nowFor = (name: PersonName): Now => nowForOn(api.force, name, TODAY);

beforeAll(async () => {
  api = await TestApi.start();
  api.office.on(TODAY);
  cases = new Map([...(await saveEveryState(api.office, api.force))].map(([id, told]) => [id, told.case]));
}, 60_000);
afterAll(() => api.close());

/** The one who does an action: the person named, or the line manager where a manager's action names nobody (R44). */
const owns = (a: Action, c: Case, name: PersonName): boolean =>
  (a.ownerRole === 'OFFICER' ? c.officer : a.owner ?? (a.ownerRole === 'MANAGER' ? nowFor(name).facts.person(c.officer)?.lineManagerId : null)) === api.force.ids[name];

/** What stands behind the name an action or a lesson has outside. */
function within(kind: Within, { id }: { readonly id: string }): Place {
  const place = placeOf(api.office.vault, kind, id);
  if (place === null) throw new Error('A name that leads nowhere.');
  return place;
}

describe('what a statement finds is what the access matrix allows (R19, R26, R38, R59, R60)', () => {
  test.each(NAMES)('the cases that %s reads, in every state, restricted or not', async (name) => {
    const { data } = await api.ask<{ cases: { nodes: { id: string; reference: string }[]; totalCount: number } }>(name, '{ cases(first: 100) { totalCount nodes { id reference } } }');
    const allowed = [...cases.values()].filter((c) => mayRead('C', c, nowFor(name)) === 'ALL').map((c) => c.reference).sort();
    expect(data.cases.nodes.map((node) => node.reference).sort()).toEqual(allowed);
    expect(data.cases.totalCount).toBe(allowed.length);
  });

  test.each(NAMES)('the actions that %s reads', async (name) => {
    const { data } = await api.ask<{ actions: { nodes: { id: string; case: { id: string } | null }[]; totalCount: number } }>(name, '{ actions(first: 100) { totalCount nodes { id case { id } } } }');
    const allowed = [...cases.values()].flatMap((c) => {
      const extent = mayRead('ACTIONS', c, nowFor(name));
      const actions = 'actions' in c.stage ? c.stage.actions : 'left' in c.stage && 'actions' in c.stage.left ? c.stage.left.actions : [];
      return actions.filter((a) => extent === 'ALL' || (extent === 'OWN_ONES' && owns(a, c, name))).map((a) => ({ id: a.id, readsCase: mayRead('C', c, nowFor(name)) === 'ALL' }));
    });
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
    expect(data.actions.nodes.map((node) => ({ id: within('action', node).key, readsCase: node.case !== null })).sort(byId)).toEqual(allowed.sort(byId));
    expect(data.actions.totalCount).toBe(allowed.length);
  });

  test.each(NAMES)('R44 of those, the ones that are part of the work of %s: done by them, or of officers they lead or review', async (name) => {
    const { data } = await api.ask<{ actions: { totalCount: number } }>(name, '{ actions(filter: { mine: true }) { totalCount } }');
    const me = api.force.ids[name];
    const mine = [...cases.values()].flatMap((c) => {
      const extent = mayRead('ACTIONS', c, nowFor(name));
      const ofMine = appointedPart(c)?.reviewer?.person === me || nowFor(name).facts.person(c.officer)?.lineManagerId === me;
      return (sentPart(c)?.actions ?? []).filter((a) => (extent === 'ALL' && ofMine) || (extent !== 'NOTHING' && owns(a, c, name)));
    });
    expect(data.actions.totalCount).toBe(mine.length);
    if (name === 'authority') expect(mine).toEqual([]);
    if (name === 'sergeant' || name === 'inspector' || name === 'officer') expect(mine.length).toBeGreaterThan(1);
  });

  test.each(NAMES)('R36 the lessons that %s reads', async (name) => {
    const { data } = await api.ask<{ lessons: { nodes: { id: string; case: { id: string } | null }[]; totalCount: number } }>(name, '{ lessons(first: 100) { totalCount nodes { id case { id } } } }');
    const allowed = [...cases.values()].flatMap((c) => {
      const extent = mayRead('LESSONS', c, nowFor(name));
      const lessons = lessonsOf(c).filter(({ owner }) => extent === 'ALL' || (extent === 'OWN_ONES' && owner === api.force.ids[name]));
      return lessons.map(({ id }) => `${c.reference} ${id} ${mayRead('C', c, nowFor(name)) === 'ALL'}`);
    });
    expect(data.lessons.nodes.map((node) => `${cases.get(within('lesson', node).caseId)?.reference} ${within('lesson', node).key} ${node.case !== null}`).sort()).toEqual(allowed.sort());
    expect(data.lessons.totalCount).toBe(allowed.length);
  });

  test('R36 the lists of lessons are worth comparing: the owner of one reads it alone and not its case, the desk reads more than a line manager', async () => {
    const count = async (name: PersonName): Promise<number> => (await api.ask<{ lessons: { totalCount: number } }>(name, '{ lessons { totalCount } }')).data.lessons.totalCount;
    expect(await count('otherInspector')).toBe(1);
    expect(await count('otherOfficer')).toBe(0);
    expect(await count('sergeant')).toBeGreaterThan(1);
    expect(await count('authority')).toBeGreaterThan(await count('sergeant'));
    expect(await count('secondAssessor')).toBeGreaterThan(await count('authority'));
  });

  test('nobody of another force finds any of them, by list, by id or by reference', async () => {
    const [one] = cases.keys();
    for (const name of NAMES) {
      const { data } = await api.ask<Record<string, unknown>>(`STH/${name}`, `{ cases { totalCount nodes { id } } actions { totalCount nodes { id } } lessons { totalCount nodes { id } } case(id: "${one}") { id } caseByReference(reference: "FOLLOW_UP") { id } units { code } }`);
      expect(data).toMatchObject({ cases: { totalCount: 0, nodes: [] }, actions: { totalCount: 0, nodes: [] }, lessons: { totalCount: 0, nodes: [] }, case: null, caseByReference: null });
    }
  });

  test('the list is wide enough to be worth comparing: some see much, some little, some nothing', () => {
    const seen = (name: PersonName): number => [...cases.values()].filter((c) => mayRead('C', c, nowFor(name)) === 'ALL').length;
    expect([seen('authority'), seen('secondAssessor'), seen('sergeant'), seen('otherOfficer')]).toEqual([STATES.length + 8, cases.size - 2, expect.any(Number), 0]);
    expect(seen('officer')).toBeGreaterThan(10);
    expect(seen('inspector')).toBeGreaterThan(seen('officer'));
  });
});

describe('a case that cannot be read answers like one that does not exist', () => {
  test('R1 the officer hears nothing of a referral before the notice', async () => {
    const early = [...cases.values()].find((c) => c.reference === 'REVIEWER_APPOINTED') as Case;
    const { data } = await api.ask('officer', `{ case(id: "${early.id}") { id } caseByReference(reference: "REVIEWER_APPOINTED") { id } }`);
    expect(data).toEqual({ case: null, caseByReference: null });
  });

  test('R59 R60 a restricted case shows itself to its list, the officer and the reviewer, and not to the rest of the desk', async () => {
    const kept = [...cases.values()].find((c) => c.reference === 'NOTIFIED restricted') as Case;
    const sees = async (name: PersonName): Promise<boolean> => (await api.ask<{ case: object | null }>(name, `{ case(id: "${kept.id}") { id } }`)).data.case !== null;
    expect([await sees('authority'), await sees('secondAssessor'), await sees('officer'), await sees('inspector'), await sees('sergeant')]).toEqual([false, true, true, true, false]);
  });
});
