import type { ReactNode } from 'react';
import { Link } from '../Link/Link.js';

export interface SubNavigationItem { readonly href: string; readonly label: string; readonly count?: number | undefined; readonly current?: boolean }

/** Views of one page as links that look like tabs. They are links because each has an address of its own. */
export function SubNavigation({ label, items, after }: { readonly label: string; readonly items: readonly SubNavigationItem[]; readonly after?: ReactNode }): ReactNode {
  return (
    <nav className="c-subnav" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <Link href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}{item.count === undefined ? null : <span className="c-num"> {item.count.toLocaleString('en-GB')}</span>}
            </Link>
          </li>
        ))}
      </ul>
      {after}
    </nav>
  );
}
