import { chiSquareAt, poissonExactly } from '../distributions/quantiles.js';
import { seeded } from './chance.js';
import { referenceRate } from './cusum.js';
import { noticedRise } from './watch.js';

/** What is known of a series before it is watched, and how long it is watched. */
export interface WatchOptions {
  /** How many were counted before, above 0, and in how many months. */
  readonly count: number;
  readonly months: number;
  /** For how many months it is watched, and of how many of the last of them alarms are told. */
  readonly watched: number;
  readonly reported: number;
  readonly seed: number;
}

/** Played through: so many rates that the count before makes likely, each so often. */
const [RATES, TIMES] = [200, 50] as const;

/**
 * How high a Poisson CUSUM of `watched` months comes by chance in those that are told of, highest first. What is expected is itself
 * known from the counted months alone: a rate r is drawn from what they make likely (Jeffreys: gamma with count + 1/2 over the months), and then
 * months with it. A bound that took the rate for known would give several times as many false alarms where few were counted before (Jensen,
 * Jones-Farmer, Champ and Woodall 2006, Journal of Quality Technology 38, on charts with estimated parameters).
 * @throws RangeError for a count that is not above 0
 */
export function heightsByChance({ count, months, watched, reported, seed }: WatchOptions): Float64Array {
  const mean = count / months;
  const k = referenceRate({ expected: mean, noticed: mean * noticedRise(mean) });
  const chance = seeded(seed);
  const heights = new Float64Array(RATES * TIMES);
  for (let i = 0; i < RATES; i += 1) {
    const draw = counts(chiSquareAt((i + 0.5) / RATES, 2 * count + 1) / (2 * months), chance);
    for (let j = 0; j < TIMES; j += 1) heights[i * TIMES + j] = highest(draw, k, watched, reported);
  }
  return heights.sort().reverse();
}

function highest(draw: () => number, k: number, watched: number, reported: number): number {
  let [sum, most] = [0, 0];
  for (let month = 0; month < watched; month += 1) {
    sum = Math.max(0, sum + draw() - k);
    if (month >= watched - reported && sum > most) most = sum;
  }
  return most;
}

/** Beyond so many standard deviations nothing is drawn. */
const REACH = 9;

/** Draws Poisson counts of one mean, by a table of how likely at most each is. */
function counts(mean: number, chance: () => number): () => number {
  const [least, most] = [Math.max(0, Math.floor(mean - REACH * Math.sqrt(mean))), Math.ceil(mean + REACH * Math.sqrt(mean) + REACH)];
  const upTo = new Float64Array(most - least + 1);
  let [p, all] = [poissonExactly(least, mean), 0];
  for (let i = 0; i < upTo.length; i += 1) { all += p; upTo[i] = all; p *= mean / (least + i + 1); }
  return () => {
    const left = chance() * all;
    let [low, high] = [0, upTo.length - 1];
    while (low < high) { const middle = (low + high) >> 1; if ((upTo[middle] as number) > left) high = middle; else low = middle + 1; }
    return least + low;
  };
}

/** The share of the heights that is kept: no series is allowed a false alarm more often than that. */
const MOST_OFTEN = 0.1;
/** What is played through: every count up to here, and beyond it each a quarter above the one before; a line leads from one to the next. */
const [EACH, STEP] = [3, 1.25] as const;

/**
 * Finds bounds and remembers what it played through: some 10 ms for a count it meets first, nothing after.
 * @returns the bound that chance passes in the months told of with at most a given probability, from a tenth down: for a count above 0 in so many months
 * @throws RangeError for a chance, a count or months that are not above 0
 */
export function watchBounds(options: Pick<WatchOptions, 'watched' | 'reported' | 'seed'>): (count: number, months: number, chance: number) => number {
  const played = new Map<string, Float64Array>();
  const at = (count: number, months: number, chance: number): number => {
    const key = `${count}/${months}`;
    const heights = played.get(key) ?? heightsByChance({ ...options, count, months }).slice(0, Math.ceil(RATES * TIMES * MOST_OFTEN) + 1);
    played.set(key, heights);
    return heights[Math.floor(RATES * TIMES * Math.min(chance, MOST_OFTEN))] as number;
  };
  return (count, months, chance) => {
    if (!(chance > 0 && months > 0)) throw new RangeError('The chance of a false alarm, and the months before, are above 0.');
    if (count <= EACH) return at(count, months, chance);
    const step = Math.floor(Math.log(count / EACH) / Math.log(STEP));
    const [low, high] = [Math.round(EACH * STEP ** step), Math.round(EACH * STEP ** (step + 1))];
    const [below, above] = [at(low, months, chance), at(high, months, chance)];
    return below + ((above - below) * (count - low)) / (high - low);
  };
}
