import { randomUUID } from 'node:crypto';
import { day } from '@candour/domain/calendar';
import { isWithoutForces, loadDemonstration } from './load-demonstration.js';
import { openTestDatabase } from '../../testing/app-database.js';
import { TestOffice } from '../../testing/invented-force.js';

test('the demonstration loads two forces into an empty database, and its figures are those of its cases', async () => {
  const database = await openTestDatabase();
  const office = new TestOffice(database.pool);
  try {
    expect(await isWithoutForces(office.pool)).toBe(true);
    const { cases, people } = await loadDemonstration({ pool: office.pool, vault: office.vault, ids: randomUUID }, { officers: 900, years: 2, seed: 3, asOf: day('2026-11-20') });
    expect(people).toBeGreaterThan(1_000);
    const { rows } = await office.pool.query<{ cases: string; accepted: string; counted: string; hidden: string }>(`
      SELECT (SELECT count(*) FROM cases) AS cases, (SELECT count(*) FROM cases WHERE accepted_month IS NOT NULL AND NOT restricted) AS accepted,
        (SELECT sum(total) FROM force_month) AS counted, (SELECT count(*) FROM cases WHERE restricted) AS hidden`);
    expect(Number(rows[0]?.cases)).toBe(cases);
    expect(rows[0]?.counted).toBe(rows[0]?.accepted);
    expect(Number(rows[0]?.hidden)).toBeGreaterThan(0);
    expect(await isWithoutForces(office.pool)).toBe(false);
  } finally {
    await database.close();
  }
}, 60_000);
