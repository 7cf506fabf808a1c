import { readFileSync } from 'node:fs';
import { Vault } from '../../case-record/vault.js';
import { openTestDatabase, type AppDatabase } from '../../testing/app-database.js';
import { TestOffice } from '../../testing/invented-force.js';
import { FILE_KINDS } from './columns.js';
import type { FileKind } from './columns.js';
import { runImport } from './run-import.js';
import type { FileOutcome, Source } from './run-import.js';

const FORCE = { id: '7d0b6f0e-0000-4000-8000-00000000ea51', code: 'EAS', name: 'Easterly Police (invented)' };
const example = (kind: FileKind): Source => ({ text: readFileSync(new URL(`../../../../../examples/${kind}.csv`, import.meta.url), 'utf8') });
const examples = Object.fromEntries(FILE_KINDS.map((kind) => [kind, example(kind)])) as Record<FileKind, Source>;

let database: AppDatabase;
let office: TestOffice;
beforeEach(async () => {
  database = await openTestDatabase();
  office = new TestOffice(database.pool).on('2026-11-20');
  await database.pool.query('INSERT INTO forces (id, code, name) VALUES ($1, $2, $3)', [FORCE.id, FORCE.code, FORCE.name]);
});
afterEach(() => database.close());

const importing = (files: Partial<Record<FileKind, Source>>, dryRun = false): Promise<readonly FileOutcome[]> => runImport(office, { force: FORCE, files, dryRun, person: null });
const rowsOf = async (statement: string): Promise<readonly Record<string, unknown>[]> => (await database.pool.query<Record<string, unknown>>(statement)).rows;
const count = async (table: string): Promise<number> => Number((await rowsOf(`SELECT count(*) AS n FROM ${table}`))[0]?.['n']);

describe('when a force imports its sample files', () => {
  test('every kind of file can be read back from the database', async () => {
    const outcomes = await importing(examples);
    expect(outcomes.map(({ file, problems }) => [file, problems])).toEqual(FILE_KINDS.map((kind) => [kind, []]));
    expect(await rowsOf(`SELECT code, name, valid_from, valid_to, parent_code FROM units WHERE code = 'E-CUS' ORDER BY valid_from`)).toEqual([
      { code: 'E-CUS', name: 'Custody East', valid_from: '2019-01-01', valid_to: '2024-03-31', parent_code: 'E-AREA' }, { code: 'E-CUS', name: 'Custody Centre East', valid_from: '2024-04-01', valid_to: null, parent_code: 'E-AREA' },
    ]);
    expect(await rowsOf(`SELECT p.name, p.rank, m.number AS manager, (SELECT count(*)::int FROM postings WHERE person_id = p.id) AS postings FROM people p JOIN people m ON m.id = p.line_manager_id WHERE p.number = 'EAS4'`)).toEqual([{ name: 'Idris Coverdale', rank: 'CONSTABLE', manager: 'EAS2', postings: 2 }]);
    expect(await rowsOf(`SELECT roles FROM people WHERE number = 'EAS1'`)).toEqual([{ roles: ['authority', 'standards'] }]);
    expect(await rowsOf(`SELECT officers, specials, staff, fte FROM headcounts WHERE unit_code = 'E-RES-2' AND month = '2026-09-01'`)).toEqual([{ officers: 39, specials: 6, staff: 4, fte: '38.2' }]);
    expect(await rowsOf(`SELECT officers FROM headcount_groups WHERE characteristic = 'GENDER' AND group_code = 'NOT_STATED' AND quarter = '2026-07-01'`)).toEqual([{ officers: 10 }]);
    expect(await rowsOf(`SELECT matters FROM assessments_elsewhere WHERE decision = 'MANAGEMENT_ACTION'`)).toEqual([{ matters: 3 }]);
    expect(await rowsOf(`SELECT state, outcome, standards, ndm_elements, discussed_on, process_ended_on, record_closed_on FROM cases WHERE reference = 'EAS/2024/0007'`)).toEqual([
      { state: 'CLOSED', outcome: 'COMPLETED_WITH_ACTIONS', standards: ['DUT'], ndm_elements: ['AR'], discussed_on: '2024-06-05', process_ended_on: '2024-06-14', record_closed_on: '2025-05-30' },
    ]);
    expect(await rowsOf(`SELECT a.type, a.due, a.done_on, a.status FROM actions a JOIN cases c ON c.id = a.case_id WHERE c.reference = 'EAS/2024/0007' ORDER BY a.due`)).toEqual([
      { type: 'SHADOWING', due: '2024-09-30', done_on: '2024-09-12', status: 'DONE' }, { type: 'PDR_ENTRY', due: '2024-12-31', done_on: '2024-11-04', status: 'DONE' },
    ]);
    expect(await rowsOf(`SELECT reference, state FROM cases ORDER BY reference`)).toEqual([
      { reference: 'EAS/2024/0007', state: 'CLOSED' }, { reference: 'EAS/2025/0003', state: 'FOLLOW_UP' }, { reference: 'EAS/2025/0011', state: 'DECLINED' }, { reference: 'EAS/2025/0019', state: 'DISCONTINUED' }, { reference: 'EAS/2026/0031', state: 'ASSESSED' },
    ]);
  });
  test('what people declared of themselves is sealed and the API cannot read it back', async () => {
    await importing(examples);
    await expect(database.pool.query('SELECT * FROM equality_records')).rejects.toThrow('permission denied');
    expect(office.vault).toBeInstanceOf(Vault);
  });
  test('an instant that is not known stays unknown and is never invented', async () => {
    await importing(examples);
    expect(await rowsOf(`SELECT account_received_on, record_closed_on FROM cases WHERE reference = 'EAS/2025/0003'`)).toEqual([{ account_received_on: null, record_closed_on: null }]);
  });
  test('importing the same files again changes nothing', async () => {
    await importing(examples);
    const again = await importing(examples);
    expect(again.map(({ changed, problems }) => [changed, problems])).toEqual(FILE_KINDS.map(() => [0, []]));
    expect(await count('events')).toBe(5);
  });
  test('a dry run checks everything and keeps nothing', async () => {
    const outcomes = await importing(examples, true);
    expect(outcomes.every((o) => o.problems.length === 0 && o.changed > 0)).toBe(true);
    expect([await count('units'), await count('people'), await count('cases')]).toEqual([0, 0, 0]);
  });
  test('the figures count the imported cases that were accepted', async () => {
    await importing(examples);
    expect(await rowsOf('SELECT sum(total)::int AS total, sum(standard_dut)::int AS dut FROM force_month')).toEqual([{ total: 4, dut: 1 }]);
  });
});

