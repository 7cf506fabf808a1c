import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { shiftMonth } from '@candour/domain/calendar';
import { saveAll } from '../cases/save-batch.js';
import type { PatternFilterInput } from '../cases/case-filter.input.js';
import type { Context } from '../context.js';
import { histories } from '../database/demo/histories.js';
import { loadOrganisation } from '../database/demo/load-demonstration.js';
import { PLANTED, riseFrom } from '../database/demo/plans.js';
import { inTransaction } from '../database/transaction.js';
import { saidOf } from '../identity/viewer.js';
import { rows } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import { aViewer } from '../testing/a-viewer.js';
import { openTestDatabase } from '../testing/app-database.js';
import { inNameOf } from '../testing/in-name-of.js';
import { TestOffice } from '../testing/invented-force.js';
import { FIRST, LAST, PLANNED, byMonth, plannedForce, toWatchOf } from '../testing/planned-force.js';
import type { PlannedForce } from '../testing/planned-force.js';
import { alarmsOf, foundIn, liesAbove, warnsOfCustody } from '../testing/signals.js';
import { compare } from './compare.js';
import type { ComparisonType } from './comparison.type.js';
import { FALSE_ALARMS_A_YEAR } from './early-warning/alarms.js';
import { earlyWarning } from './early-warning/early-warning.js';
import type { EarlyWarningType } from './early-warning/early-warning.type.js';
import type { LessonThemesType } from './follow-through/follow-through.type.js';
import { lessonThemes } from './follow-through/lesson-themes.js';
import { pattern } from './pattern.js';
import type { PatternType } from './pattern.type.js';
import { timeToStage } from './stages/time-to-stage.js';
import type { TimeToStageType } from './stages/time-to-stage.type.js';

const seeds = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, i) => from + i);

describe('signals over seeds, counted in memory by the generator of the demonstration', () => {
  test('each planted signal is found in at least 95 of 100 forces', async () => {
    const found = new Map<string, number>();
    for (const seed of seeds(1, 100)) for (const [name, is] of Object.entries(await foundIn(plannedForce(seed, true)))) found.set(name, (found.get(name) ?? 0) + Number(is));
    process.stdout.write(`Found in 100 forces: ${[...found].map(([name, n]) => `${name} ${n}`).join(', ')}.\n`);
    found.delete('the rise on a chart');
    expect([...found].filter(([, n]) => n < 95)).toEqual([]);
  }, 3_600_000);

  /*
   * The alarms of a force are of series that lie within each other, so they come together: their number varies more than by Poisson, and how much is taken from
   * the 200 forces themselves. Held is the upper end of the 99.9 % interval of the mean, mean + 3.09 × sd / √200.
   */
  test('in 200 forces of chance alone alarms stay within the stated rate', async () => {
    const counts: number[] = [];
    for (const seed of seeds(1_001, 200)) counts.push((await alarmsOf(toWatchOf(plannedForce(seed, false)))).alarms.length);
    const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
    const sd = Math.sqrt(counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / (counts.length - 1));
    const upper = mean + (3.09 * sd) / Math.sqrt(counts.length);
    process.stdout.write(`Alarms a year in 200 forces of chance: mean ${mean.toFixed(2)}, sd ${sd.toFixed(2)}, upper end ${upper.toFixed(2)}, most ${Math.max(...counts)}.\n`);
    expect(upper).toBeLessThanOrEqual(FALSE_ALARMS_A_YEAR);
  }, 3_600_000);
});

type Asks = <T>(figure: (context: Context) => Promise<unknown>) => Promise<T>;

/** Loads a force with all its cases and asks figures of it in the name of its desk, through their own statements. */
async function inDatabase(planned: PlannedForce, planted: boolean, work: (ask: Asks) => Promise<void>): Promise<void> {
  const database = await openTestDatabase();
  const office = new TestOffice(database).on(PLANNED.asOf);
  const { force } = planned;
  try {
    await inTransaction(office.jobs, async (client) => {
      await loadOrganisation(client, force);
      await saveAll(client, { vault: office.vault, ids: randomUUID }, histories({ ...PLANNED, force, planted, seed: planned.seed }));
    });
    const viewer = aViewer({ id: force.people.find(({ roles }) => roles.includes('authority'))?.id ?? '', name: '', force: { id: force.id, code: force.code, name: '' }, roles: ['authority'] });
    await work(<T>(figure: (context: Context) => Promise<unknown>) => inNameOf(office, saidOf(viewer), (client) => figure({ viewer, at: office.now, reading: { rows: (statement: Sql) => rows(client, statement) } } as unknown as Context) as Promise<T>));
  } finally {
    await database.close();
  }
}

const alarmsIn = ({ alarms }: EarlyWarningType) => alarms.map(({ unit, standard, since, seen }) => ({ unit: unit?.code ?? null, standard, since, seen }));

describe('signals of whole forces, counted by the statements of the figures', () => {
  test.each(seeds(1, 3))('what is planted with seed %i is found, and the alarms are those counted in memory', async (seed) => {
    const planned = plannedForce(seed, true);
    await inDatabase(planned, true, async (ask) => {
      const whole: PatternFilterInput = { from: FIRST, to: LAST };
      const warned = alarmsIn(await ask<EarlyWarningType>((context) => earlyWarning(context, null)));
      expect(warned).toEqual((await alarmsOf(toWatchOf(planned))).alarms);
      expect(warnsOfCustody(warned as never)).toBe(true);

      const { table } = await ask<PatternType>((context) => pattern(context, { metric: 'REFERRALS', by: ['STANDARD', 'TEAM'], filter: null }, { table: { residuals: {} } }));
      const [standards, teams] = (table?.axes ?? []).map(({ keys }) => keys) as [string[], string[]];
      expect(table?.residuals?.signal[standards.indexOf(PLANTED.custody.standard) * teams.length + teams.indexOf(PLANTED.custody.team)]).toBe('ABOVE');

      const began = byMonth(planned)[riseFrom(byMonth(planned).map(({ month }) => month))]?.month ?? LAST;
      const { ratio, withinNormalVariation } = await ask<ComparisonType>((context) => compare(context, 'REFERRAL_RATE', { from: began, to: shiftMonth(began, 11) }, { monthsEarlier: 12 }));
      expect([withinNormalVariation, (ratio ?? 0) > 1]).toEqual([false, true]);

      const discussed = async (unit: string) => (await ask<TimeToStageType>((context) => timeToStage(context, { ...whole, unit }))).stages.find(({ stage }) => stage === 'DISCUSSED')?.median;
      expect(liesAbove(await discussed(PLANTED.slow.unit), await discussed('N-RES'))).toBe(true);

      const often = async (filter: PatternFilterInput) => { const theme = (await ask<LessonThemesType>((context) => lessonThemes(context, filter))).themes.find((each) => each.theme === PLANTED.lesson.theme); return { lower: theme?.perHundredLower ?? null, upper: theme?.perHundredUpper ?? null }; };
      expect(liesAbove(await often({ ...whole, standards: [PLANTED.lesson.standard] }), await often(whole))).toBe(true);
    });
  }, 600_000);

  test.each(seeds(1_001, 3))('with seed %i and nothing planted, the alarms are those counted in memory', async (seed) => {
    const planned = plannedForce(seed, false);
    await inDatabase(planned, false, async (ask) => expect(alarmsIn(await ask<EarlyWarningType>((context) => earlyWarning(context, null)))).toEqual((await alarmsOf(toWatchOf(planned))).alarms));
  }, 600_000);
});
