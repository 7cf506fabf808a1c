import type { ReactNode } from 'react';

/**
 * Words that some readers want and the others need not read, folded under a line that says what they are. The browser's own control:
 * it opens by keyboard, is found by search in the page where the browser can, and says whether it is open.
 */
export function Details({ summary, isOpen = false, children }: { readonly summary: string; readonly isOpen?: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <details className="c-details" open={isOpen}>
      <summary><span>{summary}</span></summary>
      <div className="c-details-body">{children}</div>
    </details>
  );
}
