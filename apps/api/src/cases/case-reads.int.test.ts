import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { rows, sql } from '../reading/sql.js';
import { filterConditions, readFilter } from './case-filter.js';
import { saveHistories } from './save-batch.js';
import { pastCases } from '../testing/past-cases.js';
import { TestApi } from '../testing/test-api.js';
import type { Story } from '../testing/invented-force.js';
import { UNTIL_FOLLOW_UP, UNTIL_NOTIFIED, UNTIL_SUBMITTED, told } from '../testing/told.js';

let api: TestApi;
let notified: Story;
let followed: Story;
beforeAll(async () => {
  api = await TestApi.start();
  notified = await told(api, UNTIL_NOTIFIED);
  followed = await told(api, UNTIL_FOLLOW_UP);
}, 60_000);
afterAll(() => api.close());

const EVERYTHING = `{ id reference version state stateLabel stateLeft scheme source standards ndmElements outcome officer { id number name rank } reviewer { name } unitAtIncident { code name kind parentCode from to } unitAtReferral { code }
  knownOn submittedOn assessedOn notifiedOn accountDue { due from workingDays months basis rule citation tableVersion explanation } accountReceivedOn discussedOn reportSentOn processEndedOn recordClosedOn endedOn
  scope { version text validFrom reason } allegations { category subCategory } notice { mode givenOn deemedOn whyReferred language acknowledgedOn } extensions { on oldDue newDue reason askedBy } meeting { on place remote joint }
  restricted nextStep { label by due explanation command } stages { key label state on due { due explanation } } timeline { seq at on label actorRole actorName rule citation answers { code question reason } facts { label value } }
  actions { id type typeLabel description ownerRole owner { name } officer { name } due status overdueDays doneOn verifiedOn case { reference stateLabel allowedCommands { command } timeline { label } } allowedCommands { command label says rules } }
  lessons { id theme lesson status answerDue decision answer answeredOn owner { name } due allowedCommands { command } case { nextStep { label } allowedCommands { command } } } allowedCommands { command label says rules citations } }`;
interface CaseAnswer { readonly case: { readonly [field: string]: unknown; readonly timeline: readonly { readonly label: string; readonly actorRole: string; readonly actorName: string | null; readonly facts: readonly { readonly label: string; readonly value: string }[]; readonly answers: readonly object[] }[]; readonly stages: readonly { readonly key: string; readonly state: string }[]; readonly allowedCommands: readonly { readonly command: string }[]; readonly actions: readonly object[] } }
const read = async (by: Parameters<TestApi['ask']>[0], story: Story): Promise<CaseAnswer['case']> => {
  const { data, errors } = await api.ask<CaseAnswer>(by, `query Read($id: ID!) { case(id: $id) ${EVERYTHING} }`, { id: story.caseId });
  expect(errors).toBeUndefined();
  return data.case;
};

