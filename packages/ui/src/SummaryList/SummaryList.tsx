import type { ReactNode } from 'react';

/** Names and values beside each other. A value that is not known says so in words. */
export function SummaryList({ items }: { readonly items: readonly { readonly name: string; readonly value: ReactNode }[] }): ReactNode {
  return <dl className="c-summary">{items.map(({ name, value }) => <div key={name}><dt>{name}</dt><dd>{value ?? <span className="c-unknown">Not recorded</span>}</dd></div>)}</dl>;
}
