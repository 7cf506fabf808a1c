import { useId } from 'react';
import type { ReactNode } from 'react';

export interface SectionProps {
  readonly title: string;
  /** How many there are, beside the title; none is left to what stands in it to say. */
  readonly count?: number | undefined;
  /** A quiet line under the title. */
  readonly sub?: ReactNode;
  /** `beside` puts the title in a column of its own from 900 px on. */
  readonly layout?: 'under' | 'beside';
  readonly id?: string;
  readonly children: ReactNode;
}

/** A part of a page: a strong rule opens it, its h2 says what it answers. Rules and white space, not a card. */
export function Section({ title, count, sub, layout = 'under', id, children }: SectionProps): ReactNode {
  const headingId = useId();
  return (
    <section id={id} className={`c-section c-section-${layout}`} aria-labelledby={headingId}>
      <div className="c-section-head">
        <h2 id={headingId}>{title}{count === undefined || count === 0 ? null : <span className="c-section-count c-num"> {count.toLocaleString('en-GB')}</span>}</h2>
        {sub === undefined ? null : <p className="c-muted">{sub}</p>}
      </div>
      <div className="c-section-body">{children}</div>
    </section>
  );
}
