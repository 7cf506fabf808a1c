import { Story, WHOLE_STORY } from '../../testing/invented-force.js';
import type { Steps } from '../../testing/invented-force.js';
import { TestApi } from '../../testing/test-api.js';

/* What somebody who may import files could open to themselves by one. */
let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await new Story(api.office, api.force).tell(...WHOLE_STORY.slice(0, WHOLE_STORY.indexOf('AcceptReport') + 1) as Steps);
}, 60_000);
afterAll(() => api.close());

interface Imported { readonly importFiles: { readonly files: readonly { readonly changed: number; readonly problems: readonly { readonly line: number; readonly column: string; readonly cure: string }[] }[] } }
const IMPORT = 'mutation ($input: ImportFilesInput!) { importFiles(input: $input) { ... on ImportDone { files { changed problems { line column cure } } } } }';
const importing = async (input: object) => (await api.ask<Imported>('staffManager', IMPORT, { input })).data.importFiles.files[0];
const leading = (manager: string, from: string): string => `number,name,rank,unit,from,line_manager\nofficer,Invented officer,CONSTABLE,RES-N,${from},${manager}\n`;
const reports = async (): Promise<number> => (await api.ask<{ reportsForPdr: readonly object[] }>('staffManager', '{ reportsForPdr { id } }')).data.reportsForPdr.length;

describe('an administrator who imports files', () => {
  test.each(['2020-01-01', '2026-03-01', '2030-01-01'])('R38 does not become the line manager of an officer by one (from %s), and reads no report', async (from) => {
    expect(await importing({ people: leading('staffManager', from) })).toMatchObject({ changed: 0, problems: [{ line: 2, column: 'line_manager', cure: expect.stringContaining('reads the report') }] });
    expect(await reports()).toBe(0);
    const { rows } = await api.database.pool.query('SELECT FROM people WHERE line_manager_id = $1 OR next_line_manager_id = $1', [api.force.ids.staffManager]);
    expect(rows).toEqual([]);
  });

  test('R55 enters anybody else, which is written down in their name, and may say again that they lead whom they lead', async () => {
    expect(await importing({ people: leading('otherInspector', '2020-01-01') })).toMatchObject({ changed: 2, problems: [] });
    await api.database.pool.query('UPDATE people SET line_manager_id = $1 WHERE id = $2', [api.force.ids.staffManager, api.force.ids.officer]);
    expect((await importing({ people: leading('staffManager', '2020-01-01') }))?.problems).toEqual([]);
    const { rows: noted } = await api.database.pool.query("SELECT person_id, about_person_id, detail FROM administration_records WHERE act = 'LINE_MANAGER_CHANGED' AND person_id IS NOT NULL");
    expect(noted).toEqual([{ person_id: api.force.ids.staffManager, about_person_id: api.force.ids.officer, detail: 'now otherInspector from 2020-01-01' }]);
    // Somebody else is announced: what would keep the officer theirs beyond that day is refused again.
    await api.database.pool.query(`UPDATE people SET next_line_manager_id = $1, next_line_manager_from = '2030-01-01' WHERE id = $2`, [api.force.ids.otherInspector, api.force.ids.officer]);
    expect((await importing({ people: leading('staffManager', '2030-01-02') }))?.problems).toHaveLength(1);
  });

  test('R60 is told nothing of a reference that no counter gave: one that is there and one that is not are refused alike', async () => {
    await api.database.pool.query('UPDATE people SET standards_staff = true WHERE id = $1', [api.force.ids.otherOfficer]);
    const kept = new Story(api.office, api.force);
    await kept.give('DraftReferral', { officer: 'p-other-officer' as never, restrictedTo: ['p-authority'] as never });
    const { rows: [row] } = await api.database.pool.query<{ reference: string }>('SELECT reference FROM cases WHERE id = $1', [kept.caseId]);
    const told = async (reference: string) => importing({ dryRun: true, cases: `reference,officer,unit_at_incident,submitted\n${reference},officer,RES-N,2024-01-04\n` });
    expect(await told(row?.reference ?? '')).toEqual(await told('NTH/2026/R00000ABC'));
    expect((await told(row?.reference ?? ''))?.problems).toMatchObject([{ column: 'reference' }]);
    expect((await told('NTH/2019/0007'))?.problems).toEqual([]);
  });
});
