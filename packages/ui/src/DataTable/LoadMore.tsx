import type { ReactNode } from 'react';
import { Button } from '../Button/Button.js';

/** The end of a list that comes in pieces: how much is shown, and a button for more. */
export function LoadMore({ shown, total, noun, onMore, busy = false }: { readonly shown: number; readonly total: number | null; readonly noun: string; readonly onMore: (() => void) | null; readonly busy?: boolean }): ReactNode {
  return (
    <div className="c-load-more">
      <p role="status">{total === null ? `${shown} ${noun} shown` : `${shown} of ${total} ${noun} shown`}</p>
      {onMore === null ? null : <Button onPress={onMore} isPending={busy}>{busy ? 'Getting more…' : 'Show more'}</Button>}
    </div>
  );
}
