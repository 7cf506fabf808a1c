import { runImport } from '../integrations/import/run-import.js';
import { Story, giver } from '../testing/invented-force.js';
import { handleCaseCommand } from '../cases/handle-case-command.js';
import { TestApi } from '../testing/test-api.js';
import { UNTIL_DISCUSSED, UNTIL_FOLLOW_UP, UNTIL_NOTIFIED, told } from '../testing/told.js';

let api: TestApi;
beforeAll(async () => { api = await TestApi.start(); }, 60_000);
afterAll(() => api.close());

type By = Parameters<TestApi['ask']>[0];
const CASE = 'reference reviewer { name } account { versions { text } } discussion { summary } draft(of: REPORT) { of } actions { id } timeline { label }';
interface Seen { readonly case: { readonly account: object | null; readonly discussion: object | null } | null }
const seen = async (by: By, { caseId }: Story): Promise<Seen['case']> => (await api.ask<Seen>(by, `{ case(id: "${caseId}") { ${CASE} } }`)).data.case;
const lists = async (by: By): Promise<readonly number[]> => {
  const { data } = await api.ask<{ cases: { totalCount: number }; actions: { totalCount: number }; lessons: { totalCount: number }; myWork: { reviews: readonly object[] }; grantedToMe: readonly object[]; reportsForPdr: readonly object[] }>(
    by, '{ cases { totalCount } actions { totalCount } lessons { totalCount } myWork { reviews { reference } } grantedToMe { id } reportsForPdr { id } }');
  return [data.cases.totalCount, data.actions.totalCount, data.lessons.totalCount, data.myWork.reviews.length, data.grantedToMe.length, data.reportsForPdr.length];
};
const NOTHING = [0, 0, 0, 0, 0, 0];

describe('a review that changes hands', () => {
  let story: Story;
  beforeAll(async () => { story = await told(api, UNTIL_DISCUSSED); });

  test('R11 nobody reads the account who is only going to be appointed', async () => {
    expect((await seen('inspector', story))?.account).not.toBeNull();
    expect(await seen('otherInspector', story)).toBeNull();
    expect(await lists('otherInspector')).toEqual(NOTHING);
  });

  test('R11 at once the one before sees nothing, by whatever way, and may do nothing; the new one sees account and discussion', async () => {
    await api.ask('inspector', `mutation { saveDraft(input: { caseId: "${story.caseId}", of: REPORT, body: "{}", revision: 0 }) { __typename } }`);
    const before = await api.ask<{ cases: { edges: readonly { cursor: string }[] } }>('inspector', '{ cases { edges { cursor } } }');
    await story.give('ReplaceReviewer', { reviewer: 'p-other-inspector' as never });
    expect(await seen('inspector', story)).toBeNull();
    expect(await lists('inspector')).toEqual(NOTHING);
    expect((await api.ask<{ cases: { nodes: readonly object[] } }>('inspector', `{ cases(after: "${before.data.cases.edges[0]?.cursor}") { nodes { reference } } }`)).data.cases.nodes).toEqual([]);
    await expect(story.try('DraftReport', {}, { by: 'inspector' })).resolves.toEqual({ kind: 'notFound' });
    expect(await seen('otherInspector', story)).toMatchObject({ account: { versions: [{}] }, discussion: {}, draft: null });
    expect((await lists('otherInspector'))[0]).toBe(1);
  });
});

