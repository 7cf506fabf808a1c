import { Link } from '@candour/ui';
import type { ReactNode } from 'react';
import type { Mark } from './mark.js';

/** A mark that can be reached and opened. Where it does not open it can still be reached and read. */
export function MarkLink({ mark, stop, children }: { readonly mark: Pick<Mark, 'says' | 'href'>; readonly stop: object; readonly children: ReactNode }): ReactNode {
  const inside = <><title>{mark.says}</title>{children}</>;
  return mark.href === undefined
    ? <g {...stop} className="d-mark" role="img" aria-label={mark.says}>{inside}</g>
    : <Link {...stop} href={mark.href} className="d-mark d-mark-opens" aria-label={mark.says}>{inside}</Link>;
}
