import 'reflect-metadata';
import { plannedForce, toWatchOf } from '../testing/planned-force.js';
import { alarmsOf, foundIn } from '../testing/signals.js';
import { FALSE_ALARMS_A_YEAR } from './early-warning/alarms.js';

/*
 * A few seeds of what `npm run test:long -- signals` goes through whole: forces of the demonstration's generator, with its signals or with chance alone, counted in
 * memory and given to the functions behind the figures. The seeds are none of the demonstration's own.
 */
test.each([71, 72])('what is planted in the force of seed %i is found', async (seed) => {
  const { 'the rise on a chart': _, ...found } = await foundIn(plannedForce(seed, true));
  expect(Object.entries(found).filter(([, isFound]) => !isFound)).toEqual([]);
}, 60_000);

test('in four forces of chance alone no more alarms sound in a year than are stated', async () => {
  let alarms = 0;
  for (const seed of [1_001, 1_002, 1_003, 1_004]) alarms += (await alarmsOf(toWatchOf(plannedForce(seed, false)))).alarms.length;
  expect(alarms).toBeLessThanOrEqual(4 * FALSE_ALARMS_A_YEAR);
}, 60_000);
