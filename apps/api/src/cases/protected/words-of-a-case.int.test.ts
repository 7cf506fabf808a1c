import type { PersonName } from '@candour/domain/testing';
import { countStatements } from '../../testing/count-statements.js';
import { inNameOf } from '../../testing/in-name-of.js';
import { giver } from '../../testing/invented-force.js';
import type { Story } from '../../testing/invented-force.js';
import { TestApi } from '../../testing/test-api.js';
import { UNTIL_FOLLOW_UP, UNTIL_NOTIFIED, told } from '../../testing/told.js';

let api: TestApi;
let story: Story;
beforeAll(async () => {
  api = await TestApi.start();
  story = await told(api, [...UNTIL_FOLLOW_UP.slice(0, 8), 'RecordWelfareNote', ...UNTIL_FOLLOW_UP.slice(8)]);
}, 60_000);
afterAll(() => api.close());

const EVERYTHING = `account { versions { text sections { text } } } discussion { summary topics { text } } factFinding { item } report { versions { sections { text } comment } } reviewNotes { effect } corrections { correction }
  welfare { notes { text } adjustments { asked } pauseCategory }`;
const query = (fields: string, of: Story = story): string => `query Words { case(id: "${of.caseId}") { ${fields} } }`;
interface Answered { readonly case: object | null }
const ask = async (by: PersonName, fields: string, of: Story = story): Promise<Answered['case']> => (await api.ask<Answered>(by, query(fields, of))).data.case;
/** What was written down of the requests since the last look. */
async function written(): Promise<readonly { readonly classes: readonly string[]; readonly opened: readonly string[]; readonly listed: readonly string[] }[]> {
  const { rows } = await api.database.pool.query<{ classes: string[]; opened: string[]; listed: string[] }>("SELECT classes, opened, listed FROM read_audit WHERE operation = 'Words' ORDER BY at, id");
  await api.database.pool.query("DELETE FROM read_audit WHERE operation = 'Words'");
  return rows.map((row) => ({ ...row, classes: [...row.classes].sort() }));
}
beforeEach(async () => {
  api.office.on('2026-03-20');
  await written();
});

describe('what is written down of words that were opened', () => {
  test.each<readonly [PersonName, string, readonly string[]]>([
    ['inspector', 'account { versions { text } }', ['C', 'P']], ['inspector', 'discussion { summary }', ['C', 'P']], ['inspector', 'report { versions { sections { text } } }', ['C', 'R']],
    ['inspector', 'welfare { notes { text } }', ['C', 'W']], ['officer', 'account { versions { text } } welfare { notes { text } } report { extent }', ['C', 'P', 'R', 'W']], ['authority', EVERYTHING, ['C', 'R']],
    ['inspector', 'account { versions { number late } }', ['C', 'P']],
  ])('R55 for %s asking for %s', async (by, fields, classes) => {
    await ask(by, fields);
    expect(await written()).toEqual([{ classes, opened: [story.caseId], listed: [] }]);
  });

  test.each<readonly [PersonName, string]>([['authority', 'account { versions { text } } discussion { summary } welfare { notes { text } }'], ['officer', 'reviewNotes { effect } corrections { correction }'], ['inspector', 'sight { class } seenBy { class } grants { until }']])(
    'R55 nothing but the case for %s asking for %s, of which there was nothing to show', async (by, fields) => {
      await ask(by, fields);
      expect(await written()).toEqual([{ classes: ['C'], opened: [story.caseId], listed: [] }]);
    });

  test('R55 nothing at all where the case was not shown', async () => {
    expect(await ask('otherInspector', EVERYTHING)).toBeNull();
    expect(await written()).toEqual([]);
  });

  test('R19 R55 what a friend reads is written down with its classes, and leaves a look of a friend', async () => {
    const own = await told(api, [...UNTIL_NOTIFIED, '2026-03-06', 'SubmitAccount']);
    await own.give('GrantFriend', { until: '2026-05-05', withReport: true });
    await api.ask('friend', 'query Words { grantedToMe { until account { versions { text } } report { extent } actions { id } } }');
    expect(await written()).toEqual([{ classes: ['NOTICE', 'P'], opened: [own.caseId], listed: [] }]);
  });
});

