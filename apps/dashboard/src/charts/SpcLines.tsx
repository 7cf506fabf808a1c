import type { ReactNode } from 'react';
import type { Scales } from './Plot.js';
import type { ChartNote, SpcChartProps, SpcLimits, SpcMark } from './SpcChart.js';
import { spreadOut } from './axis.js';

interface Run { readonly from: number; readonly limits: readonly SpcLimits[] }

/** Neighbouring months with limits of one kind; a new run begins where limits are set again, lose their trial, or are missing. */
export function runsOf(marks: readonly Pick<SpcMark, 'limits'>[], setAgain: readonly number[]): readonly Run[] {
  return marks.reduce<Run[]>((runs, { limits }, i) => {
    if (limits === null) return runs;
    const last = runs.at(-1);
    const goesOn = last !== undefined && last.from + last.limits.length === i && !setAgain.includes(i) && last.limits[0]?.trial === limits.trial;
    return goesOn ? [...runs.slice(0, -1), { ...last, limits: [...last.limits, limits] }] : [...runs, { from: i, limits: [limits] }];
  }, []);
}

/** The band between the limits, its dashed edges, and the average. Trial limits are dotted and have no band. */
export function Limits({ marks, setAgain, scales }: { readonly marks: readonly SpcMark[]; readonly setAgain: SpcChartProps['setAgain']; readonly scales: Scales }): ReactNode {
  return runsOf(marks, setAgain.map(({ before }) => before)).map(({ from, limits }) => {
    const edge = (valueOf: (limit: SpcLimits) => number): string => limits.map((limit, i) => `${i === 0 ? `M${scales.x(from - 0.5)},` : 'V'}${scales.y(valueOf(limit))}H${scales.x(from + i + 0.5)}`).join('');
    const [upper, lower] = [edge((l) => l.upper), edge((l) => l.lower ?? 0)];
    const back = [...limits].reverse().map((l, i) => `V${scales.y(l.lower ?? 0)}H${scales.x(from + limits.length - 1.5 - i)}`).join('');
    const trial = limits[0]?.trial === true;
    return (
      <g key={from}>
        {trial ? null : <path d={`${upper}${back}Z`} className="d-band" />}
        <path d={upper} className={trial ? 'd-limit d-limit-trial' : 'd-limit'} />
        {limits.some((l) => (l.lower ?? 0) > 0) ? <path d={lower} className={trial ? 'd-limit d-limit-trial' : 'd-limit'} /> : null}
        <path d={edge((l) => l.centre)} className="d-centre" />
      </g>
    );
  });
}

/** A line where limits were set again, with its words beside it, on the side that has room. */
export function Phases({ setAgain, scales: { x, left, right, top, bottom }, narrow }: { readonly setAgain: SpcChartProps['setAgain']; readonly scales: Scales; readonly narrow: boolean }): ReactNode {
  return setAgain.map(({ before, words }) => {
    const at = x(before - 0.5);
    const toLeft = at > (left + right) / 2;
    return (
      <g key={before}>
        <line x1={at} x2={at} y1={top - 14} y2={bottom} className="d-set-again" />
        {narrow ? null : <text x={at + (toLeft ? -7 : 7)} y={top - 5} textAnchor={toLeft ? 'end' : 'start'}>{words}</text>}
      </g>
    );
  });
}

/** Months beside which something is written: a letter over a dotted line, above the words of new limits. The mark of the month says the words. */
export function Notes({ notes, lift, scales: { x, top, bottom } }: { readonly notes: readonly ChartNote[]; readonly lift: number; readonly scales: Scales }): ReactNode {
  return notes.map(({ at, letter }) => (
    <g key={letter} aria-hidden>
      <line x1={x(at)} x2={x(at)} y1={top - lift + 8} y2={bottom} className="d-note-line" />
      <text x={x(at)} y={top - lift} textAnchor="middle" className="d-strong-words">{letter}</text>
    </g>
  ));
}

/** What the lines are, at their right ends. */
export function EndWords({ marks, target, text, scales }: Pick<SpcChartProps, 'marks' | 'target' | 'text'> & { readonly scales: Scales }): ReactNode {
  const last = marks.findLast(({ limits }) => limits !== null)?.limits;
  if (last == null) return null;
  const trial = last.trial ? 'Trial limit' : undefined;
  const lines = [
    { at: last.upper, words: `${trial ?? 'Upper limit'} ${text(last.upper)}`, style: 'd-quiet-words' },
    { at: last.centre, words: `Average ${text(last.centre)}`, style: 'd-strong-words' },
    ...((last.lower ?? 0) > 0 ? [{ at: last.lower ?? 0, words: `${trial ?? 'Lower limit'} ${text(last.lower ?? 0)}`, style: 'd-quiet-words' }] : []),
    ...(target === undefined ? [] : [{ at: target.value, words: target.words, style: '' }]),
  ];
  const places = spreadOut(lines.map(({ at }) => scales.y(at)), 18, scales.top, scales.bottom);
  return lines.map(({ words, style }, i) => <text key={words} x={scales.right + 8} y={places[i]} dominantBaseline="central" className={style}>{words}</text>);
}
