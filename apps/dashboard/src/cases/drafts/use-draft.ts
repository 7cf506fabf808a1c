import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { graphql } from '../../gql/index.js';
import { DraftKeeper } from './draft-keeper.js';
import type { DraftOf } from '../../gql/graphql.js';
import type { Kept, KeptBefore, Keeping } from './draft-keeper.js';

const SAVE = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      __typename
      ... on DraftSaved { revision savedAt keptUntil }
      ... on DraftChangedMeanwhile { message current { revision body } }
      ... on Refusal { message }
      ... on InvalidDetails { problems { message } }
    }
  }
`);

/** What a page that was left is still handing over; the next one waits for it, so that it finds the newest words. */
let handedOver: Promise<unknown> = Promise.resolve();

/** Whether nothing is on its way any more from a page that was left. */
export function useHandedOver(): boolean {
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    let isHere = true;
    void handedOver.finally(() => { if (isHere) setDone(true); });
    return () => { isHere = false; };
  }, []);
  return isDone;
}

/**
 * Keeps what somebody is writing in the server's vault while this page is open, and hands over the last words when it is left.
 * Nothing of it is put into any store of the browser.
 */
export function useDraft(caseId: string, of: DraftOf, before: KeptBefore | null, blank: string): { readonly keeper: DraftKeeper; readonly keeping: Keeping } {
  const client = useApolloClient();
  const made = useRef<DraftKeeper | null>(null);
  made.current ??= new DraftKeeper(async (body, revision, isLeaving): Promise<Kept> => {
    // A page that is going away may still be heard, but not with more than the browser lets it leave behind.
    const { data } = await client.mutate({ mutation: SAVE, variables: { input: { caseId, of, body, revision } }, fetchPolicy: 'no-cache', context: { fetchOptions: { keepalive: isLeaving && body.length < 30_000 } } });
    const result = data?.saveDraft;
    if (result === undefined) throw new Error('A draft was answered with nothing.');
    switch (result.__typename) {
      case 'DraftSaved': return { kind: 'kept', revision: result.revision, savedAt: result.savedAt, keptUntil: result.keptUntil };
      case 'DraftChangedMeanwhile': return { kind: 'changed', revision: result.current?.revision ?? 0, body: result.current?.body ?? null };
      case 'InvalidDetails': return { kind: 'refused', message: result.problems[0]?.message ?? result.message, forItsWords: true };
      default: return { kind: 'refused', message: result.message, forItsWords: false };
    }
  }, before, blank);
  const keeper = made.current;
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent): void => { if (keeper.isBehind) event.preventDefault(); };
    window.addEventListener('beforeunload', hold);
    return () => {
      window.removeEventListener('beforeunload', hold);
      handedOver = keeper.settle(true);
    };
  }, [keeper]);
  return { keeper, keeping: useSyncExternalStore(keeper.listen, keeper.keeping) };
}
