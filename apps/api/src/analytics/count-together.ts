import type { Context } from '../context.js';
import type { Reading } from '../reading/reading.js';
import { modeOf } from './figure-mode.js';
import { toldCountsOf } from './protected/told-together.js';
import type { CountRequest } from './pattern-request.js';
import { countPatterns, oneByOne } from './pattern.query.js';
import type { Counted, CountedColumns } from './pattern.query.js';

interface Round { readonly requests: CountRequest[]; readonly counted: Promise<readonly CountedColumns[]> }
const rounds = new WeakMap<Reading, Round>();

/** What counting takes: who asks decides how exact the numbers are, and nothing else does. */
type Asks = Pick<Context, 'reading' | 'viewer' | 'office' | 'at'>;

/** Counts a figure. Those that one question asks for side by side are counted in one statement, so a page of figures is one round trip. */
export async function countColumns(asks: Asks, request: CountRequest): Promise<CountedColumns> {
  if (modeOf(asks.viewer) !== 'EXACT') return toldCountsOf(asks, request);
  const round = rounds.get(asks.reading) ?? begin(asks);
  const place = round.requests.push(request) - 1;
  const found = (await round.counted)[place];
  if (found === undefined) throw new Error('A figure was not counted.');
  return found;
}

/** The same with its numbers one by one. */
export const countTogether = async (asks: Asks, request: CountRequest): Promise<Counted> => oneByOne(await countColumns(asks, request));

/** Waits until everything that is asked side by side has been said. */
function begin(asks: Asks): Round {
  const { reading, viewer } = asks;
  const requests: CountRequest[] = [];
  const counted = Promise.resolve().then(() => new Promise<void>((said) => { process.nextTick(said); })).then(() => {
    rounds.delete(reading);
    return countPatterns(reading, viewer, requests);
  });
  const round = { requests, counted };
  rounds.set(reading, round);
  return round;
}
