import { randomUUID } from 'node:crypto';
import { day } from '@candour/domain/calendar';
import { loadDemonstration } from './load-demonstration.js';
import { isWithoutForces } from './without-forces.js';
import { openTestDatabase } from '../../testing/app-database.js';
import { TestOffice } from '../../testing/invented-force.js';

test('the demonstration loads two forces into an empty database, once even if two start together, and its figures are those of its cases', async () => {
  const database = await openTestDatabase();
  const office = new TestOffice(database);
  try {
    expect(await isWithoutForces(office.jobs)).toBe(true);
    const load = () => loadDemonstration({ jobs: office.jobs, vault: office.vault, ids: randomUUID }, { officers: 900, years: 1, seed: 3, asOf: day('2026-11-20') });
    const loaded = await Promise.all([load(), load()]);
    expect(loaded.filter((each) => each === null)).toHaveLength(1);
    const { cases, people } = loaded.find((each) => each !== null) ?? { cases: 0, people: 0 };
    expect(people).toBeGreaterThan(1_000);
    const { rows } = await database.pool.query<{ cases: string; accepted: string; counted: string; hidden: string }>(`
      SELECT (SELECT count(*) FROM cases) AS cases, (SELECT count(*) FROM cases WHERE accepted_month IS NOT NULL AND NOT restricted) AS accepted,
        (SELECT sum(total) FROM force_month) AS counted, (SELECT count(*) FROM cases WHERE restricted) AS hidden`);
    expect(Number(rows[0]?.cases)).toBe(cases);
    expect(rows[0]?.counted).toBe(rows[0]?.accepted);
    expect(Number(rows[0]?.hidden)).toBeGreaterThan(0);
    expect(await isWithoutForces(office.jobs)).toBe(false);
  } finally {
    await database.close();
  }
}, 60_000);

test('R62 the demonstration can be loaded when the holiday table has come to its end', async () => {
  const database = await openTestDatabase();
  const office = new TestOffice(database);
  try {
    await expect(loadDemonstration({ jobs: office.jobs, vault: office.vault, ids: randomUUID }, { officers: 800, years: 1, seed: 1, asOf: day('2031-05-05') })).resolves.toMatchObject({ cases: expect.any(Number) });
  } finally {
    await database.close();
  }
}, 60_000);
