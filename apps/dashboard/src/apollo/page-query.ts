import { useQuery } from '@apollo/client/react';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';

/** An answer a page can show: there, on its way, or failed. What was shown before stays while the next is on its way. */
export type Answer<Data> =
  | { readonly state: 'there'; readonly data: Data; readonly isStale: boolean; readonly again: () => void; readonly more: (after: string) => Promise<void> }
  | { readonly state: 'coming' }
  | { readonly state: 'failed'; readonly error: unknown; readonly again: () => void };

/** Asks a question and tells its three states apart, so that no page forgets one. */
export function usePageQuery<Data, Variables extends OperationVariables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Answer<Data> {
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery<Data, OperationVariables>(document as TypedDocumentNode<Data, OperationVariables>, { variables, notifyOnNetworkStatusChange: true });
  // The rest of a list is added to it by the cache.
  const more = async (after: string): Promise<void> => void (await fetchMore({ variables: { after } }));
  const again = (): void => void refetch().catch(() => undefined);
  if (error !== undefined && !loading) return { state: 'failed', error, again };
  const shown = (data ?? previousData) as Data | undefined;
  return shown === undefined ? { state: 'coming' } : { state: 'there', data: shown, isStale: data === undefined, again, more };
}
