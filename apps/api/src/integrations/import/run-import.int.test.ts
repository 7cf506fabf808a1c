import { readFileSync } from 'node:fs';
import { withClient } from '../../database/logins.js';
import { openTestDatabase, type AppDatabase } from '../../testing/app-database.js';
import { TestOffice, throwawayVault } from '../../testing/invented-force.js';
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
  office = new TestOffice(database).on('2026-11-20');
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
    expect(await rowsOf(`SELECT roles, standards_staff FROM people WHERE number IN ('EAS1', 'EAS5') ORDER BY number`)).toEqual([{ roles: ['authority', 'standards'], standards_staff: true }, { roles: [], standards_staff: false }]);
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
    await expect(database.app.query('SELECT * FROM equality_records')).rejects.toThrow('permission denied');
    const { rows: kept } = await withClient(database.ownerUrl, (owner) => owner.query<{ row: string; size: number }>(`SELECT e::text AS row, length(ciphertext) AS size FROM equality_records e`));
    expect(kept).toHaveLength(2);
    for (const { row, size } of kept) {
      expect(row).not.toMatch(/WOMAN|MAN|GENDER|EAS/);
      expect(size).toBeGreaterThan(60);
    }
  });
  test('R60 the fingerprint of a past case is keyed, so that nobody finds its officer again by trying every number', async () => {
    await importing(examples);
    const [first] = await rowsOf(`SELECT row_hash FROM cases WHERE reference = 'EAS/2024/0007'`);
    const other = await openTestDatabase();
    await other.pool.query('INSERT INTO forces (id, code, name) VALUES ($1, $2, $3)', [FORCE.id, FORCE.code, FORCE.name]);
    await runImport(new TestOffice(other, throwawayVault(1, 2)).on('2026-11-20'), { force: FORCE, files: examples, dryRun: false, person: null });
    const { rows: [second] } = await other.pool.query(`SELECT row_hash FROM cases WHERE reference = 'EAS/2024/0007'`);
    await other.close();
    expect(first?.['row_hash']).toMatch(/^[0-9a-f]{64}$/);
    expect(first?.['row_hash']).not.toBe(second.row_hash);
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

describe('people as the rules need to know them', () => {
  const HEADS = 'number,name,rank,unit,from';
  const persons = (): Promise<readonly Record<string, unknown>[]> => rowsOf('SELECT number, rank, acting_rank, acting_from, acting_to, special, staff, probationer, probation_ends_on, leaver_on, resigns_on, chief_officer, standards_staff FROM people ORDER BY number');
  beforeEach(() => importing({ units: { text: 'code,name,from\nU,Unit,2020-01-01\n' } }));

  test('R7 R9 R56-R60 acting rank, probation, announced leaving, specials, standards and chief officers come in, and a later file without those columns changes none of them', async () => {
    const more = 'acting_rank,acting_from,acting_to,probation,probation_ends,special,leaver_date,leaving_date,standards_staff,chief_officer';
    await importing({ people: { text: `${HEADS},${more}\n1,Ann,SERGEANT,U,2020-01-01,INSPECTOR,2026-01-01,2026-12-31,no,,no,,2027-03-31,yes,\n2,Ben,CONSTABLE,U,2020-01-01,,,,yes,2027-01-05,no,,,,\n3,Cai,CHIEF_CONSTABLE,U,2020-01-01,,,,,,,,,,\n4,Dee,DEPUTY_CHIEF_CONSTABLE,U,2020-01-01,,,,,,,,,,yes\n5,Eve,,U,2020-01-01,,,,,,yes,2026-01-31,,,\n` } });
    const before = await persons();
    expect(before).toMatchObject([
      { number: '1', acting_rank: 'INSPECTOR', acting_from: '2026-01-01', acting_to: '2026-12-31', resigns_on: '2027-03-31', standards_staff: true, chief_officer: false, staff: false },
      { number: '2', probationer: true, probation_ends_on: '2027-01-05', standards_staff: false }, { number: '3', chief_officer: true }, { number: '4', chief_officer: true }, { number: '5', special: true, staff: false, leaver_on: '2026-01-31' },
    ]);
    await importing({ people: { text: `${HEADS}\n1,Ann,SERGEANT,U,2020-01-01\n2,Ben,CONSTABLE,U,2020-01-01\n4,Dee,DEPUTY_CHIEF_CONSTABLE,U,2020-01-01\n` } });
    expect(await persons()).toEqual(before);
  });
  test.each([
    ['an acting rank without a first day', 'acting_rank', 'INSPECTOR', 'acting_from'], ['a posting that ends before it begins', 'to', '2019-01-01', 'to'], ['a line manager who is the person', 'line_manager', '1', 'line_manager'],
  ])('INPUT %s is refused', async (_what, head, cell, column) => {
    const [outcome] = await importing({ people: { text: `${HEADS},${head}\n1,Ann,SERGEANT,U,2020-01-01,${cell}\n` } });
    expect(outcome?.problems).toMatchObject([{ line: 2, column }]);
  });
  test.each([['standards_staff', 'R60 in professional standards'], ['chief_officer', 'R59 the chief officer']])('%s: a past case of somebody %s is not imported, because a file has no named list', async (column) => {
    await importing({ people: { text: `${HEADS},${column}\n1,Ann,SERGEANT,U,2020-01-01,yes\n` } });
    const [outcome] = await importing({ cases: { text: 'reference,officer,unit_at_incident,submitted\nOLD/1,1,U,2024-01-04\n' } });
    expect(outcome?.problems).toMatchObject([{ line: 2, column: 'officer', cure: expect.stringContaining('named list') }]);
    expect(await count('cases')).toBe(0);
  });
});

describe('a force that is not there yet', () => {
  const NEW = { id: '7d0b6f0e-0000-4000-8000-00000000ea52', code: 'NEW', name: 'New Force (invented)', isNew: true };
  const importingNew = (text: string, dryRun = false): Promise<readonly FileOutcome[]> => runImport(office, { force: NEW, files: { units: { text } }, dryRun, person: null });
  const left = async (): Promise<readonly number[]> => [await count(`forces WHERE code = 'NEW'`), await count('import_runs'), await count('units')];

  test('comes to be with its first file, and not with a dry run or with one that is refused', async () => {
    expect(await importingNew('code,name,from\nA,B,2020-01-01\n', true)).toMatchObject([{ changed: 1, problems: [] }]);
    expect(await left()).toEqual([0, 0, 0]);
    expect(await importingNew('code,name,from\nA,B,soon\n')).toMatchObject([{ changed: 0, problems: [{ column: 'from' }] }]);
    expect(await left()).toEqual([0, 0, 0]);
    expect(await importingNew('code,name,from\nA,B,2020-01-01\n')).toMatchObject([{ changed: 1, problems: [] }]);
    expect(await left()).toEqual([1, 1, 1]);
    expect(await rowsOf('SELECT dry_run, finished_at IS NOT NULL AS finished, jsonb_array_length(summary) AS files FROM import_runs')).toEqual([{ dry_run: false, finished: true, files: 1 }]);
  });
});

describe('two imports at the same moment', () => {
  test('of the same files wait for each other: what one brought in is nothing new to the other', async () => {
    const both = await Promise.all([importing(examples), importing(examples)]);
    expect(both.flat().filter((o) => o.problems.length > 0)).toEqual([]);
    expect(both.map((outcomes) => outcomes.find((o) => o.file === 'cases')?.changed).sort()).toEqual([0, 5]);
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
    ['a letter of another encoding', 'code,name,from\nA,Caf\uFFFD,2020-01-01\n', { line: 2, column: 'name', cure: expect.stringContaining('UTF-8') }],
    ['nothing at all', '', { line: 1, column: null }],
    ['two times of one unit that overlap', 'code,name,from,to\nA,B,2020-01-01,2022-12-31\nA,C,2022-12-31,\n', { line: 3, column: 'from' }],
    ['a unit that lies below itself', 'code,name,parent,from\nA,B,C,2020-01-01\nC,D,A,2020-01-01\n', { line: 2, column: 'parent' }],
    ['a unit that is its own parent', 'code,name,parent,from\nA,B,A,2020-01-01\n', { line: 2, column: 'parent' }],
  ])('%s is named with line, column and cure, and nothing is written', async (_what, text, where) => {
    const [outcome] = await importing({ units: { text } });
    expect(outcome?.problems[0]).toMatchObject(where);
    expect(JSON.stringify(outcome)).not.toContain('secret');
    expect(await count('units')).toBe(0);
  });
  test('a first row that names no column is data, and is repeated nowhere', async () => {
    const [outcome] = await importing({ people: { text: 'EAS9,Secret Person,CONSTABLE,U,2020-01-01\n' } });
    expect(outcome?.problems).toMatchObject([{ line: 1, column: null, cure: expect.stringContaining('names the columns') }]);
    expect(JSON.stringify([outcome, await rowsOf('SELECT summary FROM import_runs')])).not.toMatch(/Secret|EAS9/);
  });
  test('a path that is no file is named as such', async () => {
    const [outcome] = await importing({ units: { path: import.meta.dirname } });
    expect(outcome?.problems).toMatchObject([{ line: 1, column: null, cure: expect.stringContaining('cannot be read as a file') }]);
  });
  test('every bad row is reported, good rows of the file are held back, and files after it are checked but not written', async () => {
    const text = 'code,name,from\nA,B,2020-01-01\nB,,2020-01-01\nC,D,tomorrow\n';
    const [first, second] = await importing({ units: { text }, headcount: { text: 'month,unit,officers\n2026-01,A,3\n' } });
    expect(first?.problems.map((p) => [p.line, p.column])).toEqual([[3, 'name'], [4, 'from']]);
    expect(second).toMatchObject({ file: 'headcount', changed: 0 });
    expect(await count('units')).toBe(0);
  });
  test('R47 a past case that ended early after its report was sent comes with the actions and the lesson of that report', async () => {
    const { cases, ...others } = examples;
    await importing(others);
    const [head = '', row = ''] = (cases as { text: string }).text.split('\n');
    const cells = row.split(',');
    cells[head.split(',').indexOf('outcome')] = 'DISCONTINUED_LEFT_FORCE';
    const [outcome] = await importing({ cases: { text: `${head}\n${cells.join(',')}\n` } });
    expect(outcome?.problems).toEqual([]);
    expect(await rowsOf('SELECT state, (SELECT count(*)::int FROM actions a WHERE a.case_id = c.id) > 0 AS actions FROM cases c')).toEqual([{ state: 'DISCONTINUED', actions: true }]);
  });
  test.each([
    ['a step before the one it follows', { assessed: '2024-05-01' }, 'assessed'], ['a day that has not come', { report_sent: '2027-01-04', closed: '' }, 'report_sent'], ['an officer nobody knows', { officer: 'NOBODY' }, 'officer'],
    ['a unit nobody knows', { unit_at_incident: 'NOWHERE' }, 'unit_at_incident'], ['an unknown code', { source: 'RUMOUR' }, 'source'], ['a closed record without outcome', { outcome: '' }, 'outcome'], ['actions where the outcome says none', { outcome: 'COMPLETED_NO_ACTION' }, 'outcome'],
    ['a decision that does not fit its outcome', { decision: 'MANAGEMENT_ACTION' }, 'decision'], ['an outcome DECLINED without what was decided', { outcome: 'DECLINED', decision: '' }, 'decision'], ['later steps though it was declined', { outcome: '', closed: '', decision: 'MISCONDUCT' }, 'decision'],
    ['an action that is done tomorrow', { action_1_done: '2026-11-21' }, 'action_1_done'], ['days of an action without its kind', { action_2_type: '' }, 'action_2_type'],
    ['an element though no report was sent', { outcome: 'ESCALATED_MISCONDUCT', report_sent: '', action_1_type: '', action_1_due: '', action_1_done: '' }, 'ndm_elements'], ['a lesson though no report was sent', { outcome: 'ESCALATED_MISCONDUCT', report_sent: '' }, 'lesson_theme'],
    ['an action though no report was sent', { outcome: 'ESCALATED_MISCONDUCT', report_sent: '' }, 'action_1_type'],
    ['an account that was due before the officer was told', { account_due: '2024-05-01' }, 'account_due'], ['neither submission nor knowledge', { known: '', submitted: '' }, 'submitted'],
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
  test('an account whose notice nobody knows is kept, and no action is made of “no further action”', async () => {
    const { cases: _cases, ...others } = examples;
    await importing({ ...others, cases: { text: 'reference,officer,unit_at_incident,submitted,account_in,report_sent,outcome,action_1_type\nA/1,EAS4,E-CUS,2024-05-02,2024-05-20,,,\nA/2,EAS4,E-CUS,2024-05-02,,2024-06-20,COMPLETED_NO_ACTION,NO_FURTHER_ACTION\n' } });
    expect(await rowsOf('SELECT reference, state, notified_on, account_received_on, outcome, (SELECT count(*)::int FROM actions a WHERE a.case_id = c.id) AS actions FROM cases c ORDER BY reference')).toEqual([
      { reference: 'A/1', state: 'NOTIFIED', notified_on: null, account_received_on: '2024-05-20', outcome: null, actions: 0 }, { reference: 'A/2', state: 'FOLLOW_UP', notified_on: null, account_received_on: null, outcome: 'COMPLETED_NO_ACTION', actions: 0 },
    ]);
  });
  test('VERSION a case in the record is not changed by a file', async () => {
    await importing(examples);
    const changed = (examples.cases as { text: string }).text.replace('LINE_MANAGER', 'SELF_REPORT');
    const [outcome] = await importing({ cases: { text: changed } });
    expect(outcome?.problems).toMatchObject([{ line: 2, column: 'reference' }]);
    expect(await rowsOf(`SELECT source FROM cases WHERE reference = 'EAS/2024/0007'`)).toEqual([{ source: 'LINE_MANAGER' }]);
  });
});
