import { TestApi } from '../../testing/test-api.js';

const IMPORT = `mutation ($input: ImportFilesInput!) { importFiles(input: $input) { __typename ... on ImportDone { dryRun files { file rows changed moreProblems problems { line column cure } } } ... on Refusal { rule code message } } }`;
const units = 'code,name,from\nX-1,A new team,2026-01-01\n';
interface Done { readonly importFiles: { readonly __typename: string; readonly code?: string; readonly files?: readonly object[] } }

describe('an import over GraphQL', () => {
  let api: TestApi;
  beforeAll(async () => { api = await TestApi.start(); });
  afterAll(() => api.close());

  test('ACCESS is the administrator’s alone: everybody else gets one answer and nothing is written', async () => {
    const { data } = await api.ask<Done>('authority', IMPORT, { input: { units } });
    expect(data.importFiles).toMatchObject({ __typename: 'NotAvailableToRole', code: 'NOT_AVAILABLE_YET' });
    expect((await api.database.pool.query(`SELECT FROM units WHERE code = 'X-1'`)).rowCount).toBe(0);
  });
  test('INPUT without a file is refused', async () => {
    expect((await api.ask<Done>('staffManager', IMPORT, { input: {} })).data.importFiles).toMatchObject({ __typename: 'InvalidDetails' });
  });
  test('an administrator imports a file, the same as on the command line, and sees the run', async () => {
    const { data } = await api.ask<Done>('staffManager', IMPORT, { input: { units } });
    expect(data.importFiles).toEqual({ __typename: 'ImportDone', dryRun: false, files: [{ file: 'UNITS', rows: 1, changed: 1, moreProblems: 0, problems: [] }] });
    expect((await api.database.pool.query(`SELECT FROM units WHERE code = 'X-1' AND force_id = $1`, [api.force.id])).rowCount).toBe(1);
    expect((await api.ask('staffManager', '{ importRuns { dryRun files { file changed } } }')).data).toEqual({ importRuns: [{ dryRun: false, files: [{ file: 'UNITS', changed: 1 }] }] });
    expect((await api.ask('authority', '{ importRuns { id } }')).data).toEqual({ importRuns: [] });
  });
});
