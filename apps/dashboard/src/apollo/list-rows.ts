import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { PAGE_ROWS, rowsIn } from './rows-in.js';

interface PageOfList<Node> { readonly nodes: readonly Node[]; readonly totalCount?: number | null; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null } }

/** The rows of a list that are shown, and how to see more; `onMore` is absent at its end. */
export interface ListRows<Node> { readonly nodes: readonly Node[]; readonly total: number | null; readonly busy: boolean; readonly onMore: (() => void) | null }

/**
 * A list as far as somebody has opened it. How far is kept with the step of the history and the rows themselves in the cache, so that
 * going back to a list finds as many rows, and the place one was at.
 */
export function useListRows<Node>(list: PageOfList<Node>, fetchMore: (after: string) => Promise<void>): ListRows<Node> {
  const { pathname, search, state } = useLocation();
  const navigate = useNavigate();
  const wanted = rowsIn(state);
  const { nodes, totalCount = null, pageInfo } = list;
  const end = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  const missing = nodes.length < wanted ? end : null;
  const failed = useFetching(missing, fetchMore);
  const shown = nodes.slice(0, wanted);
  const hasMore = shown.length < nodes.length || end !== null;
  const onMore = (): void => (missing === null ? void navigate({ pathname, search }, { replace: true, state: { rows: shown.length + PAGE_ROWS } }) : failed.again());
  return { nodes: shown, total: totalCount, busy: missing !== null && !failed.is, onMore: hasMore ? onMore : null };
}

/** Fetches what follows on a place of a list, once for each place. Where it fails the list stays as it is until it is asked for again. */
function useFetching(after: string | null, fetchMore: (after: string) => Promise<void>): { readonly is: boolean; readonly again: () => void } {
  const [failedAt, setFailedAt] = useState<string | null>(null);
  const fetching = useRef<string | null>(null);
  const fetch = useRef(fetchMore);
  useEffect(() => { fetch.current = fetchMore; }, [fetchMore]);
  useEffect(() => {
    if (after === null || after === failedAt || after === fetching.current) return;
    fetching.current = after;
    fetch.current(after).catch(() => setFailedAt(after)).finally(() => { fetching.current = null; });
  }, [after, failedAt]);
  return { is: after !== null && after === failedAt, again: () => setFailedAt(null) };
}
