import { londonDay } from '@candour/domain/calendar';
import { giver } from '../testing/invented-force.js';
import { TestApi } from '../testing/test-api.js';
import { countStatements } from '../testing/count-statements.js';
import { UNTIL_FOLLOW_UP, UNTIL_NOTIFIED, told } from '../testing/told.js';
import type { Story } from '../testing/invented-force.js';
import { NOBODY, Reading } from './reading.js';
import { sql } from './sql.js';

let api: TestApi;
let followed: Story;
let notified: Story;
beforeAll(async () => {
  api = await TestApi.start();
  notified = await told(api, UNTIL_NOTIFIED);
  followed = await told(api, UNTIL_FOLLOW_UP);
}, 60_000);
afterAll(() => api.close());

interface Written { readonly viewer_id: string; readonly operation: string; readonly purpose: string; readonly roles: string[]; readonly classes: string[]; readonly opened: string[]; readonly listed: string[]; readonly request_id: string; readonly force_id: string }
/** What was written down of reading while something was done. */
async function written(work: () => Promise<unknown>): Promise<readonly Written[]> {
  await api.database.pool.query('DELETE FROM read_audit');
  await work();
  return (await api.database.pool.query<Written>('SELECT * FROM read_audit ORDER BY at')).rows;
}

describe('what is read is written down before the answer leaves', () => {
  test('R55 once for each request: who, as what, for what, which classes of which cases', async () => {
    const rows = await written(() => api.ask('authority', 'query Board { cases(first: 1) { nodes { reference } } actions { nodes { id } } lessons { nodes { id } } }'));
    expect(rows).toEqual([expect.objectContaining({
      force_id: api.force.id, viewer_id: api.force.ids.authority, operation: 'Board', purpose: 'CASE_WORK', roles: ['authority'], classes: expect.arrayContaining(['C', 'ACTIONS', 'LESSONS']), opened: [], request_id: expect.stringMatching(/.{8}/),
    })]);
    expect([...(rows[0]?.listed ?? [])].sort()).toEqual([followed.caseId ?? '', notified.caseId ?? ''].sort().filter((id) => rows[0]?.listed.includes(id)));
    expect(rows[0]?.listed).toContain(followed.caseId);
  });

  test('R55 a case that was opened is told from one in a list, and one beyond the page was not seen', async () => {
    expect(await written(() => api.ask('inspector', `{ case(id: "${notified.caseId}") { reference timeline { label } } }`))).toMatchObject([{ viewer_id: api.force.ids.inspector, operation: 'query', classes: ['C'], opened: [notified.caseId], listed: [] }]);
    const [row] = await written(() => api.ask('authority', '{ cases(first: 1) { nodes { id } } }'));
    expect(row?.listed).toHaveLength(1);
  });

  test('R55 nothing, where nobody’s case was shown: figures, names of units, oneself, a case that is not there', async () => {
    const asked = '{ units { code } viewer { name } pattern(metric: REFERRALS, by: [STANDARD]) { ... on Pattern { cases } } case(id: "00000000-0000-4000-8000-000000000000") { id } }';
    expect(await written(() => api.ask('authority', asked))).toEqual([]);
  });

  test('R55 a step that is taken and read again is one note, however many steps one request takes', async () => {
    let answer: unknown;
    const steps = await written(async () => { answer = await api.ask('officer', `mutation M($a: AcknowledgeNoticeInput!, $b: AskForMoreTimeInput!) { acknowledgeNotice(input: $a) { ... on Refusal { code message } ... on CaseChanged { case { reference } } } askForMoreTime(input: $b) { ... on Refusal { code message } ... on CaseChanged { case { reference } } } }`, {
      a: { caseId: notified.caseId, expectedVersion: notified.version, idempotencyKey: 'the-first-of-two-steps' }, b: { caseId: notified.caseId, expectedVersion: notified.version + 1, idempotencyKey: 'the-second-of-two-steps', details: { reason: 'LEAVE' } },
    }); });
    expect(answer).toMatchObject({ data: { acknowledgeNotice: { case: { reference: expect.any(String) } }, askForMoreTime: { case: { reference: expect.any(String) } } } });
    expect(steps).toMatchObject([{ operation: 'M', opened: [notified.caseId] }]);
  });

  test('an answer whose reading cannot be written down does not leave', async () => {
    await api.database.pool.query('REVOKE EXECUTE ON FUNCTION audit_append FROM candour_app');
    const answer = await api.ask('authority', '{ cases { nodes { reference } } }');
    const harmless = await api.ask('authority', '{ units { code } }');
    await api.database.pool.query('GRANT EXECUTE ON FUNCTION audit_append TO candour_app');
    expect(answer).toMatchObject({ status: 500, errors: [{ message: expect.stringMatching(/^Something went wrong on our side/), extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    expect(JSON.stringify(answer)).not.toContain('NTH/2026');
    expect(harmless).toMatchObject({ status: 200, data: { units: expect.any(Array) } });
    expect((await api.ask('authority', '{ cases { nodes { reference } } }')).errors).toBeUndefined();
  });

  test('where one statement fails, what the others showed is written down all the same', async () => {
    await api.database.pool.query('REVOKE SELECT ON units FROM candour_app');
    const rows = await written(async () => {
      const answer = await api.ask<{ c: object | null }>('authority', `{ c: case(id: "${followed.caseId}") { id } d: case(id: "${followed.caseId}") { unitAtIncident { name } } }`);
      expect(answer.data.c).toEqual({ id: followed.caseId });
    });
    await api.database.pool.query('GRANT SELECT ON units TO candour_app');
    expect(rows).toMatchObject([{ opened: [followed.caseId] }]);
  });

  test('nobody writes down without saying who', async () => {
    await expect(api.database.app.query(`SELECT audit_append('r', 'o', '{C}', '{}', '{}')`)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the cost of reading', () => {
  test('is three round trips for one statement: begin with the viewer, read, write down and end', async () => {
    const { statements } = await countStatements(() => api.ask('authority', `{ case(id: "${followed.caseId}") { reference } }`));
    expect(statements).toEqual([expect.stringMatching(/^BEGIN; SELECT set_config\('candour\.viewer', '[\w.-]+', true\), set_config\('plan_cache_mode', 'force_generic_plan', true\)$/), expect.stringMatching(/^SELECT c\.id, json_build_object/), expect.stringMatching(/^SELECT audit_append\(.*\); COMMIT$/)]);
  });

  test('goes up by one where a statement that is planned once is followed by one that is planned for its values', async () => {
    const { statements } = await countStatements(() => api.ask('authority', `{ case(id: "${followed.caseId}") { reference } cases { nodes { id } } units { code } }`));
    expect(statements.map((text) => text.slice(0, 16))).toEqual(['BEGIN; SELECT se', 'SELECT c.id, jso', 'SET LOCAL plan_c', 'SELECT (SELECT c', 'SELECT json_buil', 'SELECT audit_app']);
    expect(statements[2]).toBe('SET LOCAL plan_cache_mode = force_custom_plan');
  });

  test('is one transaction and one connection for everything that a request asks', async () => {
    const { statements } = await countStatements(() => api.ask('authority', '{ cases { nodes { id } } actions { nodes { id } } units { code } }'));
    expect([statements.length, statements.filter((text) => text.startsWith('BEGIN')).length, statements.filter((text) => text.includes('COMMIT')).length]).toEqual([5, 1, 1]);
  });

  test('more requests at once than there are connections all come to an end, those that take steps included', async () => {
    const asked = Array.from({ length: 40 }, (_, i) => api.ask(i % 2 === 0 ? 'authority' : 'inspector', '{ cases { nodes { reference actions { id } } } actions { nodes { id case { reference } } } }'));
    for (const answer of await Promise.all(asked)) expect(answer.errors).toBeUndefined();
  });
});

describe('a field that is slower than the one that failed the answer', () => {
  const readingOf = (name: 'otherInspector'): Reading =>
    new Reading({ pool: api.office.pool, requestId: 'a-slow-field', signed: (opens = []) => api.office.contexts.sign(giver(api.force, name), { today: londonDay(api.office.now), opens }) });

  test('begins nothing any more once the answer has left, by whichever way it asks: its connection would be held for minutes', async () => {
    const reading = readingOf('otherInspector');
    await reading.rows(sql`SELECT 1`, NOBODY);
    await reading.close('Slow');
    await expect(reading.rows(sql`SELECT 1`, NOBODY)).rejects.toThrow('The answer has left');
    await expect(reading.opening([followed.caseId ?? ''], () => Promise.resolve())).rejects.toThrow('The answer has left');
    expect(api.office.pool.idleCount).toBe(api.office.pool.totalCount);
  });

  test('asks as the viewer alone after a look into a case failed', async () => {
    const reading = readingOf('otherInspector');
    const seen = () => reading.rows(sql`SELECT FROM cases`, NOBODY);
    await expect(reading.opening([followed.caseId ?? ''], async (within) => { expect(await within.rows(sql`SELECT FROM cases`, NOBODY)).toHaveLength(1); throw new Error('A part did not open.'); })).rejects.toThrow('did not open');
    expect(await seen()).toEqual([]);
    await reading.close('Slow');
  });
});
