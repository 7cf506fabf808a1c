import type { Context } from '../../context.js';
import type { CountRequest } from '../pattern-request.js';
import type { Reading } from '../../reading/reading.js';
import { countProtected } from './count-protected.js';
import { oneByOne } from '../pattern.query.js';
import type { Counted, CountedColumns } from '../pattern.query.js';
import { toldRequestOf } from './told-request.js';
import type { ToldRequest } from './told-request.js';

type Asks = Pick<Context, 'reading' | 'viewer' | 'office' | 'at'>;
interface Round { readonly requests: ToldRequest[]; readonly told: Promise<readonly CountedColumns[]> }
const rounds = new WeakMap<Reading, Round>();

/** A count as it is told: in protected mode nothing else is there to answer it. */
export const toldCountsOf = (asks: Asks, request: CountRequest): Promise<CountedColumns> => tellColumns(asks, toldRequestOf(request));

/** What is told of a question, its numbers one by one. */
export const tellTogether = async (asks: Asks, request: ToldRequest): Promise<Counted> => oneByOne(await tellColumns(asks, request));

/** Questions that figures ask side by side are one statement. */
async function tellColumns(asks: Asks, request: ToldRequest): Promise<CountedColumns> {
  const round = rounds.get(asks.reading) ?? begin(asks);
  const place = round.requests.push(request) - 1;
  const found = (await round.told)[place];
  if (found === undefined) throw new Error('A question was not told.');
  return found;
}

/** Waits until everything that is asked side by side has been said. */
function begin(asks: Asks): Round {
  const requests: ToldRequest[] = [];
  const told = Promise.resolve().then(() => new Promise<void>((said) => { process.nextTick(said); })).then(() => {
    rounds.delete(asks.reading);
    return countProtected(asks, requests);
  });
  const round = { requests, told };
  rounds.set(asks.reading, round);
  return round;
}
