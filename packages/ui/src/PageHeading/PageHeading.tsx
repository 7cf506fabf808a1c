import type { ReactNode } from 'react';

/** The one h1 of a page, a line on what is shown, and what can be done with the whole page. */
export function PageHeading({ title, about, actions }: { readonly title: string; readonly about?: ReactNode; readonly actions?: ReactNode }): ReactNode {
  return (
    <div className="c-page-heading">
      <div><h1>{title}</h1>{about === undefined ? null : <div className="c-page-about">{about}</div>}</div>
      {actions === undefined ? null : <div className="c-page-actions">{actions}</div>}
    </div>
  );
}
