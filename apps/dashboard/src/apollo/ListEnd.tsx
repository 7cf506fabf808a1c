import { LoadMore } from '@candour/ui';
import type { ReactNode } from 'react';
import type { ListRows } from './list-rows.js';

/** The end of a list that comes in pages: how many are shown of how many, and a button for more. */
export const ListEnd = ({ rows: { nodes, total, busy, onMore }, noun, many = `${noun}s` }: { readonly rows: ListRows<unknown>; readonly noun: string; readonly many?: string }): ReactNode => (
  <LoadMore shown={nodes.length} total={total} noun={total === 1 || (total === null && nodes.length === 1) ? noun : many} busy={busy} onMore={onMore} />
);
