import { Button, ErrorState } from '@candour/ui';
import type { ReactNode } from 'react';
import { failureOf } from './failure.js';

/** What stands in the place of something that could not be loaded: one sentence, the id to quote, and a way to try again. */
export function FailureState({ error, what, onRetry }: { readonly error: unknown; readonly what: string; readonly onRetry: () => void }): ReactNode {
  const { sentence, reference } = failureOf(error);
  return (
    <ErrorState title={`We could not load ${what}`} reference={reference ?? undefined} action={<Button onPress={onRetry}>Try again</Button>}>
      {sentence}{reference === null ? '' : ' It has been recorded.'}
    </ErrorState>
  );
}
