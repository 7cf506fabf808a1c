import { count, counted, longMonth } from './words.js';

export type SpcSignalName = 'OUTSIDE_LIMITS' | 'RUN_ON_ONE_SIDE' | 'TREND' | 'NEAR_LIMIT';
export interface SpcPointSaid { readonly month: string; readonly value: number | null; readonly centre: number | null; readonly signals: readonly SpcSignalName[]; readonly trial: boolean; readonly filling: boolean }
export interface SpcSaid {
  readonly points: readonly SpcPointSaid[];
  readonly recalculations: readonly { readonly month: string; readonly reason: string }[];
  readonly finding: { readonly shiftSince: string | null; readonly shiftSide: 'ABOVE' | 'BELOW' | 'ON' | null; readonly lastSignalMonth: string | null; readonly lastSignal: SpcSignalName | null; readonly lastSignalSide: 'ABOVE' | 'BELOW' | 'ON' | null };
  readonly target: number | null;
  readonly assurance: 'PASSES' | 'FAILS' | 'HIT_AND_MISS' | null;
}

const ASSURANCE = {
  PASSES: 'As it runs now it will meet the target month after month.', FAILS: 'As it runs now it will miss the target month after month, unless something changes.', HIT_AND_MISS: 'Whether a month meets the target is chance.',
} as const;

/** What a signal is, in few words: beside the diamond and in the table. */
export const SIGNAL_WORDS: Readonly<Record<SpcSignalName, string>> = {
  OUTSIDE_LIMITS: 'Outside the limits', RUN_ON_ONE_SIDE: 'Run on one side of the average', TREND: 'Seven months in one direction', NEAR_LIMIT: 'Two of three months near a limit',
};

/** What the sentence is about, as it begins it, and what its values are in. */
export interface Subject { readonly what: string; readonly unit: string }

/**
 * Whether a number changes by more than chance, and that a chart of this kind cannot say why.
 */
export function controlFinding({ points, recalculations, finding, target, assurance }: SpcSaid, subject: Subject, text: (n: number) => string): string {
  const { what, unit } = subject;
  const judged = points.filter(({ value, centre, filling }) => value !== null && centre !== null && !filling);
  const last = judged.at(-1);
  if (last === undefined || last.centre === null) return `There are too few months to say whether ${what.toLowerCase()} is changing.`;
  const again = recalculations.at(-1);
  return [
    again === undefined ? `${what} is ${text(last.centre)} ${unit} on average.` : newLimits(points, again.month, last.centre, subject, text),
    signals(finding, judged, again?.month),
    last.trial ? `Fewer than 12 months stand behind the limits, so they are a trial and may still move.` : '',
    target === null || assurance === null ? '' : ASSURANCE[assurance],
    'It shows when, not why.',
  ].filter((each) => each !== '').join(' ');
}

function newLimits(points: readonly SpcPointSaid[], month: string, now: number, { what, unit }: Subject, text: (n: number) => string): string {
  const before = points[points.findIndex((point) => point.month === month) - 1]?.centre ?? null;
  if (before === null || text(before) === text(now)) return `${what} is ${text(now)} ${unit} on average since limits were set again in ${longMonth(month)}.`;
  return `${what} ${now > before ? 'rose' : 'fell'} from ${text(before)} to ${text(now)} ${unit} on average when limits were set again in ${longMonth(month)}.`;
}

/** A shift that goes on is told before the last single signal; none at all is told too. */
function signals({ shiftSince, shiftSide, lastSignalMonth, lastSignal, lastSignalSide }: SpcSaid['finding'], judged: readonly SpcPointSaid[], since: string | undefined): string {
  if (shiftSince !== null && shiftSide !== null && shiftSide !== 'ON') return `Every month since ${longMonth(shiftSince)} lies ${shiftSide === 'ABOVE' ? 'above' : 'below'} that average, which chance does not explain well.`;
  const phase = since === undefined ? judged : judged.filter(({ month }) => month >= since);
  const at = judged.filter(({ signals: some }) => some.length > 0);
  const inPhase = phase.filter(({ signals: some }) => some.length > 0);
  if (lastSignalMonth !== null && lastSignal !== null) {
    const steady = inPhase.length === 0 && since !== undefined ? ` All ${counted(phase.length, 'month')} since then are as chance would have them.` : '';
    const more = at.length > 1 ? `, the last of ${count(at.length)} months with a signal` : '';
    return `${longMonth(lastSignalMonth)} is a signal: ${described(lastSignal, lastSignalSide)}${more}.${steady}`;
  }
  return `${phase.length === 1 ? 'The one complete month is' : `All ${count(phase.length)} complete months${since === undefined ? '' : ' since'} are`} within the limits: no sign of ${since === undefined ? 'change' : 'further change'}.`;
}

function described(signal: SpcSignalName, side: 'ABOVE' | 'BELOW' | 'ON' | null): string {
  const where = side === 'ABOVE' ? 'above' : 'below';
  switch (signal) {
    case 'OUTSIDE_LIMITS': return `it lies ${where} the limits`;
    case 'RUN_ON_ONE_SIDE': return `seven months or more in a row lay ${where} the average`;
    case 'TREND': return 'seven months in a row went in one direction';
    case 'NEAR_LIMIT': return `two of three months lay near the ${side === 'ABOVE' ? 'upper' : 'lower'} limit`;
  }
}