describe('a Federation representative', () => {
  let story: Story;
  const GRANTED = '{ grantedToMe { officer { name } until withReport notice { whyReferred } account { versions { text } } report { versions { number } } actions { id } } }';
  interface Granted { readonly grantedToMe: readonly { readonly report: object | null; readonly actions: readonly object[] | null }[] }
  const granted = async (): Promise<Granted['grantedToMe']> => (await api.ask<Granted>('friend', GRANTED)).data.grantedToMe;
  beforeAll(async () => { story = await told(api, UNTIL_FOLLOW_UP, { GrantFriend: {} }); });

  test('R19 reads notice and own account from the officer’s word on, never the case, and the report only where it is ticked', async () => {
    expect(await granted()).toEqual([]);
    await story.give('GrantFriend', { until: '2026-03-31' as never, withReport: false }, { on: '2026-03-17' });
    expect(await granted()).toMatchObject([{ officer: { name: 'Invented officer' }, until: '2026-03-31', withReport: false, notice: {}, account: {}, report: null }]);
    expect(await seen('friend', story)).toBeNull();
    await story.give('RevokeFriend', { friend: 'p-friend' as never });
    await story.give('GrantFriend', { until: '2026-03-31' as never, withReport: true });
    expect((await granted())[0]?.report).not.toBeNull();
  });

  test('R19 takes no step, and reads nothing after the last day or once it is taken back', async () => {
    await expect(story.try('SubmitAccount', {}, { by: 'friend' })).resolves.toMatchObject({ kind: expect.stringMatching(/notFound|refused/) });
    expect(await granted()).toHaveLength(1);
    api.office.on('2026-04-01');
    expect(await granted()).toEqual([]);
    api.office.on('2026-03-18');
    expect(await granted()).toHaveLength(1);
    await story.give('RevokeFriend', { friend: 'p-friend' as never });
    expect(await granted()).toEqual([]);
    expect(await lists('friend')).toEqual(NOTHING);
  });

  test('R19 is nobody with another part in the matter', async () => {
    for (const friend of ['p-inspector', 'p-sergeant', 'p-officer', 'p-authority']) await expect(story.try('GrantFriend', { friend: friend as never })).resolves.toMatchObject({ kind: 'refused', refusals: [{ rule: 'R19', code: 'FRIEND_READ_ONLY' }] });
    await expect(story.try('GrantFriend', { mayWrite: true })).resolves.toMatchObject({ refusals: [{ rule: 'R19', code: 'FRIEND_READ_ONLY', field: ['mayWrite'] }] });
    await expect(story.try('RevokeFriend', { friend: 'p-friend' as never })).resolves.toMatchObject({ kind: 'refused' });
  });
});

describe('a new line manager', () => {
  const importing = async (csv: string): Promise<void> => {
    const { id, code } = api.force;
    const [people] = await runImport({ ...api.office, jobs: api.office.jobs, vault: api.office.vault, ids: api.office.ids, clock: api.office.clock }, { force: { id, code, name: 'Invented force' }, files: { people: { text: csv } }, dryRun: false, person: null });
    expect(people?.problems).toEqual([]);
  };
  const reads = async (by: By): Promise<number> => (await api.ask<{ reportsForPdr: readonly object[] }>(by, '{ reportsForPdr { id } }')).data.reportsForPdr.length;
  const leads = (from: string, who: string): string => `number,name,rank,unit,from,line_manager\nofficer,Invented officer,CONSTABLE,RES-N,${from},${who}\n`;
  let before: number;

  test('5.1 that is announced changes nothing before the day: the one before still reads, the new one does not', async () => {
    api.office.on('2026-03-18');
    before = await reads('sergeant');
    expect(before).toBeGreaterThan(0);
    await importing(leads('2026-04-01', 'otherInspector'));
    expect([await reads('sergeant'), await reads('otherInspector')]).toEqual([before, 0]);
    const { data } = await api.ask<{ people: { nodes: readonly object[] } }>('staffManager', '{ people(search: "officer") { nodes { person { number } lineManager { manager { name } from } nextLineManager { manager { name } from } } } }');
    expect(data.people.nodes).toContainEqual({ person: { number: 'officer' }, lineManager: { manager: { name: 'Invented sergeant' }, from: null }, nextLineManager: { manager: { name: 'Invented otherInspector' }, from: '2026-04-01' } });
  });

  test('5.1 reads from the posting’s first day on, and on that day the one before reads nothing and does nothing', async () => {
    api.office.on('2026-03-31');
    expect([await reads('sergeant'), await reads('otherInspector')]).toEqual([before, 0]);
    api.office.on('2026-04-01');
    expect([await reads('sergeant'), await reads('otherInspector')]).toEqual([0, before]);
    const story = new Story(api.office, api.force);
    const { rows: [row] } = await api.database.pool.query<{ id: string; version: number }>("SELECT id, version FROM cases WHERE state = 'FOLLOW_UP' LIMIT 1");
    const give = (by: 'sergeant' | 'otherInspector') => handleCaseCommand(story.office, giver(api.force, by), { type: 'RecordPdrDiscussion', caseId: row?.id ?? '', expectedVersion: row?.version ?? 0, idempotencyKey: `pdr by ${by}`.replaceAll(' ', '-'), details: { discussedOn: '2026-04-01' } });
    await expect(give('sergeant')).resolves.toEqual({ kind: 'notFound' });
    await expect(give('otherInspector')).resolves.toMatchObject({ kind: 'changed' });
  });

  test('stands as the newest posting says, whichever file comes later, and the same file again changes nothing', async () => {
    await importing(leads('2026-04-01', 'otherInspector'));
    await importing(leads('2026-01-01', 'sergeant'));
    const { rows } = await api.database.pool.query('SELECT line_manager_id, line_manager_from, next_line_manager_id, next_line_manager_from FROM people WHERE id = $1', [api.force.ids.officer]);
    expect(rows).toEqual([{ line_manager_id: api.force.ids.otherInspector, line_manager_from: '2026-04-01', next_line_manager_id: null, next_line_manager_from: null }]);
  });
});

