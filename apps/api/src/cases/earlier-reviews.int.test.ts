import type { PersonName } from '@candour/domain/testing';
import { Story } from '../testing/invented-force.js';
import { TestApi } from '../testing/test-api.js';

interface Earlier { readonly reviews: number; readonly standards: readonly string[]; readonly says: readonly string[]; readonly rule: string }

let api: TestApi;
let [first, waiting]: Story[] = [];
async function ask(by: PersonName | 'STH/authority', story: Story | undefined = waiting): Promise<Earlier | null> {
  const { data, errors } = await api.ask<{ earlierReviews: Earlier | null }>(by, 'query R($caseId: ID!) { earlierReviews(caseId: $caseId) { reviews standards says rule } }', { caseId: story?.caseId });
  expect(errors).toBeUndefined();
  return data.earlierReviews;
}
/** What was written down of the last reading. */
async function written(): Promise<{ readonly classes: readonly string[]; readonly opened: readonly string[]; readonly listed: readonly string[] } | undefined> {
  return (await api.database.pool.query<{ classes: string[]; opened: string[]; listed: string[] }>("SELECT classes, opened, listed FROM read_audit WHERE operation = 'R' ORDER BY at DESC, id DESC LIMIT 1")).rows[0];
}

beforeAll(async () => {
  api = await TestApi.start();
  first = await new Story(api.office, api.force).tell('2026-03-02', 'DraftReferral', 'SubmitReferral', '2026-03-03', 'AcceptForReview');
  waiting = await new Story(api.office, api.force).tell('2026-06-01', 'DraftReferral', 'SubmitReferral');
  api.office.on('2026-06-02');
}, 60_000);
afterAll(() => api.close());

describe('R52 earlier reviews of an officer', () => {
  test('R52 are told to the desk that assesses a referral, support first: two in twelve months, and the standard that came up before', async () => {
    const earlier = await ask('authority');
    expect(earlier).toMatchObject({ reviews: 2, standards: ['DUT'], rule: 'R52' });
    expect(earlier?.says[0]).toMatch(/^Support comes first/);
  });

  test('R52 ask exactly where the step asks', async () => {
    const step = await (waiting as Story).try('AcceptForReview');
    expect(step.kind === 'prompts' ? step.prompts.map(({ rule }) => rule) : []).toContain('R52');
  });

  test.each<PersonName | 'STH/authority'>(['sergeant', 'inspector', 'officer', 'staffManager', 'commissioner', 'lawyer', 'STH/authority'])('R52 are told to nobody else: not to %s', async (by) => expect(await ask(by)).toBeNull());

  test('R52 are not told once a referral was assessed, nor of one without any', async () => {
    expect(await ask('authority', first)).toBeNull();
    expect((await api.ask<{ earlierReviews: null }>('authority', '{ earlierReviews(caseId: "no id") { rule } }')).data.earlierReviews).toBeNull();
  });

  test('R52 are written down as a reading: the referral opened, the earlier review listed', async () => {
    await ask('secondAssessor');
    expect(await written()).toEqual({ classes: ['C'], opened: [waiting?.caseId], listed: [first?.caseId] });
  });

  test('R52 R60 of one that is kept to a list speak to those on it alone', async () => {
    await api.database.pool.query('UPDATE cases SET restricted = true, restricted_to = $2 WHERE id = $1', [first?.caseId, [api.force.ids.secondAssessor]]);
    await api.database.pool.query('UPDATE cases SET kept_to = $2 WHERE id = $1', [first?.caseId, [api.force.ids.secondAssessor]]);
    expect([await ask('authority'), (await ask('secondAssessor'))?.reviews]).toEqual([null, 2]);
  });
});
