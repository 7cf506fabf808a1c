import { FigureGrid, Loading } from '@candour/ui';
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { FailureState } from '../apollo/FailureState.js';
import type { Answer } from '../apollo/page-query.js';

/** So far below what is in view figures are asked for, in pixels: they are there before the reader is. */
const AHEAD = '900px';
/** A page that has rested for so long asks for the rest too, so that it can be printed and searched. */
const RESTED = 4000;

/** A row of figures that is asked for when the reader comes near it, when the page is printed, or when the page has rested. Until then its place is kept. */
export function Near({ children }: { readonly children: ReactNode }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (isNear || place.current === null) return undefined;
    const come = (): void => setNear(true);
    const observer = new IntersectionObserver((seen) => { if (seen.some((entry) => entry.isIntersecting)) come(); }, { rootMargin: `${AHEAD} 0px` });
    observer.observe(place.current);
    const rested = setTimeout(come, RESTED);
    window.addEventListener('beforeprint', come);
    return () => { observer.disconnect(); clearTimeout(rested); window.removeEventListener('beforeprint', come); };
  }, [isNear]);
  return isNear ? children : <div ref={place} className="d-row-waits" />;
}

/** A row by the state of its answer. The questions stand there while the numbers are on their way, in the room they will take. */
export function RowOf<Data>({ answer: newest, titles, what, children }: { readonly answer: Answer<Data>; readonly titles: readonly string[]; readonly what: string; readonly children: (data: Data) => ReactNode }): ReactNode {
  // Drawn in small steps, between which the page answers to whoever types.
  const answer = useDeferredValue(newest);
  if (answer.state === 'there') return <div inert={answer.isStale} aria-busy={answer.isStale}>{children(answer.data)}</div>;
  const failed = answer.state === 'failed';
  return (
    <div className="d-row-waits">
      <Row isOne={titles.length === 1}>
        {titles.map((title, i) => <Waiting key={title} title={title}>{!failed ? <Loading /> : i === 0 ? <FailureState error={answer.error} what={what} onRetry={answer.again} /> : <p className="d-quiet">It comes with the answer beside it.</p>}</Waiting>)}
      </Row>
    </div>
  );
}

const Row = ({ isOne, children }: { readonly isOne: boolean; readonly children: ReactNode }): ReactNode => (isOne ? <div>{children}</div> : <FigureGrid>{children}</FigureGrid>);

function Waiting({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const id = useId();
  return <figure className="c-figure" aria-labelledby={id}><h2 id={id}>{title}</h2><div className="c-figure-state">{children}</div></figure>;
}
