import { LoadMore } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';

interface PageOfList { readonly nodes: readonly unknown[]; readonly totalCount?: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null } }

/** The end of a list that comes in pages: how many are shown of how many, and a button for more. */
export function ListEnd({ list: { nodes, totalCount = null, pageInfo }, noun, more }: { readonly list: PageOfList; readonly noun: string; readonly more: (after: string) => Promise<void> }): ReactNode {
  const [busy, setBusy] = useState(false);
  const end = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  const go = (after: string): void => {
    setBusy(true);
    // Where it fails the list stays as it is, and the button can be pressed again.
    more(after).catch(() => undefined).finally(() => setBusy(false));
  };
  return <LoadMore shown={nodes.length} total={totalCount} noun={totalCount === 1 ? noun : `${noun}s`} busy={busy} onMore={end === null ? null : () => go(end)} />;
}
