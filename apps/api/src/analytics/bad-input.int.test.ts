import type { ViewerRole } from '../identity/viewer.js';
import { countedCases } from '../testing/counted-cases.js';
import type { CountedCase } from '../testing/counted-cases.js';
import { takeAnew } from '../testing/many-cases.js';
import { TestApi } from '../testing/test-api.js';

/* What cannot be asked of a figure, and what there is nothing to say of: each a typed answer, of every figure alike. Three cases of one team, of whose officers no number is known. */
let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await countedCases(api, ['01', '02', '03'].map((day): CountedCase => ({ team: 'RES-N', submitted: `2025-03-${day}`, account: { dueAfter: 7, inAfter: 3 }, reportAfter: 20 })));
  api.office.on('2026-06-15');
  await takeAnew(api.database.pool, '2026-05');
}, 60_000);
afterAll(() => api.close());

/** Every figure that takes a filter, with what else it takes. */
const FIGURES: readonly (readonly [field: string, args: string, type: string])[] = [
  ['pattern', 'metric: REFERRALS, by: [STANDARD], ', 'Pattern'], ['spc', 'metric: REFERRAL_RATE, ', 'Spc'], ['spc', 'metric: ACCOUNT_ON_TIME, ', 'Spc'], ['spc', 'metric: DAYS_TO_REPORT, ', 'Spc'], ['funnel', 'metric: REFERRAL_RATE, ', 'Funnel'],
  ['funnel', 'metric: ACCOUNT_ON_TIME, ', 'Funnel'], ['compare', 'metric: REFERRAL_RATE, with: { monthsEarlier: 24 }, ', 'Comparison'], ['timeToStage', '', 'TimeToStage'], ['outcomeMix', 'by: STANDARD, ', 'OutcomeMix'], ['actionCompletion', '', 'ActionCompletion'],
  ['lessonThemes', '', 'LessonThemes'], ['dataQuality', '', 'DataQuality'],
];
interface Answer { readonly __typename: string; readonly problems?: readonly { readonly field: readonly string[]; readonly message: string }[]; readonly drop?: readonly string[]; readonly facts?: { readonly n: number | null; readonly absent: string | null; readonly suppressed: boolean; readonly why: string | null } }
async function asked([field, args, type]: (typeof FIGURES)[number], filter: object, by: 'authority' | 'otherOfficer' = 'authority', roles?: readonly ViewerRole[]): Promise<Answer> {
  const { data, errors } = await api.ask<{ x: Answer }>(by, `query ($filter: PatternFilter) { x: ${field}(${args}filter: $filter) { __typename ... on ${type} { facts { n absent suppressed why } } ... on FinerThanYouMaySee { drop } ... on InvalidDetails { problems { field message } } } }`, { filter }, roles);
  expect([field, args, errors]).toEqual([field, args, undefined]);
  return data.x;
}

describe.each(FIGURES)('%s(%s)', (...figure) => {
  test.each([
    ['a period that ends before it begins', { from: '2026-03', to: '2026-01' }, 'The last month lies before the first'], ['thirty years', { from: '1996-01', to: '2025-12' }, 'at most 15 years'],
    ['months to come', { from: '2031-01', to: '2031-12' }, 'has not begun'], ['a unit the force does not have', { unit: 'NOWHERE' }, 'No unit of your force'],
  ])('%s is refused with its field and the cure', async (_what, filter, words) => {
    const { __typename, problems } = await asked(figure, filter);
    expect([__typename, problems?.[0]?.field[0], problems?.[0]?.message]).toEqual(['InvalidDetails', 'filter', expect.stringContaining(words)]);
  });

  test.each([['nobody counts anything', { from: '2025-06', to: '2025-08' }], ['one team alone, of three cases', { teams: ['RES-N'], from: '2025-01', to: '2025-12' }]])('%s is a figure that says so, and fails nowhere', async (_what, filter) => {
    const { __typename, facts } = await asked(figure, filter);
    expect(__typename).toBe(figure[2]);
    if (facts?.absent != null) expect(facts.why).toMatch(/[.]$/);
  });

  test('what isolates a person tells an analyst no number: which filters to take away, and nothing else', async () => {
    const { __typename, drop } = await asked(figure, { teams: ['RES-N'], standards: ['DUT'], sources: ['IOPC'], ndmElements: ['P'], from: '2025-03', to: '2025-03' }, 'otherOfficer', ['analyst']);
    expect([__typename, (drop ?? []).length > 0]).toEqual(['FinerThanYouMaySee', true]);
  });
});

test('a rate without a number of officers has no denominator, and is never infinite', async () => {
  for (const figure of FIGURES.filter(([, args]) => args.includes('REFERRAL_RATE') && !args.includes('with'))) {
    const { facts } = await asked(figure, { from: '2025-01', to: '2025-12' });
    expect([figure[0], facts?.absent]).toEqual([figure[0], 'NO_DENOMINATOR']);
  }
});

test('where everything is too few to be told, an analyst has the figure without a number, and is told that some are held back', async () => {
  const { __typename, facts } = await asked(FIGURES[0] as (typeof FIGURES)[number], { from: '2024-06', to: '2025-05' }, 'otherOfficer', ['analyst']);
  expect({ __typename, n: facts?.n ?? null, suppressed: facts?.suppressed }).toEqual({ __typename: 'Pattern', n: null, suppressed: true });
});