describe('a case as the desk reads it', () => {
  test('R14 after the notice: the account’s date explains itself and is the next step', async () => {
    api.office.on('2026-03-05');
    expect(await read('authority', notified)).toMatchObject({
      reference: 'NTH/2026/0001', state: 'NOTIFIED', stateLabel: 'Officer told, account invited', standards: ['DUT'], officer: { name: 'Invented officer', rank: 'CONSTABLE' }, reviewer: { name: 'Invented inspector' },
      unitAtIncident: { code: 'RES-N', kind: 'TEAM' }, notifiedOn: '2026-03-04',
      accountDue: { due: '2026-03-11', from: '2026-03-04', workingDays: 5, basis: 'LAW', rule: 'R14', citation: expect.stringMatching(/^Police \(Conduct\) Regulations 2020, regulation 66/), explanation: '5 working days after Wed 4 Mar 2026; Sat 7 and Sun 8 Mar not counted. Law: R14.' },
      scope: [{ version: 1, text: 'The handover at the end of the late shift.' }], allegations: [{ category: 'A', subCategory: null }], notice: { mode: 'WRITTEN', language: 'en' }, meeting: null, restricted: false,
      nextStep: { label: 'Give an account, or choose not to', by: 'Officer', due: '2026-03-11', command: 'SubmitAccount' },
    });
  });

  test('the stages say what is behind, where it stands and what is to come', async () => {
    const states = async (story: Story): Promise<string[]> => (await read('authority', story)).stages.map(({ key, state }) => `${key} ${state}`);
    api.office.on('2026-03-05');
    expect(await states(notified)).toEqual(['REFERRAL DONE', 'ASSESSMENT DONE', 'REVIEWER DONE', 'NOTICE DONE', 'ACCOUNT CURRENT', 'DISCUSSION UPCOMING', 'REPORT UPCOMING', 'CHECK UPCOMING', 'FOLLOW_UP UPCOMING']);
    expect(await states(followed)).toEqual(['REFERRAL DONE', 'ASSESSMENT DONE', 'REVIEWER DONE', 'NOTICE DONE', 'ACCOUNT DONE', 'DISCUSSION DONE', 'REPORT DONE', 'CHECK DONE', 'FOLLOW_UP CURRENT']);
  });

  test('R44 in follow-up the actions stand on their own, and one past its day is overdue', async () => {
    api.office.on('2026-06-01');
    const { actions, lessons, nextStep } = await read('authority', followed);
    expect(actions).toEqual([expect.objectContaining({ type: 'SHADOWING', typeLabel: 'Shadowing', description: 'Shadow two handovers.', due: '2026-05-12', status: 'OVERDUE', overdueDays: 20, owner: { name: 'Invented officer' }, case: expect.objectContaining({ reference: 'NTH/2026/0002', stateLabel: 'Complete, follow-up open' }) })]);
    expect(lessons).toEqual([expect.objectContaining({ theme: 'POLICY_GUIDANCE', status: 'AWAITING_ANSWER', lesson: 'The sheet needs space for open tasks.' })]);
    expect(nextStep).toMatchObject({ label: 'Complete the actions', by: 'Owner of the action', due: '2026-05-12' });
  });
});

describe('a case that went another way', () => {
  test('R2 when it is declined, the desk reads on which day it was assessed and ended, and what it was about', async () => {
    const story = await told(api, [...UNTIL_SUBMITTED, '2026-03-04', 'DeclineReferral'], { DraftReferral: { allegations: [{ category: 'B', subCategory: 'B4' }] } });
    expect(await read('authority', story)).toMatchObject({
      state: 'DECLINED', assessedOn: '2026-03-04', endedOn: '2026-03-04', allegations: [{ category: 'B', subCategory: 'B4' }],
      stages: expect.arrayContaining([expect.objectContaining({ key: 'ASSESSMENT', state: 'DONE', on: '2026-03-04' }), expect.objectContaining({ key: 'REVIEWER', state: 'NOT_REACHED', on: null })]),
    });
  });

  test('R39 the check has the day of acceptance; R27 the discussion keeps the day it was arranged for; nothing ended before its time', async () => {
    const { stages, meeting, discussedOn, processEndedOn, endedOn } = await read('authority', followed);
    expect(stages.find(({ key }) => key === 'CHECK')).toMatchObject({ state: 'DONE', on: '2026-03-16' });
    expect({ meeting, discussedOn, processEndedOn, endedOn }).toEqual({ meeting: expect.objectContaining({ on: expect.any(String) }), discussedOn: '2026-03-11', processEndedOn: '2026-03-13', endedOn: null });
  });
});