describe('how words are fetched', () => {
  const sealed = (statements: readonly string[]): readonly string[] => statements.filter((text) => /protected_records|report_records|welfare_records/.test(text));

  test('in one statement for each class, however much of it is asked for, and in none for what is not asked for', async () => {
    // How plans are made is set once in a transaction of many statements.
    const counted = async (by: PersonName, fields: string): Promise<readonly string[]> => (await countStatements(() => ask(by, fields))).statements.filter((text) => !text.startsWith('SET LOCAL'));
    expect([sealed(await counted('inspector', EVERYTHING)).length, (await counted('inspector', EVERYTHING)).length]).toEqual([3, 9]);
    expect(sealed(await counted('inspector', 'account { versions { text } } discussion { summary } factFinding { item }')).length).toBe(1);
    expect(sealed(await counted('inspector', 'reference account { versions { number receivedOn } } report { extent versions { number sentOn } }'))).toEqual([]);
    expect(sealed(await counted('authority', 'account { versions { text } } discussion { summary } welfare { notes { text } }'))).toEqual([]);
    expect((await counted('inspector', 'reference')).length).toBe(3);
  });

  test('of several reviews at once in as many statements as of one', async () => {
    const asked = 'query Words { grantedToMe { officer { name } account { versions { text } } report { extent versions { sections { text } } } actions { id } } }';
    const count = async (): Promise<number> => (await countStatements(() => api.ask('friend', asked))).statements.length;
    const before = await count();
    for (let i = 0; i < 2; i += 1) await (await told(api, [...UNTIL_NOTIFIED, '2026-03-06', 'SubmitAccount'])).give('GrantFriend', { until: '2026-05-05', withReport: true });
    api.office.on('2026-03-20');
    expect(await count()).toBe(before);
  });

  test('by indexes, also where the policies stand in the way: nobody’s notices or reports are gone through for one friend or leader', async () => {
    const plan = (by: PersonName, statement: string): Promise<string> => inNameOf(api.office, giver(api.force, by), async (client) => {
      await client.query('SET LOCAL enable_seqscan = off');
      return (await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${statement}`)).rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    const { friend } = api.force.ids;
    expect(await plan('friend', `SELECT x.case_id FROM notices x WHERE x.force_id = '${api.force.id}'::uuid AND x.read_by_friends IS NOT NULL AND (x.read_by_friends ->> '${friend}')::date >= '2026-03-20'`)).toContain('notices_with_friends_idx');
    expect(await plan('sergeant', `SELECT DISTINCT r.case_id FROM report_records r WHERE r.force_id = '${api.force.id}'::uuid AND r.read_by_leader AND r.officer_id = ANY ((SELECT viewer_leads())::uuid[])`)).toContain('report_records_officer_id_idx');
    expect(await plan('inspector', `SELECT r.ciphertext, k.wrapped FROM unnest(ARRAY['${story.caseId}']::uuid[], ARRAY[7]::integer[]) w(case_id, seq) JOIN protected_records r ON r.case_id = w.case_id AND r.seq = w.seq JOIN data_keys k ON k.id = r.key_id`)).toMatch(/protected_records_pkey[\s\S]*data_keys_pkey|data_keys_pkey[\s\S]*protected_records_pkey/);
  });

  test('only where one case is opened by name: a list that asks for them is refused, with the way to them', async () => {
    for (const list of ['cases { nodes { account { versions { text } } } }', 'myWork { reviews { discussion { summary } } }', 'actions { nodes { case { report { extent } } } }', `case(id: "${story.caseId}") { actions { case { welfare { pauseCategory } } } }`]) {
      const { data, errors } = await api.ask<object | null>('inspector', `query Words { ${list} }`);
      expect([list, errors?.[0]?.message]).toEqual([list, expect.stringMatching(/^Open one case by its id or reference to read its \w+: lists do not carry it\.$/)]);
      expect(JSON.stringify(data ?? null)).not.toContain('called away');
    }
  });
});

describe('two answers are needed, and one no is enough', () => {
  /** What somebody is told while rows say something else of who reads them than the process would. */
  const closed = async (changes: readonly string[], by: PersonName, fields: string): Promise<Answered['case']> => {
    const tables = changes.map((change) => /UPDATE (\w+)/.exec(change)?.[1] ?? '');
    const { pool } = api.database;
    for (const table of tables) await pool.query(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`);
    try {
      for (const change of changes) await pool.query(change, [story.caseId]);
      return await ask(by, fields);
    } finally {
      for (const table of tables) {
        await pool.query(`UPDATE ${table} t SET read_by = k.read_by, read_by_reviewer = k.read_by_reviewer, read_by_desk = k.read_by_desk FROM kept_${table} k WHERE t.case_id = k.case_id AND ${table === 'data_keys' ? 't.id = k.id' : 't.seq = k.seq'}`);
        await pool.query(`DROP TABLE kept_${table}`);
      }
    }
  };

  test('R26 what the database does not give is not told, whatever the process would say', async () => {
    expect(await closed(['UPDATE protected_records SET read_by_reviewer = NULL WHERE case_id = $1'], 'inspector', 'account { versions { text } } discussion { summary }')).toEqual({ account: null, discussion: null });
    expect(await closed(['UPDATE report_discussions SET read_by_desk = false WHERE case_id = $1'], 'authority', 'report { versions { sections { part text } } }')).toMatchObject({ report: { versions: [{ sections: expect.arrayContaining([{ part: 'B', text: null }, { part: 'A', text: 'A handover was incomplete.' }]) }] } });
    expect(await closed(["UPDATE data_keys SET read_by = '{}' WHERE case_id = $1 AND class = 'W'"], 'officer', 'welfare { notes { text } }')).toEqual({ welfare: { notes: [] } });
  });

  test('R26 what the database gives by mistake is not told either: the process is asked again', async () => {
    const open = (table: string): readonly string[] => [`UPDATE ${table} SET read_by_desk = true WHERE case_id = $1`, 'UPDATE data_keys SET read_by_desk = true WHERE case_id = $1'];
    expect(await closed(open('protected_records'), 'authority', 'account { versions { text } } discussion { summary }')).toEqual({ account: null, discussion: null });
    expect(await closed(open('welfare_records'), 'authority', 'welfare { notes { text } }')).toEqual({ welfare: null });
  });
});

describe('what was disposed of', () => {
  test('R37 is told plainly, with the day, to whoever could read it, and is no error', async () => {
    const own = await told(api, [...UNTIL_FOLLOW_UP.slice(0, 8), 'RecordWelfareNote', ...UNTIL_FOLLOW_UP.slice(8), '2026-05-18', 'CompleteAction', 'VerifyAction', 'AnswerLesson', '2026-06-18', 'RecordReviewNote', 'RecordPdrDiscussion', 'CloseRecord', '2027-04-01']);
    await own.give('DisposeRecord', { classes: ['P', 'W'] });
    const read = await ask('officer', 'account { disposedOn versions { number receivedOn late text sections { text } } } discussion { heldOn disposedOn summary topics { text } } welfare { disposedOn notes { on text } } report { disposedOn versions { sections { part text } } }', own);
    expect(read).toMatchObject({
      account: { disposedOn: '2027-04-01', versions: [{ number: 1, receivedOn: '2026-03-06', late: false, text: null, sections: [] }] },
      discussion: { disposedOn: '2027-04-01', heldOn: '2026-03-11', summary: null, topics: [] },
      welfare: { disposedOn: '2027-04-01', notes: [{ on: '2026-03-04', text: null }] },
      report: { disposedOn: null, versions: [{ sections: expect.arrayContaining([{ part: 'B', text: 'We talked about it openly.' }]) }] },
    });
    expect(await ask('authority', 'account { disposedOn } discussion { disposedOn }', own)).toEqual({ account: null, discussion: null });
  });
});

describe('an answer over the wire', () => {
  test.each<readonly [string, string]>([['words', EVERYTHING], ['case facts', 'reference'], ['nothing', 'notAField']])('is kept by nothing on the way, with %s in it, and has no print that would be', async (_what, fields) => {
    const response = await api.post('officer', query(fields));
    expect([response.headers.get('cache-control'), response.headers.get('etag'), response.headers.get('vary'), response.headers.get('last-modified')]).toEqual(['no-store', null, 'Authorization', null]);
  });

  test('neither is a refusal at the door', async () => {
    const response = await api.post('nobody' as PersonName, query(EVERYTHING));
    expect([response.status, response.headers.get('cache-control'), response.headers.get('etag')]).toEqual([401, 'no-store', null]);
  });
});
