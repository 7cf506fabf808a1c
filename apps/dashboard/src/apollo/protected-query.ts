import { useApolloClient } from '@apollo/client/react';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useEffect, useState } from 'react';

/** An answer that only the page which asked for it holds. */
export type ProtectedAnswer<Data> =
  | { readonly state: 'there'; readonly data: Data; readonly again: () => void }
  | { readonly state: 'coming' }
  | { readonly state: 'failed'; readonly error: unknown; readonly again: () => void };

interface Held<Data> { readonly of: string; readonly answer: { readonly data: Data } | { readonly error: unknown } }

/**
 * Asks a question whose answer holds what somebody said in confidence (classes P, R and W). It is never written to the cache: this page
 * holds it, and when the page is left there is nothing of it. Coming back asks the server again, which by then may say no.
 */
export function useProtectedQuery<Data, Variables extends OperationVariables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): ProtectedAnswer<Data> {
  const client = useApolloClient();
  const [turn, setTurn] = useState(0);
  const [held, setHeld] = useState<Held<Data> | null>(null);
  const asked = JSON.stringify(variables);
  useEffect(() => {
    let isHere = true;
    const keep = (answer: Held<Data>['answer']): void => { if (isHere) setHeld({ of: asked, answer }); };
    client.query<Data>({ query: document as TypedDocumentNode<Data, OperationVariables>, variables: JSON.parse(asked) as OperationVariables, fetchPolicy: 'no-cache' }).then(
      ({ data, error }) => keep(data === undefined ? { error } : { data }), (error: unknown) => keep({ error }),
    );
    return () => { isHere = false; };
  }, [client, document, asked, turn]);
  if (held === null || held.of !== asked) return { state: 'coming' };
  const again = (): void => setTurn((n) => n + 1);
  return 'data' in held.answer ? { state: 'there', data: held.answer.data, again } : { state: 'failed', error: held.answer.error, again };
}
