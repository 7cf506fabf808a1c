import type { ReactNode } from 'react';
import { useOneTabStop } from './one-tab-stop.js';
import type { OneTabStop } from './one-tab-stop.js';
import { useWidth } from './use-width.js';
import './charts.css';

/** What a picture is drawn with: its width, whether that is narrow, and what a mark needs to be reached. */
export interface Drawing { readonly width: number; readonly narrow: boolean; readonly stop: OneTabStop<Element>['mark'] }

export interface ChartFrameProps {
  /** What the picture shows, in one sentence: the name of the whole for those who hear it. */
  readonly label: string;
  /** How many marks can be reached. */
  readonly marks: number;
  readonly narrowBelow?: number;
  /** Words over the picture: what its numbers are. The marks say it too. */
  readonly heads?: ((drawing: Drawing) => ReactNode) | undefined;
  readonly children: (drawing: Drawing) => ReactNode;
  /** Words under the picture: what its signs mean. The marks say it too. */
  readonly keys?: ReactNode;
}

const NARROW_BELOW = 520;

/** A picture as wide as there is room for, its marks one stop of the Tab key. */
export function ChartFrame({ label, marks, narrowBelow = NARROW_BELOW, heads, children, keys }: ChartFrameProps): ReactNode {
  const { ref, onKeyDown, mark: stop } = useOneTabStop<HTMLDivElement>(marks);
  const width = useWidth(ref);
  const drawing: Drawing = { width, narrow: width < narrowBelow, stop };
  return (
    <div ref={ref} className="d-chart" role="group" aria-label={label} onKeyDown={onKeyDown}>
      {width === 0 ? null : (
        <>
          {heads === undefined ? null : <p className="d-chart-heads" aria-hidden>{heads(drawing)}</p>}
          {children(drawing)}
          {keys}
        </>
      )}
    </div>
  );
}
