import { useApolloClient } from '@apollo/client/react';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { failureOf } from './failure.js';

/** Something to put right: the name of its field where it is about one. */
export interface ChangeProblem { readonly field: string | null; readonly message: string }
/** What a change came to: it is so now, or it is not and why. */
export type ChangeOutcome = { readonly kind: 'done'; readonly says: string } | { readonly kind: 'refused'; readonly problems: readonly ChangeProblem[] };

interface ChangeResult { readonly says?: string; readonly reviewOn?: string; readonly message?: string; readonly problems?: readonly { readonly field: readonly string[]; readonly message: string }[] }

/** Reads the answer to a change: what is done says so, everything else says why not. */
export function changeOutcome({ says, reviewOn, message, problems }: ChangeResult): ChangeOutcome {
  if (says !== undefined || reviewOn !== undefined) return { kind: 'done', says: says ?? '' };
  return { kind: 'refused', problems: problems?.map(({ field, message: each }) => ({ field: field.at(-1) ?? null, message: each })) ?? [{ field: null, message: message ?? 'Nothing was changed.' }] };
}

/** Changes something that is no step of a review: who may ask, and for whom. What failed on the way is told as what was refused, so that a form has one place for both. */
export function useChange<Data extends object, Variables extends OperationVariables>(document: TypedDocumentNode<Data, Variables>): { readonly give: (variables: Variables) => Promise<ChangeOutcome>; readonly isBusy: boolean } {
  const client = useApolloClient();
  const [isBusy, setBusy] = useState(false);
  const give = async (variables: Variables): Promise<ChangeOutcome> => {
    setBusy(true);
    try {
      const { data } = await client.mutate<Record<string, ChangeResult>>({ mutation: document as unknown as TypedDocumentNode<Record<string, ChangeResult>, OperationVariables>, variables, fetchPolicy: 'no-cache' });
      const outcome = changeOutcome(Object.values(data ?? {})[0] ?? {});
      if (outcome.kind === 'done') await client.refetchQueries({ include: 'active' }).catch(() => undefined);
      return outcome;
    } catch (error) {
      const { sentence, reference } = failureOf(error);
      return { kind: 'refused', problems: [{ field: null, message: reference === null ? sentence : `${sentence} Reference for the help desk: ${reference}.` }] };
    } finally {
      setBusy(false);
    }
  };
  return { give, isBusy };
}
