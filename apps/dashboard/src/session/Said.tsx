import { Status } from '@candour/ui';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** What is so since the last change on this page, with keyboard and screen reader at it: the button that did it is often gone. Nothing before the first. */
export function Said({ says }: { readonly says: string | null }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => { if (says !== null) place.current?.focus(); }, [says]);
  return <div ref={place} role="status" tabIndex={-1} className="d-said">{says === null ? null : <p className="d-done"><Status tone="done">{says}</Status></p>}</div>;
}
