import { useApolloClient } from '@apollo/client/react';
import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useRef, useState } from 'react';

/** A question the process asks before it takes a step; some want an answer in words. */
export interface StepQuestion { readonly code: string; readonly message: string; readonly needsReason: boolean }
/** Something to put right: the path of its field where it is about one. */
export interface StepProblem { readonly field: readonly string[]; readonly message: string }
export interface StepAnswer { code: string; reason?: string | undefined }

/** How a step was answered. What the process foresees is told apart from what failed, which is thrown. */
export type StepOutcome =
  | { readonly kind: 'taken'; readonly version: number | null }
  | { readonly kind: 'asked'; readonly questions: readonly StepQuestion[] }
  | { readonly kind: 'refused'; readonly problems: readonly StepProblem[]; readonly isStale: boolean };

/** What each step may be answered with, as far as a page reads it: each document asks for these parts of its own union. */
export interface StepResult {
  readonly __typename?: string;
  readonly version?: number | null;
  readonly message?: string;
  readonly field?: readonly string[] | null;
  readonly problems?: readonly StepProblem[];
  readonly prompts?: readonly StepQuestion[];
}

/** Reads the answer to a step. */
export function outcomeOf(result: StepResult): StepOutcome {
  if (result.__typename === 'CaseChanged') return { kind: 'taken', version: result.version ?? null };
  if (result.prompts !== undefined) return { kind: 'asked', questions: result.prompts };
  const problems = result.problems ?? [{ field: result.field ?? [], message: result.message ?? 'This step was not taken.' }];
  return { kind: 'refused', problems, isStale: result.__typename === 'CaseChangedMeanwhile' };
}

type Keyed<Input> = Omit<Input, 'idempotencyKey'>;

/**
 * Takes a step of the process. The same step sent again, after an answer that never came, is taken once: its key stays while its
 * words do. Neither what is sent nor what comes back is kept in the cache; what the cache knows of cases is forgotten and asked anew.
 */
export function useStep<Data extends object, Input extends { readonly idempotencyKey: string }>(document: TypedDocumentNode<Data, { input: Input }>): {
  readonly take: (input: Keyed<Input>) => Promise<StepOutcome>;
  readonly isBusy: boolean;
} {
  const client = useApolloClient();
  const [isBusy, setBusy] = useState(false);
  const sent = useRef<{ readonly words: string; readonly key: string } | null>(null);
  const take = async (input: Keyed<Input>): Promise<StepOutcome> => {
    const words = JSON.stringify(input);
    if (sent.current?.words !== words) sent.current = { words, key: crypto.randomUUID() };
    setBusy(true);
    try {
      const { data } = await client.mutate<Record<string, StepResult>>({
        mutation: document as unknown as TypedDocumentNode<Record<string, StepResult>, OperationVariables>, variables: { input: { ...input, idempotencyKey: sent.current.key } }, fetchPolicy: 'no-cache',
      });
      const [result] = Object.values(data ?? {});
      if (result === undefined) throw new Error('A step was answered with nothing.');
      const outcome = outcomeOf(result);
      sent.current = null;
      if (outcome.kind === 'taken') await forgetCases();
      return outcome;
    } finally {
      setBusy(false);
    }
  };
  // What stands on the page is asked again; the rest when somebody comes to it.
  const forgetCases = async (): Promise<void> => {
    client.cache.modify({ fields: { cases: (_known, { DELETE }) => DELETE, myWork: (_known, { DELETE }) => DELETE, caseByReference: (_known, { DELETE }) => DELETE } });
    await client.refetchQueries({ include: 'active' }).catch(() => undefined);
  };
  return { take, isBusy };
}
