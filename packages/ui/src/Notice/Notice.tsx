import { useId } from 'react';
import type { ReactNode } from 'react';

export interface NextStepProps {
  /** The small line above the title: "Next step", "What happens next". */
  readonly kicker?: string | undefined;
  /** The step in words, with its date if it has one. */
  readonly title: string;
  /** Why, by when, and where that date comes from. */
  readonly children?: ReactNode;
  /** One filled button first, then quieter ways. */
  readonly action?: ReactNode;
}

/** The tinted block that says what comes next. Once on a page: where everything is tinted, nothing is next. */
export function NextStep({ kicker, title, children, action }: NextStepProps): ReactNode {
  const id = useId();
  return (
    <section className="c-next" aria-labelledby={id}>
      {kicker === undefined ? null : <p className="c-next-kicker">{kicker}</p>}
      <h2 id={id}>{title}</h2>
      {children === undefined ? null : <div className="c-next-why">{children}</div>}
      {action === undefined ? null : <div className="c-next-action">{action}</div>}
    </section>
  );
}

/** A sentence that must stand on the page, set between two rules and not in alarm. What is said after it is set more quietly. */
export function Statement({ children, more }: { readonly children: ReactNode; readonly more?: ReactNode }): ReactNode {
  return <p className="c-statement"><b>{children}</b>{more === undefined ? null : <> {more}</>}</p>;
}
