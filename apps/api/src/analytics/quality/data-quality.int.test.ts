import { keepCasesByHand } from '../../testing/cases-by-hand.js';
import { TestApi } from '../../testing/test-api.js';

interface Share { readonly count: number; readonly of: number }
interface Quality { readonly unit: string | null; readonly source: Share; readonly standards: Share; readonly category: Share; readonly ndmElement: Share; readonly days: Share; readonly unknownCodes: Share; readonly lateEntry: { readonly days: number | null } }
interface Answer { readonly facts: { readonly n: number; readonly absent: string | null }; readonly all: Quality; readonly units: readonly Quality[] }

let api: TestApi;
const SHARE = '{ count of }';
const UNIT = `unit source ${SHARE} standards ${SHARE} category ${SHARE} ndmElement ${SHARE} days ${SHARE} unknownCodes ${SHARE} lateEntry { days }`;
async function quality(filter: object): Promise<Answer> {
  const { data, errors } = await api.ask<{ dataQuality: Answer }>('authority', `query Q($filter: PatternFilter) { dataQuality(filter: $filter) { ... on DataQuality { facts { n absent } all { ${UNIT} } units { ${UNIT} } } } }`, { filter });
  expect(errors).toBeUndefined();
  return data.dataQuality;
}

const COMPLETE = { state: 'CLOSED', outcome: 'COMPLETED_NO_ACTION', notified_on: 2, discussed_on: 8, report_sent_on: 10, process_ended_on: 10, ndm_elements: ['C'], allegation_categories: ['A'] } as const;
beforeAll(async () => {
  api = await TestApi.start();
  api.office.on('2026-06-15');
  await keepCasesByHand(api, [
    { submitted_on: '2026-01-05', ...COMPLETE, known_on: -1 },
    { submitted_on: '2026-01-05', ...COMPLETE, known_on: '2026-01-01', source: null, ndm_elements: [], discussed_on: null },
    { submitted_on: '2026-01-05', ...COMPLETE, known_on: '2025-12-06', standards: [], performance_only: true, unit_at_incident: 'RES-S', allegation_categories: [] },
    // Still open: nothing is asked of it that has not come yet. A code of nobody's list, and known after it was submitted.
    { submitted_on: '2026-01-05', known_on: '2026-01-09', standards: ['OLD'], unit_at_incident: 'RES-S', ndm_elements: [] },
    { submitted_on: '2026-01-05', ...COMPLETE, restricted: true, source: null },
  ]);
}, 60_000);
afterAll(() => api.close());

describe('how complete the records are', () => {
  test('of four cases: a source in three, a standard or performance in four, a category in three, every day in three, a strange code in one; of three with a report an element in two', async () => {
    const { all, facts } = await quality({ from: '2026-01', to: '2026-01' });
    expect(facts).toEqual({ n: 4, absent: null });
    expect([all.source, all.standards, all.category, all.days, all.unknownCodes, all.ndmElement]).toEqual([{ count: 3, of: 4 }, { count: 4, of: 4 }, { count: 3, of: 4 }, { count: 3, of: 4 }, { count: 1, of: 4 }, { count: 2, of: 3 }]);
    // Known 1, 4 and 30 days before; the fourth is out of order and in no median.
    expect(all.lateEntry.days).toBe(4);
  });

  test('unit by unit, and where nothing is counted nothing is said', async () => {
    const { units } = await quality({ from: '2026-01', to: '2026-01' });
    expect(units.map(({ unit, source, lateEntry }) => [unit, source, lateEntry.days])).toEqual([['RES-N', { count: 1, of: 2 }, 1], ['RES-S', { count: 2, of: 2 }, 30]]);
    expect(await quality({ from: '2025-01', to: '2025-01' })).toMatchObject({ facts: { n: 0, absent: 'NOTHING_COUNTED' }, units: [], all: { source: { count: 0, of: 0 }, lateEntry: { days: null } } });
  });
});