describe('the timeline', () => {
  test('tells what happened with class C facts and answers, and who did it', async () => {
    const { timeline } = await read('authority', followed);
    expect(timeline.map(({ label }) => label)).toEqual(['Referral drafted', 'Referral submitted', 'Accepted for review', 'Reviewer appointed', 'Notice given', 'Account received', 'Suitability for reflection answered', 'Discussion arranged', 'Discussion held', 'Report shared with the officer', 'Report answered', 'Report sent to the authority', 'Process complete']);
    expect(timeline[0]).toMatchObject({ actorRole: 'Referrer', actorName: 'Invented sergeant', rule: 'R3', citation: expect.stringMatching(/^Officer’s guide: “Matters may be referred/) });
    expect(timeline[0]?.facts).toContainEqual({ label: 'What happened, in a few plain sentences', value: 'A handover was incomplete.' });
    expect(timeline[2]).toMatchObject({ actorRole: 'Appropriate authority', answers: [{ code: 'PATTERN', reason: 'Support was offered after the earlier one.' }] });
    expect(timeline[3]?.facts).toContainEqual({ label: 'The reviewer', value: 'Invented inspector' });
    expect(timeline[4]).toMatchObject({ actorRole: 'Reviewer', facts: expect.arrayContaining([{ label: 'How the officer is told', value: 'In writing' }, { label: 'Account', value: 'Wed 11 Mar 2026' }]) });
    expect(timeline[5]).toMatchObject({ label: 'Account received', actorRole: 'Officer', facts: [] });
  });

  test('R26 R30 keeps drafts to the reviewer, and adjustments and welfare to officer and reviewer', async () => {
    const story = await told(api, [...UNTIL_NOTIFIED, '2026-03-06', 'SubmitAccount', 'RequestAdjustment', 'RecordWelfareNote']);
    const labels = async (by: 'authority' | 'officer' | 'inspector', of: Story): Promise<string[]> => (await read(by, of)).timeline.map(({ label }) => label);
    expect((await labels('authority', story)).at(-1)).toBe('Account received');
    for (const by of ['officer', 'inspector'] as const) expect((await labels(by, story)).slice(-3)).toEqual(['Account received', 'Adjustment asked for', 'Welfare note kept']);
    expect(await labels('inspector', followed)).toContain('Report drafted');
    expect(await labels('officer', followed)).not.toContain('Report drafted');
  });

  test('R26 R28 R30 has no word of account, discussion or report in any answer, whoever asks', async () => {
    for (const by of ['authority', 'inspector', 'officer'] as const) {
      const words = JSON.stringify(await read(by, followed));
      for (const sealed of ['called away', 'survives a sudden call', 'Write first, then talk', 'talked about it openly', 'Write the handover first']) expect(words).not.toContain(sealed);
    }
  });

  test('names to the officer the reviewer and themselves, and not the referrer or the desk', async () => {
    const { timeline } = await read('officer', followed);
    expect(new Set(timeline.map(({ actorRole, actorName }) => `${actorRole}: ${actorName}`))).toEqual(new Set(['Referrer: null', 'Appropriate authority: null', 'Reviewer: Invented inspector', 'Officer: Invented officer']));
  });

  test('R26 does not tell the officer of a request that they are told of later', async () => {
    const story = await told(api, [...UNTIL_NOTIFIED, '2026-03-06', 'SubmitAccount', 'RequestProtectedPassage'], { RequestProtectedPassage: { officerToldLater: true, prejudiceReason: 'An investigation is under way.', tellBy: '2026-03-20' } });
    const labels = async (by: 'authority' | 'officer'): Promise<string[]> => (await read(by, story)).timeline.map(({ label }) => label);
    expect(await labels('authority')).toContain('Protected passage asked for');
    expect(await labels('officer')).not.toContain('Protected passage asked for');
  });
});

describe('the allowed commands', () => {
  test('are those of the person who asks, with the words of their buttons', async () => {
    api.office.on('2026-03-05');
    const commands = async (by: 'authority' | 'inspector' | 'officer'): Promise<readonly string[]> => (await read(by, notified)).allowedCommands.map(({ command }) => command);
    expect(await commands('officer')).toEqual(expect.arrayContaining(['AcknowledgeNotice', 'SubmitAccount', 'AskForMoreTime']));
    expect(await commands('inspector')).toEqual(expect.arrayContaining(['ExtendAccount', 'RecordFactFinding', 'ReferBack']));
    expect(await commands('authority')).toEqual(expect.arrayContaining(['ReplaceReviewer', 'Pause', 'Discontinue']));
    expect(await commands('authority')).not.toContain('SubmitAccount');
    expect((await read('officer', notified)).allowedCommands).toContainEqual({ command: 'SubmitAccount', label: 'Send my account', says: expect.any(String), rules: expect.arrayContaining(['R14']), citations: expect.arrayContaining([expect.stringMatching(/^Police \(Conduct\) Regulations 2020/)]) });
  });
});

