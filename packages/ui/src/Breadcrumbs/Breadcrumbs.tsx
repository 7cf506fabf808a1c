import type { ReactNode } from 'react';
import { Link } from '../Link/Link.js';

/** The pages above this one, outermost first. The page itself is not among them: its h1 follows. */
export function Breadcrumbs({ items }: { readonly items: readonly { readonly href: string; readonly label: string }[] }): ReactNode {
  return (
    <nav className="c-breadcrumbs" aria-label="Breadcrumb">
      <ol>{items.map((item) => <li key={item.href}><Link href={item.href}>{item.label}</Link></li>)}</ol>
    </nav>
  );
}
