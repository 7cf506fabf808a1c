import type { ReactNode } from 'react';
import { ChartFrame } from './ChartFrame.js';
import type { Drawing } from './ChartFrame.js';
import { MarkLink } from './MarkLink.js';
import { Plot } from './Plot.js';
import type { Scales } from './Plot.js';
import { axisFromZero } from './axis.js';
import { placedNames } from './placed-names.js';
import { stepsThrough } from './shapes.js';

export interface CurveStep { readonly at: number; readonly share: number; readonly lower: number | null; readonly upper: number | null }
/** A share that climbs in steps. */
export interface StepCurve {
  readonly key: string;
  readonly label: string;
  readonly says: string;
  readonly href?: string | undefined;
  readonly steps: readonly CurveStep[];
  /** Days up to which those still open have been followed: small upright ticks. */
  readonly openAt: readonly number[];
  /** The line the figure is about: thick, with its interval. */
  readonly isMain: boolean;
  /** When half was reached, with its words. */
  readonly half?: { readonly at: number; readonly words: string } | undefined;
}
interface Followed { readonly title: string; readonly at: readonly { readonly time: number; readonly text: string }[] }
export interface StepCurvesProps {
  readonly label: string;
  readonly unit: string;
  readonly timeTitle: string;
  readonly until: number;
  readonly curves: readonly StepCurve[];
  /** How many were still followed at some times, rising, in words. Those nearest to the ticks are shown, each at its own time. */
  readonly followed?: Followed | undefined;
}

const HEIGHT = 300;
const PART_OF_AXIS = [0, 0.25, 0.5, 0.75, 1] as const;
const STYLES = ['d-step-dotted', 'd-step-dashed', 'd-step-long', 'd-step-thin'] as const;

/** Shares that climb with time, one line for each stage, told apart by their dashes and named at them. */
export function StepCurves(props: StepCurvesProps): ReactNode {
  return (
    <ChartFrame label={props.label} marks={props.curves.length} heads={() => <span>{props.unit}</span>} keys={props.curves.some(({ openAt }) => openAt.length > 0) ? <ul className="d-chart-keys" aria-hidden><li><svg width="14" height="14"><path d="M7 1v12" className="d-still-open" /></svg>still open, followed until then</li></ul> : null}>
      {(drawing) => <Curves {...props} drawing={drawing} />}
    </ChartFrame>
  );
}

function Curves({ curves, until, timeTitle, followed, drawing }: StepCurvesProps & { readonly drawing: Drawing }): ReactNode {
  const { width, narrow, stop } = drawing;
  const x = axisFromZero(until, narrow ? 4 : 7, true);
  const axis = { from: 0, to: Math.max(until, 1), ticks: x.ticks.filter((tick) => tick <= Math.max(until, 1)), text: String };
  const styleOf = (curve: StepCurve): string => (curve.isMain ? 'd-step-main' : (STYLES[curves.filter(({ isMain }) => !isMain).indexOf(curve) % STYLES.length] ?? 'd-step-thin'));
  return (
    <>
      <Plot width={width} height={HEIGHT} x={axis} y={{ from: 0, to: 1, ticks: PART_OF_AXIS, text: (share) => `${Math.round(share * 100)}%` }} margin={{ top: 12, right: 14, bottom: 30, left: 46 }}>
        {(scales) => (
          <>
            {curves.map((curve, i) => (
              <MarkLink key={curve.key} mark={curve} stop={stop(i)}>
                <Curve curve={curve} until={axis.to} scales={scales} style={styleOf(curve)} />
              </MarkLink>
            ))}
            <Names curves={curves} scales={scales} />
          </>
        )}
      </Plot>
      <p className="d-axis-title" aria-hidden>{timeTitle}</p>
      {followed === undefined ? null : <StillFollowed {...followed} ticks={axis.ticks} place={(time) => 46 + (time / axis.to) * (width - 60)} />}
    </>
  );
}

function Curve({ curve: { steps, openAt, isMain, half }, until, scales: { x, y, bottom }, style }: { readonly curve: StepCurve; readonly until: number; readonly scales: Scales; readonly style: string }): ReactNode {
  const shown = steps.filter(({ at }) => at <= until);
  const path = stepsThrough([[x(0), y(0)], ...shown.map(({ at, share }) => [x(at), y(share)] as const), [x(until), y(shown.at(-1)?.share ?? 0)]]);
  const shareAt = (time: number): number => shown.findLast(({ at }) => at <= time)?.share ?? 0;
  return (
    <>
      {isMain ? <path d={bandOf(shown, until, { x, y })} className="d-band" /> : null}
      <path d={path} className="d-step-room" />
      <path d={path} className={style} />
      {[...new Set(openAt)].filter((time) => time <= until).map((time) => <path key={time} d={`M${x(time)},${y(shareAt(time)) - 4}v8`} className="d-still-open" />)}
      {half === undefined || half.at > until ? null : <><path d={`M${x(half.at)},${y(0.5)}V${bottom}`} className="d-half" /><text x={x(half.at) + 7} y={bottom - 9} className="d-strong-words d-over">{half.words}</text></>}
    </>
  );
}

/** Between the interval's ends where both are known; a step whose interval is held back leaves a gap. */
function bandOf(steps: readonly CurveStep[], until: number, { x, y }: Pick<Scales, 'x' | 'y'>): string {
  return steps.flatMap(({ at, lower, upper }, i) => {
    const to = Math.min(steps[i + 1]?.at ?? until, until);
    return lower === null || upper === null ? [] : [`M${x(at).toFixed(1)},${y(upper).toFixed(1)}H${x(to).toFixed(1)}V${y(lower).toFixed(1)}H${x(at).toFixed(1)}Z`];
  }).join('');
}

/** Each line's name beside it, where its neighbours leave room. */
function Names({ curves, scales }: { readonly curves: readonly StepCurve[]; readonly scales: Scales }): ReactNode {
  return placedNames(curves, scales).map(({ key, label, isMain, x, y, anchor }) => <text key={key} x={x} y={y} textAnchor={anchor} dominantBaseline="central" className={`d-over${isMain ? ' d-strong-words' : ''}`} aria-hidden>{label}</text>);
}

function StillFollowed({ title, at, ticks, place }: Followed & { readonly ticks: readonly number[]; readonly place: (time: number) => number }): ReactNode {
  const near = (ticks[1] ?? 1) / 4;
  const shown = ticks.flatMap((tick) => [...at].filter(({ time }) => Math.abs(time - tick) <= near).sort((a, b) => Math.abs(a.time - tick) - Math.abs(b.time - tick)).slice(0, 1));
  if (shown.length === 0) return null;
  return (
    <div className="d-followed" aria-hidden>
      <p>{title}</p>
      <p className="d-followed-row">{shown.map(({ time, text }) => <span key={time} style={{ insetInlineStart: place(time) }}>{text}</span>)}</p>
    </div>
  );
}
