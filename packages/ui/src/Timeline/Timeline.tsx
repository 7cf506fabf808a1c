import type { ReactNode } from 'react';

export interface TimelineEntry { readonly key: string; readonly title: string; readonly when: ReactNode; readonly meta?: ReactNode; readonly body?: ReactNode }

/** What happened, in order, each with its day and who. */
export function Timeline({ label, entries }: { readonly label: string; readonly entries: readonly TimelineEntry[] }): ReactNode {
  return (
    <ol className="c-timeline" aria-label={label}>
      {entries.map(({ key, title, when, meta, body }) => (
        <li key={key}>
          <div className="c-timeline-when">{when}</div>
          <div><h3>{title}</h3>{meta === undefined ? null : <p className="c-timeline-meta">{meta}</p>}{body}</div>
        </li>
      ))}
    </ol>
  );
}
