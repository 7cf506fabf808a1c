import { useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

export interface OneTabStop<E extends Element> {
  readonly ref: RefObject<E | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** What the i-th mark needs to take part. */
  readonly mark: (i: number) => { readonly tabIndex: 0 | -1; readonly 'data-mark': number; readonly onFocus: () => void };
}

/** Where a key leads among n marks; null for a key that leads nowhere. */
export function stepped(key: string, at: number, n: number): number | null {
  switch (key) {
    case 'ArrowRight': case 'ArrowDown': return Math.min(at + 1, n - 1);
    case 'ArrowLeft': case 'ArrowUp': return Math.max(at - 1, 0);
    case 'Home': return 0;
    case 'End': return n - 1;
    default: return null;
  }
}

/** A chart is one stop of the Tab key; arrow keys, Home and End move between its marks. */
export function useOneTabStop<E extends Element>(n: number): OneTabStop<E> {
  const ref = useRef<E | null>(null);
  const [wanted, setAt] = useState(0);
  const at = Math.min(wanted, Math.max(n - 1, 0));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stepped(event.key, at, n);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    ref.current?.querySelector<SVGElement>(`[data-mark="${next}"]`)?.focus();
  };
  return { ref, onKeyDown, mark: (i) => ({ tabIndex: i === at ? 0 : -1, 'data-mark': i, onFocus: () => setAt(i) }) };
}
