import { useId } from 'react';
import type { ReactNode } from 'react';

/** A tinted block that says what comes next; once on a page. */
export function NextStep({ title, children, action }: { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section className="c-next" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {action === undefined ? null : <div className="c-next-action">{action}</div>}
    </section>
  );
}

/** A sentence that must stand on the page, set apart by a rule and not by alarm. */
export function Statement({ children }: { readonly children: ReactNode }): ReactNode {
  return <p className="c-statement">{children}</p>;
}
