import { Menu as MenuIcon, X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Link } from '../Link/Link.js';

export interface NavigationItem { readonly href: string; readonly label: string; readonly icon?: ReactNode; readonly count?: number | undefined; readonly current?: boolean }
export interface NavigationGroup { readonly heading?: string; readonly items: readonly NavigationItem[] }
export interface ShellProps {
  readonly product: string;
  readonly homeHref: string;
  readonly organisation: string;
  /** The protective marking, written out. */
  readonly marking: string;
  readonly navigation: readonly NavigationGroup[];
  readonly search?: ReactNode;
  readonly person?: ReactNode;
  /** A strip above everything, such as "every person here is invented". */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: skip link, bar, navigation that folds on a phone, and one main landmark. */
export function Shell({ product, homeHref, organisation, marking, navigation, search, person, banner, children }: ShellProps): ReactNode {
  const [open, setOpen] = useState(false);
  const navId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const here = navigation.flatMap((g) => g.items).find((i) => i.current)?.href;
  const [openedAt, setOpenedAt] = useState(here);
  // The navigation has done its work once it has led elsewhere.
  if (openedAt !== here) { setOpenedAt(here); setOpen(false); }
  const closeByEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className={open ? 'c-shell c-shell-open' : 'c-shell'}>
      <a className="c-skip" href="#main">Skip to main content</a>
      {banner === undefined ? null : <aside className="c-shell-banner" aria-label="About this page">{banner}</aside>}
      <header className="c-bar">
        <Link className="c-brand" href={homeHref}><Mark /><span>{product}</span></Link>
        <button ref={button} type="button" className="c-bar-menu" aria-expanded={open} aria-controls={navId} onClick={() => setOpen(!open)} onKeyDown={closeByEscape}>
          {open ? <X size={20} aria-hidden /> : <MenuIcon size={20} aria-hidden />}Menu
        </button>
        <p className="c-bar-organisation">{organisation}</p>
        <p className="c-bar-marking">{marking}</p>
        {search === undefined ? null : <div className="c-bar-search">{search}</div>}
        {person === undefined ? null : <div className="c-bar-person">{person}</div>}
      </header>
      <div className="c-frame">
        <nav id={navId} className="c-nav" aria-label="Main" onKeyDown={closeByEscape}>
          {navigation.map((group, i) => (
            <div key={group.heading ?? i}>
              {group.heading === undefined ? null : <h2 className="c-nav-heading">{group.heading}</h2>}
              <ul>{group.items.map((item) => <li key={item.href}><NavigationLink item={item} /></li>)}</ul>
            </div>
          ))}
        </nav>
        <main id="main" className="c-main" tabIndex={-1}>{children}</main>
      </div>
    </div>
  );
}

function NavigationLink({ item }: { readonly item: NavigationItem }): ReactNode {
  return (
    <Link href={item.href} aria-current={item.current ? 'page' : undefined}>
      {item.icon}<span>{item.label}</span>{item.count === undefined ? null : <b>{item.count}</b>}
    </Link>
  );
}

const Mark = (): ReactNode => (
  <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true"><path d="M25.2 9.2A11.4 11.4 0 1 0 25.2 22.8" fill="none" stroke="currentColor" strokeWidth="4.4" /><circle cx="18" cy="16" r="3.6" fill="currentColor" /></svg>
);
