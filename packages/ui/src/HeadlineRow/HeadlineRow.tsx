import type { ReactNode } from 'react';
import { Link } from '../Link/Link.js';

export interface Headline { readonly label: string; readonly value: string; readonly note?: string | undefined; readonly link?: { readonly href: string; readonly text: string } | undefined; readonly attention?: boolean }

/** A few numbers a person looks for first. A number that is not known is absent in words, never 0. */
export function HeadlineRow({ title, figures }: { readonly title: string; readonly figures: readonly Headline[] }): ReactNode {
  return (
    <section className="c-headlines" aria-label={title}>
      {figures.map(({ label, value, note, link, attention }) => (
        <div key={label} className={attention ? 'c-headline c-headline-attention' : 'c-headline'}>
          <h3>{label}</h3>
          <p className="c-headline-value">{value}</p>
          <p className="c-headline-note">{note}</p>
          {link === undefined ? null : <p><Link href={link.href}>{link.text}</Link></p>}
        </div>
      ))}
    </section>
  );
}
