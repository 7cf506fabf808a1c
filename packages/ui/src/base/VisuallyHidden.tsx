import type { ReactNode } from 'react';

/** Words for a screen reader where the eye has them already from position or shape. Never for facts the eye is not given. */
export function VisuallyHidden({ id, children }: { readonly id?: string; readonly children: ReactNode }): ReactNode {
  return <span id={id} className="c-hidden">{children}</span>;
}
