import type { FigureSide, SpcSignal } from './spc.enum.js';
import type { SpcFindingType, SpcPointType } from './spc.type.js';

/** From the strongest. */
const BY_STRENGTH: readonly SpcSignal[] = ['OUTSIDE_LIMITS', 'RUN_ON_ONE_SIDE', 'TREND', 'NEAR_LIMIT'];

const sideOf = ({ value, centre }: SpcPointType): FigureSide | null => (value === null || centre === null ? null : value > centre ? 'ABOVE' : value < centre ? 'BELOW' : 'ON');

/** What a chart shows. @param recalculateAt a run does not reach over a recalculation */
export function findingOf(points: readonly SpcPointType[], recalculateAt: readonly number[]): SpcFindingType {
  const last = points.findLast(({ signals }) => signals.length > 0);
  const shift = shiftOf(points.slice(recalculateAt.at(-1) ?? 0));
  return {
    shiftSince: shift?.month ?? null, shiftSide: shift === null ? null : sideOf(shift),
    lastSignalMonth: last?.month ?? null, lastSignal: last === undefined ? null : (BY_STRENGTH.find((signal) => last.signals.includes(signal)) ?? null), lastSignalSide: last === undefined ? null : sideOf(last),
  };
}

/** The first month of a run on one side that the last judged month is still in. */
function shiftOf(phase: readonly SpcPointType[]): SpcPointType | null {
  const judged = phase.filter(({ value, filling }) => value !== null && !filling);
  const last = judged.at(-1);
  if (last === undefined || !last.signals.includes('RUN_ON_ONE_SIDE')) return null;
  const before = judged.findLastIndex((point) => sideOf(point) !== sideOf(last));
  return judged[before + 1] ?? null;
}
