import type { ReactNode } from 'react';
import { Link } from '../Link/Link.js';
import { Status } from '../Status/Status.js';

export interface Headline {
  /** What is counted, in words. */
  readonly label: string;
  readonly value: string;
  /** What the value is to be held against: an interval, a usual range, a target. */
  readonly note?: string | undefined;
  /** A small picture of the past. It repeats what the page says elsewhere, so screen readers pass it over. */
  readonly picture?: ReactNode;
  /** What stands behind the number. */
  readonly link?: { readonly href: string; readonly text: string } | undefined;
  /** Something is owed: the note gets the sign and the colour of attention. Needs a note, since colour alone says nothing. */
  readonly attention?: boolean;
}

/** The few numbers a page opens with. A number that is not known is absent in words, never 0. */
export function HeadlineRow({ title, figures }: { readonly title: string; readonly figures: readonly Headline[] }): ReactNode {
  return (
    <section className="c-headlines" aria-label={title}>
      <dl>{figures.map((figure) => <HeadlineFigure key={figure.label} {...figure} />)}</dl>
    </section>
  );
}

/** One of them. Its five parts stand on lines shared with its neighbours. */
function HeadlineFigure({ label, value, note, picture, link, attention = false }: Headline): ReactNode {
  const isWords = !/\d/.test(value);
  return (
    <div className="c-headline">
      <dt>{label}</dt>
      <dd className={isWords ? 'c-headline-value c-headline-words' : 'c-headline-value'}>{value}</dd>
      <dd className="c-headline-note">{attention && note !== undefined ? <Status tone="late">{note}</Status> : note}</dd>
      <dd className="c-headline-picture" aria-hidden>{picture}</dd>
      <dd className="c-headline-link">{link === undefined ? null : <Link href={link.href}>{link.text}</Link>}</dd>
    </div>
  );
}
