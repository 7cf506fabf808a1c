import type { PersonName } from '@candour/domain/testing';
import type { ViewerRole } from '../identity/viewer.js';
import { countedCases, officersOf } from '../testing/counted-cases.js';
import type { CountedCase } from '../testing/counted-cases.js';
import { TestApi } from '../testing/test-api.js';

/* What the desk writes beside the months of a figure, in an invented force with four referrals a month in 2024 and eight in 2025. */
const months = (year: number): readonly string[] => Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  const cases = [2024, 2025].flatMap((year) => months(year).flatMap((month) => Array.from({ length: year === 2024 ? 4 : 8 }, (_, i): CountedCase => ({ team: i % 2 === 0 ? 'RES-N' : 'RES-S', submitted: `${month}-0${i + 1}` }))));
  await countedCases(api, cases);
  for (const team of ['RES-N', 'RES-S']) await officersOf(api, team, [...months(2024), ...months(2025)], 100);
  api.office.on('2026-06-15');
}, 60_000);
afterAll(() => api.close());

interface Answer { readonly __typename: string; readonly id: string; readonly rule?: string; readonly problems?: readonly { readonly field: readonly string[]; readonly message: string }[] }
const SAID = '__typename ... on Administered { id says } ... on NotFound { code } ... on NotAllowed { rule code } ... on InvalidDetails { problems { field message } }';
const USUAL = { metric: 'REFERRAL_RATE', month: '2025-01', kind: 'POLICY_CHANGE', says: 'Line managers began to propose reviews themselves.', recalculates: false };
const write = async (more: object = {}, by: PersonName | `STH/${PersonName}` = 'authority', roles?: readonly ViewerRole[]): Promise<Answer> =>
  (await api.ask<{ done: Answer }>(by, `mutation ($input: WriteAnnotationInput!) { done: writeAnnotation(input: $input) { ${SAID} } }`, { input: { ...USUAL, ...more } }, roles)).data.done;
const withdraw = async (id: string, because: string, by: PersonName | `STH/${PersonName}` = 'authority'): Promise<Answer> =>
  (await api.ask<{ done: Answer }>(by, `mutation ($id: ID!, $because: String!) { done: withdrawAnnotation(id: $id, because: $because) { ${SAID} } }`, { id, because })).data.done;

interface Spc { readonly recalculations: readonly object[]; readonly annotations: readonly { readonly month: string; readonly says: string; readonly unit: string | null }[]; readonly points: readonly { readonly month: string; readonly centre: number }[] }
const chart = async (more: object = {}, metric = 'REFERRAL_RATE'): Promise<Spc> =>
  (await api.ask<{ x: Spc }>('authority', `query ($filter: PatternFilter) { x: spc(metric: ${metric}, filter: $filter) { ... on Spc { recalculations { month reason by } annotations { month kind unit says recalculates reason by } points { month centre } } } }`, { filter: { from: '2024-01', to: '2025-12', ...more } })).data.x;
interface Kept { readonly annotations: readonly { readonly id: string; readonly month: string; readonly withdrawnBecause: string | null; readonly withdrawnBy: { readonly name: string } | null }[] }
const list = async (by: PersonName | `STH/${PersonName}` = 'authority', roles?: readonly ViewerRole[]): Promise<Kept['annotations']> =>
  (await api.ask<Kept>(by, '{ annotations { id month by { name } withdrawnBecause withdrawnBy { name } } }', {}, roles)).data.annotations;

describe('what the desk writes beside a month of a control chart', () => {
  test('stands beside that month, and changes no limit unless it says so', async () => {
    const before = await chart();
    expect((await write()).__typename).toBe('Administered');
    const after = await chart();
    expect(after.annotations).toEqual([{ month: '2025-01', kind: 'POLICY_CHANGE', unit: null, says: USUAL.says, recalculates: false, reason: null, by: 'Invented authority' }]);
    expect([after.recalculations, after.points]).toEqual([[], before.points]);
  });

  test('sets limits again from there with its reason, by whom, until it is withdrawn: 20 per 1,000 before and 40 after, in place of 30 throughout', async () => {
    const { id } = await write({ recalculates: true, reason: 'Twice as many are proposed from then on.' });
    const set = await chart();
    expect(set.recalculations).toEqual([{ month: '2025-01', reason: 'Twice as many are proposed from then on.', by: 'Invented authority' }]);
    expect(set.points.map(({ centre }) => Math.round(centre))).toEqual([...Array<number>(12).fill(20), ...Array<number>(12).fill(40)]);
    expect((await withdraw(id, 'It was the wrong year.')).__typename).toBe('Administered');
    const without = await chart();
    expect([without.recalculations, new Set(without.points.map(({ centre }) => Math.round(centre)))]).toEqual([[], new Set([30])]);
  });

  test('is kept when it is withdrawn, with who withdrew it and why; it is withdrawn once', async () => {
    const { id } = await write({ month: '2024-06', says: 'A week of training on custody.' });
    expect((await withdraw(id, 'It was not of this force.')).__typename).toBe('Administered');
    expect((await withdraw(id, 'Again.')).__typename).toBe('NotFound');
    expect((await list()).find((each) => each.id === id)).toMatchObject({ month: '2024-06', withdrawnBecause: 'It was not of this force.', withdrawnBy: { name: 'Invented authority' } });
    expect((await chart()).annotations.map(({ month }) => month)).not.toContain('2024-06');
  });

  test('sets limits again once from a month, and again once the first is withdrawn', async () => {
    const set = { month: '2024-09', recalculates: true, reason: 'Two units were joined.' };
    const { id } = await write(set);
    expect((await write(set)).problems?.[0]?.field).toEqual(['recalculates']);
    await withdraw(id, 'To be written again.');
    const again = await write(set);
    expect(again.__typename).toBe('Administered');
    await withdraw(again.id, 'Done with.');
  });

  test('stands beside its own figure alone, and of a unit beside that unit and what is below it', async () => {
    const { id } = await write({ month: '2025-03', unit: 'RES-N', says: 'The team moved to another station.' });
    const saysIn = async (more: object, metric?: string): Promise<boolean> => (await chart(more, metric)).annotations.some(({ unit }) => unit === 'RES-N');
    expect([await saysIn({ unit: 'RES-N' }), await saysIn({ unit: 'RES-S' }), await saysIn({}), await saysIn({ unit: 'RES-N' }, 'ACCOUNT_ON_TIME')]).toEqual([true, false, false, false]);
    await withdraw(id, 'Done with.');
  });
});