describe('a second person', () => {
  test('R66 may be a delegate of another force or of the local policing body, named as such; somebody unknown who is not is refused, never waived', async () => {
    const story = await told(api, ['2026-05-04', 'DraftReferral', 'SubmitReferral']);
    const serious = { seriousnessChecks: ['DISCRIMINATION'], secondAssessor: '0190f000-0000-7000-8000-000000000001' } as never;
    const answers = ['SERIOUSNESS', 'PATTERN'].map((code) => ({ code, reason: 'Considered with the second person.' }));
    await expect(story.try('AcceptForReview', serious, { answers })).resolves.toMatchObject({ kind: 'invalid', problems: [{ field: ['secondAssessor'] }] });
    await expect(story.try('AcceptForReview', { ...(serious as object), secondAssessor: 'p-sergeant', secondAssessorDelegate: false } as never, { answers })).resolves.toMatchObject({ kind: 'refused', refusals: [{ rule: 'R66', code: 'WHO_CAN_DO_THIS' }] });
    await expect(story.try('AcceptForReview', { ...(serious as object), secondAssessorDelegate: true } as never, { answers })).resolves.toMatchObject({ kind: 'changed' });
  });

  test('R66 nobody who has a part in the matter approves the opening of a passage, and the same person never twice', async () => {
    const story = await told(api, [...UNTIL_NOTIFIED.map((step) => (step.startsWith('20') ? (step.replace('2026-03', '2026-06') as `20${string}`) : step)), '2026-06-05', 'SubmitAccount', 'RequestProtectedPassage']);
    await expect(story.try('ApproveProtectedPassage', { request: 1, as: 'LEGAL' }, { by: 'lawyer' })).resolves.toMatchObject({ kind: 'changed' });
    story.version += 1;
    await expect(story.try('ApproveProtectedPassage', { request: 1, as: 'SECOND' }, { by: 'lawyer' })).resolves.toMatchObject({ kind: 'refused', refusals: [{ rule: 'R66', code: 'WHO_CAN_DO_THIS' }] });
  });
});

describe('colleagues', () => {
  const found = async (by: By, search: string): Promise<readonly string[]> => (await api.ask<{ colleagues: readonly { name: string }[] }>(by, '($s: String!) { colleagues(search: $s) { id number name rank } }'.replace('($s', 'query ($s'), { s: search })).data.colleagues.map(({ name }) => name);

  test('are found by the beginning of a name or number, ten at most, two letters at least, of the own force alone', async () => {
    expect(await found('officer', 'insp')).toEqual(['Invented inspector']);
    expect(await found('officer', 'i')).toEqual([]);
    expect(await found('officer', '%%')).toEqual([]);
    expect(await found('officer', 'Invented')).toHaveLength(10);
    expect(await found('STH/officer', 'insp')).toEqual(['Invented inspector']);
    const { data } = await api.ask<{ colleagues: readonly { id: string }[] }>('STH/officer', '{ colleagues(search: "insp") { id } }');
    expect(data.colleagues[0]?.id).not.toBe(api.force.ids.inspector);
  });

  test('the list of people is the administrator’s, a page at a time, without anything of a case', async () => {
    const page = async (after: string | null): Promise<{ nodes: readonly { person: { name: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number }> =>
      (await api.ask<{ people: never }>('staffManager', 'query ($after: String) { people(first: 6, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { person { name } unit { name } roles { role source } signIns { id } leftOn } } }', { after })).data.people;
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([first.totalCount, first.nodes.length, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([11, 6, 5, false]);
    expect(new Set([...first.nodes, ...second.nodes].map(({ person }) => person.name)).size).toBe(11);
    for (const by of ['authority', 'officer', 'inspector'] as const) expect((await api.ask<{ people: null }>(by, '{ people { totalCount } }')).data.people).toBeNull();
  });
});
