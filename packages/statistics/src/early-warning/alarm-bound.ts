import { poissonDraw, seeded } from './chance.js';
import { referenceRate } from './cusum.js';
import type { CusumRates } from './cusum.js';

/** The series that is watched, and how often chance may sound its alarm. */
export interface BoundOptions {
  /** What the events are counted over in one month. */
  readonly size: number;
  /** How many false alarms this series may expect in a year of twelve months; above 0. */
  readonly falseAlarmsAYear: number;
  readonly seed: number;
  /** How many months are played through. */
  readonly months?: number;
}

/** A bound with what playing it through showed. */
export interface AlarmBound { readonly h: number; readonly falseAlarmsAYear: number }

const MONTHS_PLAYED = 240_000;
const STEP = 1 / 64;

/**
 * The lowest bound of a Poisson CUSUM at which a series that only varies by chance gives no more false alarms a year than stated, found by
 * playing many months through. Formulas for normal data misplace it where few are counted (Höhle; Rossi, Lampugnani and Marchi 1999).
 * @throws RangeError for a rate of alarms that is not above 0
 */
export function alarmBound(rates: CusumRates, { size, falseAlarmsAYear, seed, months = MONTHS_PLAYED }: BoundOptions): AlarmBound {
  if (!(falseAlarmsAYear > 0)) throw new RangeError('A rate of false alarms is above 0.');
  const played = play(rates.expected * size, seed, months);
  const k = referenceRate(rates) * size;
  let [low, high] = [0, 1];
  const rateAt = (h: number): number => (countAlarms(played, k, h) * 12) / months;
  while (rateAt(high) > falseAlarmsAYear) { low = high; high *= 2; }
  while (high - low > STEP) {
    const middle = (low + high) / 2;
    if (rateAt(middle) > falseAlarmsAYear) low = middle;
    else high = middle;
  }
  return { h: high, falseAlarmsAYear: rateAt(high) };
}

/** Months in which only chance is at work. */
function play(mean: number, seed: number, months: number): Int32Array {
  const chance = seeded(seed);
  return Int32Array.from({ length: months }, () => poissonDraw(mean, chance));
}

function countAlarms(counts: Int32Array, k: number, h: number): number {
  let [sum, alarms] = [0, 0];
  for (const count of counts) {
    sum = Math.max(0, sum + count - k);
    if (sum > h) { alarms += 1; sum = 0; }
  }
  return alarms;
}
