import { count, counted, longMonth } from './words.js';
import type { SpcSaid, SpcSignalName } from './control.js';
import { rateText } from './figures.js';

/** A signal older than so many months is no news. */
const NEWS = 6;

interface Found { readonly facts: { readonly to: string }; readonly finding: SpcSaid['finding'] }

/** The newest signal of a chart as a sentence; null where there is none, or none that is news. */
export function signalSentence({ facts, finding }: Found, { what }: { readonly what: string }): string | null {
  const { shiftSince, shiftSide, lastSignalMonth, lastSignal, lastSignalSide } = finding;
  if (shiftSince !== null && shiftSide !== null && shiftSide !== 'ON') return `${what}: every month since ${longMonth(shiftSince)} lies ${shiftSide === 'ABOVE' ? 'above' : 'below'} the average.`;
  if (lastSignalMonth === null || lastSignal === null || monthsSince(lastSignalMonth, facts.to) > NEWS) return null;
  return `${what}: ${WORDS[lastSignal](lastSignalSide === 'ABOVE')} in ${longMonth(lastSignalMonth)}.`;
}

const WORDS: Readonly<Record<SpcSignalName, (above: boolean) => string>> = {
  OUTSIDE_LIMITS: (above) => `${above ? 'above' : 'below'} the limits`, RUN_ON_ONE_SIDE: (above) => `seven months or more ${above ? 'above' : 'below'} the average, the last`, TREND: () => 'seven months in one direction, the last', NEAR_LIMIT: (above) => `two of three months near the ${above ? 'upper' : 'lower'} limit, the last`,
};

function monthsSince(month: string, to: string): number {
  const [[year = 0, of = 0], [toYear = 0, toOf = 0]] = [month, to].map((each) => each.split('-').map(Number)) as [number[], number[]];
  return (toYear - year) * 12 + toOf - of;
}

/** An alarm of the early warning: what, since when, how many where how many were to be expected. */
export const alarmSentence = ({ label, since, seen, expected }: { readonly label: string; readonly since: string; readonly seen: number; readonly expected: number }): string =>
  `${label}, since ${longMonth(since)}: ${count(seen)} where about ${expected < 10 ? rateText(expected) : count(Math.round(expected))} would be expected.`;

/** R36: lessons that wait longer than the force allows itself. */
export const lessonsLateSentence = (n: number): string => `${counted(n, 'lesson')} for the force ${n === 1 ? 'has' : 'have'} waited more than 20 working days for an answer.`;

/** How much of this is to be expected by chance; where nothing is watched, that. */
export const chanceSentence = (watch: { readonly chance: string; readonly watched: number } | null): string =>
  (watch === null || watch.watched === 0 ? 'No early warning is given here. A signal of a chart says look, not who or why.' : `${watch.chance} A signal says look, not who or why.`);