describe('round trips to the database', () => {
  const LIST = `query List($first: Int!) { cases(first: $first) { totalCount nodes ${EVERYTHING} } }`;
  const page = (first: number): Promise<unknown> => api.ask('authority', LIST, { first });

  test('do not grow with rows: a list with everything of every case takes as many for two cases as for sixty', async () => {
    const few = await api.roundTrips(() => page(2));
    await saveHistories(api.office, pastCases(api.force, 60, randomUUID));
    expect(await api.roundTrips(() => page(60))).toBe(few);
    expect(few).toBe(7);
  });

  test('are as many for what waits for me as for one list, where it asks for steps and timelines', async () => {
    const asking = (lists: string): Promise<number> => api.roundTrips(async () => expect((await api.ask('authority', `{ myWork { ${lists} } }`)).errors).toBeUndefined());
    const actions = '{ status allowedCommands { command } case { reference timeline { label } } }';
    expect(await asking(`dueSoon ${actions} overdue ${actions} reviews { timeline { label } } toDecide { reference allowedCommands { command } }`)).toBe(await asking(`toDecide { reference allowedCommands { command } timeline { label } }`));
  });

  test('are three for whatever one statement tells: begin in somebody’s name, ask, write down and end; none where nothing is asked', async () => {
    const counts: readonly (readonly [number, string])[] = [
      [3, '{ cases(first: 50) { totalCount pageInfo { hasNextPage } edges { cursor node { reference officer { name } unitAtIncident { name } nextStep { label } actions { status } } } } }'],
      [3, `{ case(id: "${followed.caseId}") { reference stages { state } scope { text } accountDue { explanation } lessons { theme } } }`],
      [3, '{ actions(first: 50) { totalCount nodes { typeLabel owner { name } case { reference nextStep { label } } } } }'],
      [3, '{ myWork { dueSoon { typeLabel } overdue { typeLabel case { reference } } reviews { reference nextStep { due } } toDecide { reference } } }'],
      [3, '{ units { code name } }'],
      [3, '{ pattern(metric: REFERRALS, by: [STANDARD, TEAM]) { ... on Pattern { cases points { key count } } } }'],
      [0, '{ taxonomy { standards { code name } } viewer { name force { code } } __schema { queryType { name } } }'],
    ];
    for (const [expected, query] of counts) expect([await api.roundTrips(async () => expect((await api.ask('authority', query)).errors).toBeUndefined()), query]).toEqual([expected, query]);
  });

  test('take what @skip, @include, aliases and fragments say', async () => {
    const { data, errors } = await api.ask<{ a: { nodes: object[] }; b: { nodes: object[]; totalCount: number } }>('authority', `query Q($no: Boolean!) {
      a: cases(first: 1) { nodes { reference officer @skip(if: true) { name } ...More @include(if: $no) } }
      b: cases(first: 1, order: REFERENCE) { ...Count nodes { ...More ref: reference ... on Case { officer { id } } officer { name } } } }
      fragment More on Case { state }  fragment Count on CaseConnection { totalCount }`, { no: false });
    expect(errors).toBeUndefined();
    expect(data.a.nodes[0]).toEqual({ reference: expect.any(String) });
    expect(data.b).toMatchObject({ totalCount: 65, nodes: [{ state: 'NOTIFIED', ref: 'NTH/2026/0001', officer: { id: expect.any(String), name: 'Invented officer' } }] });
  });
});

