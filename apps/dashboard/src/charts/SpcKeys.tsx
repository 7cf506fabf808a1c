import type { ReactNode } from 'react';
import type { SpcMark } from './SpcChart.js';
import { Diamond } from './shapes.js';

/** What the signs of a control chart mean: only of those that are drawn. */
export function SpcKeys({ marks }: { readonly marks: readonly SpcMark[] }): ReactNode {
  const drawn = [
    marks.some(({ isSignal, value }) => isSignal && value !== null) ? <li key="signal"><svg width="18" height="18"><Diamond x={9} y={9} size={7} /></svg>signal: more than chance explains well</li> : null,
    marks.some(({ filling }) => filling) ? <li key="filling"><svg width="34" height="14"><path d="M0 7H34" className="d-curve d-curve-growing" /><circle cx="17" cy="7" r="5" className="d-dot d-dot-hollow" /></svg>still filling: cases submitted then may yet be accepted</li> : null,
    marks.some(({ limits }) => limits?.trial === true) ? <li key="trial"><svg width="34" height="14"><path d="M0 7H34" className="d-limit d-limit-trial" /></svg>trial limits, from fewer than 12 months: they may still move</li> : null,
    marks.some(({ value }) => value === null) ? <li key="gap"><svg width="18" height="14"><path d="M5 7h8" className="d-gap" /></svg>no value that month</li> : null,
  ].filter((key) => key !== null);
  return drawn.length === 0 ? null : <ul className="d-chart-keys" aria-hidden>{drawn}</ul>;
}