describe('what is refused, each with its field and the cure', () => {
  test.each([
    ['a month that has not begun', { month: '2026-07' }, 'month'], ['no month', { month: '2025-13' }, 'month'], ['no words', { says: '  ' }, 'says'], ['more than a sentence takes', { says: 'a'.repeat(301) }, 'says'],
    ['limits set again without a reason', { recalculates: true }, 'reason'], ['a reason without limits set again', { reason: 'Because.' }, 'reason'], ['a unit the force does not have', { unit: 'NOWHERE' }, 'unit'],
  ])('%s', async (_what, more, field) => expect((await write(more)).problems?.map(({ field: [of] }) => of)).toEqual([field]));

  test.each([
    ['a person of the force', 'What Invented officer did led to this.'], ['the same in small letters', 'invented OFFICER was moved.'], ['a rank with a name', 'Sgt Okafor left the team.'], ['a reference of a case', 'See NTH/2026/0001 for the change.'],
    ['an address of mail', 'Ask somebody@force.example about it.'],
  ])('R36 words about a person, whoever it is: %s', async (_what, says) => {
    expect((await write({ says })).problems).toEqual([{ field: ['says'], message: 'Leave names, numbers and cases out: say what happened in the force, not to whom.' }]);
    expect((await write({ recalculates: true, reason: says })).problems?.map(({ field: [of] }) => of)).toEqual(['reason']);
  });

  test('R36 words about a person in the reason of a withdrawal', async () => {
    const { id } = await write({ month: '2024-02' });
    expect((await withdraw(id, 'Invented officer asked for it.')).problems?.[0]?.field).toEqual(['because']);
    expect((await withdraw(id, 'Done with.')).__typename).toBe('Administered');
  });
});

describe('whose it is', () => {
  test.each([['a line manager', 'inspector', undefined], ['an analyst', 'friend', ['analyst']], ['an administrator', 'staffManager', ['administrator']], ['an auditor', 'lawyer', ['auditor']]] as const)('the desk’s alone: %s neither writes, withdraws nor reads', async (_who, by, roles) => {
    const { id } = await write({ month: '2024-03' });
    expect((await write({}, by, roles)).__typename).toBe('NotAllowed');
    const { data } = await api.ask<{ done: Answer }>(by, `mutation { done: withdrawAnnotation(id: "${id}", because: "To see.") { ${SAID} } }`, {}, roles);
    expect(data.done.__typename).toBe('NotAllowed');
    expect(await list(by, roles)).toEqual([]);
    await withdraw(id, 'Done with.');
  });

  test('of its own force: the desk of another finds nothing there, and withdraws nothing', async () => {
    const { id } = await write({ month: '2024-04' });
    expect((await withdraw(id, 'To see.', 'STH/authority')).__typename).toBe('NotFound');
    expect(await list('STH/authority')).toEqual([]);
    await withdraw(id, 'Done with.');
  });

  test('an entry of the ledger for each, without the words', async () => {
    const { data } = await api.ask<{ administrationRecords: { nodes: readonly { readonly act: string; readonly more: string }[] } }>('lawyer', '{ administrationRecords(first: 100) { nodes { act more by { name } } } }', {}, ['auditor']);
    const acts = data.administrationRecords.nodes;
    expect(new Set(acts.map(({ act }) => act))).toEqual(new Set(['FIGURE_ANNOTATED', 'ANNOTATION_WITHDRAWN']));
    expect(acts).toContainEqual({ act: 'FIGURE_ANNOTATED', more: 'REFERRAL_RATE 2025-01 limits set again', by: { name: 'Invented authority' } });
    expect(JSON.stringify(acts)).not.toContain('Line managers began');
  });

  test('and no login of the product writes one by itself', async () => {
    for (const sql of ['INSERT INTO annotations SELECT * FROM annotations', "UPDATE annotations SET says = ''", 'DELETE FROM annotations']) {
      await expect(api.database.app.query(sql)).rejects.toMatchObject({ code: '42501' });
      await expect(api.database.jobs.query(sql)).rejects.toMatchObject({ code: '42501' });
    }
  });
});
