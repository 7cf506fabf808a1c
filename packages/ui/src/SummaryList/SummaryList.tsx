import type { ReactNode } from 'react';
import { Link } from '../Link/Link.js';
import { VisuallyHidden } from '../base/VisuallyHidden.js';

export interface SummaryItem {
  readonly name: string;
  /** Null or absent where it is not known: then it says so. */
  readonly value?: ReactNode;
  /** A way to change or open this line. `text` is a verb; the line's own name is added for screen readers. */
  readonly action?: { readonly href: string; readonly text: string } | undefined;
}

export interface SummaryListProps {
  readonly items: readonly SummaryItem[];
  /** `rows` one under another; `line` for the head of a page. */
  readonly look?: 'rows' | 'line';
}

/** Facts as pairs of name and value. A value that is not known says so in words. */
export function SummaryList({ items, look = 'rows' }: SummaryListProps): ReactNode {
  return (
    <dl className={`c-summary c-summary-${look}`}>
      {items.map(({ name, value, action }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className="c-muted">Not recorded</span>}</dd>
          {action === undefined ? null : <dd className="c-summary-action"><Link href={action.href}>{action.text}<VisuallyHidden> {name.toLowerCase()}</VisuallyHidden></Link></dd>}
        </div>
      ))}
    </dl>
  );
}
