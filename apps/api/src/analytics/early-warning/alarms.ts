import { setImmediate as nextTurn } from 'node:timers/promises';
import { riseIn, watchBounds } from '@candour/statistics';
import type { Rise } from '@candour/statistics';
import type { SeriesToWatch } from './series.js';
import { REPORTED, WATCHED } from './watched-months.js';

/** At most so many false alarms are to be expected in a year over everything that is watched of a force. */
export const FALSE_ALARMS_A_YEAR = 4;

/** A series that rose. */
export interface Risen { readonly watched: SeriesToWatch; readonly rise: Rise }

/** Any will do; the same gives the same bounds in every process. */
const SEED = 20_200_201;
/** What was played through once is remembered: months of every force are alike here. */
const boundFor = watchBounds({ watched: WATCHED, reported: REPORTED, seed: SEED });
/** Playing through takes about 20 ms for a count that was not met before; between two of them others have their turn. */
const LONGEST_TURN_MS = 30;

/** What has risen: what goes on first, then by how much more was counted than expected. Each series has an equal part of the false alarms. */
export async function alarmsIn(series: readonly SeriesToWatch[]): Promise<readonly Risen[]> {
  const risen: Risen[] = [];
  let turn = performance.now();
  for (const watched of series) {
    const { before } = watched.series;
    const bound = boundFor(before.reduce((sum, { count }) => sum + count, 0), before.length, FALSE_ALARMS_A_YEAR / series.length);
    const rise = riseIn(watched.series, bound, REPORTED);
    if (rise !== null) risen.push({ watched, rise });
    if (performance.now() - turn > LONGEST_TURN_MS) { await nextTurn(); turn = performance.now(); }
  }
  return risen.sort((a, b) => Number(b.rise.goesOn) - Number(a.rise.goesOn) || excess(b) - excess(a));
}

const excess = ({ rise }: Risen): number => (rise.seen - rise.expected) / Math.sqrt(rise.expected);