describe('when a file is not as it should be, INPUT', () => {
  const units = 'code,name,parent,from,to\r\nA,"Unit A\r\nof two lines",,2020-01-01,\r\n';
  test('a byte order mark, Windows line ends and a line end inside quotes are fine', async () => {
    expect(await importing({ units: { text: `\uFEFF${units}` } })).toMatchObject([{ rows: 1, changed: 1, problems: [] }]);
    expect(await rowsOf('SELECT name FROM units')).toEqual([{ name: 'Unit A of two lines' }]);
  });
  test.each([
    ['an unknown column, by its name', 'code,name,from,account\nA,B,2020-01-01,secret words\n', { line: 1, column: 'account' }],
    ['a missing column', 'code,name\nA,B\n', { line: 1, column: 'from' }],
    ['a column that stands twice', 'code,code,name,from\nA,A,B,2020-01-01\n', { line: 1, column: 'code' }],
    ['30 February', 'code,name,from\nA,B,2020-02-30\n', { line: 2, column: 'from' }],
    ['a null byte', 'code,name,from\nA,B\u0000C,2020-01-01\n', { line: 2, column: 'name' }],
    ['a parent nobody knows', 'code,name,parent,from\nA,B,Z,2020-01-01\n', { line: 2, column: 'parent' }],
    ['the same unit twice', 'code,name,from\nA,B,2020-01-01\nA,C,2020-01-01\n', { line: 3, column: 'code' }],
    ['a row with too many cells', 'code,name,from\nA,B,2020-01-01,x\n', { line: 2, column: null }],
    ['an open quote', 'code,name,from\nA,"B,2020-01-01\n', { line: 2, column: null }],
  ])('%s is named with line, column and cure, and nothing is written', async (_what, text, where) => {
    const [outcome] = await importing({ units: { text } });
    expect(outcome?.problems[0]).toMatchObject(where);
    expect(JSON.stringify(outcome)).not.toContain('secret');
    expect(await count('units')).toBe(0);
  });
  test('every bad row is reported, good rows of the file are held back, and files after it are checked but not written', async () => {
    const text = 'code,name,from\nA,B,2020-01-01\nB,,2020-01-01\nC,D,tomorrow\n';
    const [first, second] = await importing({ units: { text }, headcount: { text: 'month,unit,officers\n2026-01,A,3\n' } });
    expect(first?.problems.map((p) => [p.line, p.column])).toEqual([[3, 'name'], [4, 'from']]);
    expect(second).toMatchObject({ file: 'headcount', changed: 0 });
    expect(await count('units')).toBe(0);
  });
  test.each([
    ['a step before the one it follows', { assessed: '2024-05-01' }, 'assessed'], ['a day that has not come', { report_sent: '2027-01-04', closed: '' }, 'report_sent'], ['an officer nobody knows', { officer: 'NOBODY' }, 'officer'],
    ['a unit nobody knows', { unit_at_incident: 'NOWHERE' }, 'unit_at_incident'], ['an unknown code', { source: 'RUMOUR' }, 'source'], ['a closed record without outcome', { outcome: '' }, 'outcome'], ['actions where the outcome says none', { outcome: 'COMPLETED_NO_ACTION' }, 'outcome'],
  ])('a past case with %s is refused', async (_what, change, column) => {
    const { cases, ...others } = examples;
    await importing(others);
    const [head = '', row = ''] = (cases as { text: string }).text.split('\n');
    const cells = row.split(',');
    for (const [name, value] of Object.entries(change)) cells[head.split(',').indexOf(name)] = value;
    const [outcome] = await importing({ cases: { text: `${head}\n${cells.join(',')}\n` } });
    expect(outcome?.problems.map((p) => p.column)).toContain(column);
    expect(await count('cases')).toBe(0);
  });
  test('VERSION a case in the record is not changed by a file', async () => {
    await importing(examples);
    const changed = (examples.cases as { text: string }).text.replace('LINE_MANAGER', 'SELF_REPORT');
    const [outcome] = await importing({ cases: { text: changed } });
    expect(outcome?.problems).toMatchObject([{ line: 2, column: 'reference' }]);
    expect(await rowsOf(`SELECT source FROM cases WHERE reference = 'EAS/2024/0007'`)).toEqual([{ source: 'LINE_MANAGER' }]);
  });
});
