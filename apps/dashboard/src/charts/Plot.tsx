import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { CartesianGrid, ComposedChart, XAxis, YAxis, usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { Axis } from './axis.js';

/** Where values lie in the picture, in pixels. */
export interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface PlotAxis extends Axis { readonly text: (value: number) => string }
export interface PlotProps {
  readonly width: number;
  readonly height: number;
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** What is drawn, where the axes put it. */
  readonly children: (scales: Scales) => ReactNode;
}

/** Two axes of numbers with level lines across. The charting library sets the axes; what stands between them is drawn by whoever knows it. */
export function Plot({ width, height, x, y, margin, children }: PlotProps): ReactNode {
  return (
    <ComposedChart width={width} height={height} data={NO_DATA} margin={{ ...margin, bottom: 0, left: 0 }} accessibilityLayer={false}>
      <CartesianGrid vertical={false} />
      <XAxis dataKey="x" type="number" domain={[x.from, x.to]} ticks={[...x.ticks]} tickFormatter={x.text} interval={0} height={margin.bottom} tickMargin={8} allowDataOverflow />
      <YAxis type="number" domain={[y.from, y.to]} ticks={[...y.ticks]} tickFormatter={y.text} interval={0} width={margin.left} axisLine={false} tickLine={false} allowDataOverflow />
      <Between draw={children} />
    </ComposedChart>
  );
}
/** The library works out no axis without data: what is drawn between is not its own, so one row that says nothing does. */
const NO_DATA = [{ x: 0 }];

function Between({ draw }: { readonly draw: PlotProps['children'] }): ReactNode {
  const [x, y, area] = [useXAxisScale(), useYAxisScale(), usePlotArea()];
  if (x === undefined || y === undefined || area === undefined) return null;
  const scales: Scales = { x: (value) => x(value) ?? 0, y: (value) => y(value) ?? 0, left: area.x, right: area.x + area.width, top: area.y, bottom: area.y + area.height };
  return <Fragment>{draw(scales)}</Fragment>;
}