describe('pages', () => {
  interface Page { readonly cases: { readonly nodes: readonly { readonly id: string; readonly submittedOn: string | null }[]; readonly totalCount: number; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } } }
  const page = async (order: string, after: string | null, first = 10): Promise<Page['cases']> => {
    const { data, errors } = await api.ask<Page>('authority', `query P($after: String) { cases(order: ${order}, first: ${first}, after: $after) { totalCount nodes { id submittedOn } pageInfo { hasNextPage endCursor } } }`, { after });
    expect(errors).toBeUndefined();
    return data.cases;
  };

  test.each(['SUBMITTED_NEWEST', 'SUBMITTED_OLDEST', 'REFERENCE'])('in the order %s go through every case once, drafts too', async (order) => {
    if (order === 'SUBMITTED_NEWEST') await Promise.all([1, 2, 3].map(() => told(api, ['2026-03-02', 'DraftReferral'])));
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const { nodes, pageInfo, totalCount }: Page['cases'] = await page(order, after);
      seen.push(...nodes.map((node) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      total = totalCount;
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(total);
    expect(seen).toEqual((await page(order, null, 100)).nodes.map((node) => node.id));
  });

  test('are refused in plain words where they are too large, empty or follow on nothing', async () => {
    const refused = async (args: string): Promise<unknown> => { const { errors } = await api.ask('authority', `{ cases(${args}) { nodes { id } } }`); return [errors?.[0]?.extensions['code'], errors?.[0]?.message]; };
    expect(await refused('first: 101')).toEqual(['BAD_USER_INPUT', 'Ask for at most 100 at a time: give `first` a smaller number and go on with `after`.']);
    expect(await refused('first: 0')).toEqual(['BAD_USER_INPUT', expect.stringContaining('at least one')]);
    for (const after of ['x', 'bnVsbA', Buffer.from('["2026-02-30","x"]').toString('base64url'), Buffer.from('["\\u0000","\\u0000"]').toString('base64url'), 'A'.repeat(500)]) expect(await refused(`after: "${after}"`)).toEqual(['BAD_USER_INPUT', 'Give as `after` the endCursor of the page before.']);
    expect(await refused('filter: { from: "2026-13" }')).toEqual(['BAD_USER_INPUT', 'Give a real month as YYYY-MM.']);
    expect(await refused('filter: { search: "a\\u0000" }')).toEqual(['BAD_USER_INPUT', expect.stringContaining('null byte')]);
  });
});

describe('filters', () => {
  const references = async (filter: string): Promise<readonly string[]> => (await api.ask<{ cases: { nodes: { reference: string }[] } }>('authority', `{ cases(first: 100, order: REFERENCE, filter: ${filter}) { nodes { reference } } }`)).data.cases.nodes.map((node) => node.reference);

  test('by state, by what is open, by the beginning of a reference', async () => {
    expect(await references('{ states: [FOLLOW_UP] }')).toEqual(['NTH/2026/0002']);
    expect(await references('{ search: "NTH/2026/0001" }')).toEqual(['NTH/2026/0001']);
    for (const typed of ['NTH 2026 1', 'nth-2026-0001', '2026/1', '0001', '1', ' 1 ', 'NTH/2026/0001 ']) expect([typed, await references(`{ search: "${typed}" }`)]).toEqual([typed, ['NTH/2026/0001']]);
    for (const typed of ['%', '_', '2025/1', 'STH/2026/0001', '99999', "'"]) expect([typed, await references(`{ search: "${typed}" }`)]).toEqual([typed, []]);
    expect(await references('{ search: " " }')).toEqual(await references('{}'));
    expect((await references('{ openOnly: true }')).every((reference) => reference.startsWith('NTH/'))).toBe(true);
    expect(await references('{ openOnly: true }')).not.toContain('NTH/2026/0002');
  });

  test('by reference find only what the person may read', async () => {
    const found = async (by: Parameters<TestApi['ask']>[0]): Promise<number> => (await api.ask<{ cases: { totalCount: number } }>(by, '{ cases(filter: { search: "2" }) { totalCount } }')).data.cases.totalCount;
    expect([await found('authority'), await found('otherOfficer'), await found('STH/authority')]).toEqual([1, 0, 0]);
  });

  test('R1 by whom they are about: one’s own reviews, and none of those one assesses or reviews', async () => {
    const count = async (by: Parameters<TestApi['ask']>[0], filter: string): Promise<number> => (await api.ask<{ cases: { totalCount: number } }>(by, `{ cases(filter: ${filter}) { totalCount } }`)).data.cases.totalCount;
    expect(await count('officer', '{ aboutMe: true }')).toBe(await count('officer', '{}'));
    expect(await count('officer', '{ aboutMe: true }')).toBeGreaterThan(0);
    for (const by of ['authority', 'inspector'] as const) {
      expect(await count(by, '{ aboutMe: false }')).toBeGreaterThan(0);
      expect(await count(by, '{ aboutMe: true }')).toBe(0);
    }
  });

  test.each(['NTH/2026/0001', '1'])('by reference are keys and ranges of an index, so that no row is read to be compared: %s', async (search) => {
    const client = new pg.Client({ connectionString: api.database.ownerUrl });
    await client.connect();
    try {
      await client.query('ANALYZE cases; SET enable_seqscan = off');
      const plan = await rows<Record<string, string>>(client, sql`EXPLAIN SELECT c.id FROM cases c WHERE c.force_id = ${api.force.id}::uuid AND ${filterConditions(api.force.id, readFilter({ search }).filter)}`);
      const lines = plan.map((row) => row['QUERY PLAN'] ?? '').join('\n');
      expect(lines).toMatch(/Index Cond: \(\(force_id = [^)]*\) AND \(reference >= /);
      expect(lines).not.toMatch(/Seq Scan on cases|cases_newest_idx/);
    } finally {
      await client.end();
    }
  });

  test('of actions: by owner, unit, status, due day and whether they are overdue', async () => {
    api.office.on('2026-06-01');
    const count = async (filter: string): Promise<number> => (await api.ask<{ actions: { totalCount: number } }>('authority', `{ actions(filter: ${filter}) { totalCount } }`)).data.actions.totalCount;
    const all = await count('{}');
    expect(all).toBeGreaterThan(10);
    expect(await count('{ overdue: true }') + (await count('{ overdue: false }'))).toBe(all);
    expect(await count('{ status: [OVERDUE] }')).toBe(await count('{ overdue: true }'));
    expect(await count('{ unit: "RES-N" }') + (await count('{ unit: "RES-S" }'))).toBe(all);
    expect(await count(`{ owner: "${api.force.ids.officer}" }`)).toBeGreaterThan(0);
    expect(await count('{ mine: false, countedOnly: false }')).toBe(all);
    expect(await count('{ owner: "nobody" }')).toBe(0);
    expect(await count('{ dueFrom: "2026-05-12", dueTo: "2026-05-12" }')).toBe(1);
  });
});

describe('what waits for me', () => {
  test('the officer’s actions, the reviewer’s cases, and for the desk what it has to decide', async () => {
    const work = async (by: 'authority' | 'inspector' | 'officer', on: string): Promise<unknown> => { api.office.on(on); return (await api.ask<{ myWork: object }>(by, '{ myWork { dueSoon { due } overdue { due } reviews { reference } toDecide { reference } } }')).data.myWork; };
    expect(await work('officer', '2026-05-08')).toMatchObject({ dueSoon: [{ due: '2026-05-12' }], toDecide: [] });
    expect(await work('officer', '2026-05-13')).toMatchObject({ dueSoon: [], overdue: expect.arrayContaining([{ due: '2026-05-12' }]) });
    expect(await work('inspector', '2026-03-05')).toMatchObject({ reviews: expect.arrayContaining([{ reference: 'NTH/2026/0001' }, { reference: 'NTH/2026/0002' }]), toDecide: [] });
    const submitted = await told(api, ['2026-03-02', 'DraftReferral', 'SubmitReferral']);
    const { reference } = await read('authority', submitted);
    expect(await work('authority', '2026-03-05')).toMatchObject({ toDecide: [{ reference }], reviews: [] });
  });
});
