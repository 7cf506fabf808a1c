import type { ReactNode } from 'react';

export interface PageHeadingProps {
  /** The one h1 of the page. */
  readonly title: string;
  /** A line on what is shown: period, scope, mode. */
  readonly about?: ReactNode;
  /** When that was true, as a sentence: "As of Mon 23 Nov 2026, 09:00." */
  readonly asOf?: string | undefined;
  /** What can be done with the whole page; one of them at most is filled. */
  readonly actions?: ReactNode;
}

/** The one h1 of a page, what it shows and when that was true, and what can be done with all of it. */
export function PageHeading({ title, about, asOf, actions }: PageHeadingProps): ReactNode {
  const hasLine = about !== undefined || asOf !== undefined;
  return (
    <header className="c-page-heading">
      <div><h1>{title}</h1>{hasLine ? <div className="c-page-about">{about}{about === undefined ? '' : ' '}{asOf}</div> : null}</div>
      {actions === undefined ? null : <div className="c-page-actions">{actions}</div>}
    </header>
  );
}
