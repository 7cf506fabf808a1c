import type { ReactNode } from 'react';

export interface TimelineEntry {
  readonly key: string;
  readonly title: string;
  /** The day, and the time where it matters, in words. */
  readonly when: ReactNode;
  /** Who, or where from. */
  readonly meta?: ReactNode;
  readonly icon?: ReactNode;
  readonly body?: ReactNode;
  /** The heading this entry comes under, such as its month. Neighbours with the same one share it. */
  readonly under?: string | undefined;
}

interface TimelineProps {
  readonly label: string;
  readonly entries: readonly TimelineEntry[];
  /** The level of the headings, to fit under the page's own. */
  readonly headingLevel?: 2 | 3 | 4;
}

/** What happened, in the order given, each with its day and who; under headings where the entries name them. */
export function Timeline({ label, entries, headingLevel = 3 }: TimelineProps): ReactNode {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="c-timeline" role="group" aria-label={label}>
      {chapters(entries).map(({ under, entries: own }) => (
        <div key={own[0]?.key} className="c-timeline-chapter">
          {under === undefined ? null : <Heading className="c-timeline-heading">{under}</Heading>}
          <ol aria-label={under ?? label}>{own.map((entry) => <Entry key={entry.key} entry={entry} />)}</ol>
        </div>
      ))}
    </div>
  );
}

interface Chapter { readonly under: string | undefined; readonly entries: readonly TimelineEntry[] }

function chapters(entries: readonly TimelineEntry[]): Chapter[] {
  return entries.reduce<Chapter[]>((all, entry) => {
    const last = all.at(-1);
    return last !== undefined && last.under === entry.under ? [...all.slice(0, -1), { ...last, entries: [...last.entries, entry] }] : [...all, { under: entry.under, entries: [entry] }];
  }, []);
}

function Entry({ entry: { title, when, meta, icon, body } }: { readonly entry: TimelineEntry }): ReactNode {
  return (
    <li className="c-timeline-entry">
      <span className={icon === undefined ? 'c-timeline-dot' : 'c-timeline-icon'} aria-hidden>{icon}</span>
      <div className="c-timeline-what">
        <p className="c-timeline-title">{title}</p>
        {body === undefined ? null : <div>{body}</div>}
      </div>
      <div className="c-timeline-when c-num"><p>{when}</p>{meta === undefined ? null : <p>{meta}</p>}</div>
    </li>
  );
}
