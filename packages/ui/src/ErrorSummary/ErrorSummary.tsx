import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** What has to be put right, first thing on the page. It takes focus when it appears and each line leads to its field. */
export function ErrorSummary({ title = 'There is something to put right', problems }: { readonly title?: string; readonly problems: readonly { readonly message: string; readonly href?: string | undefined }[] }): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} className="c-error-summary" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      <ul>{problems.map(({ message, href }) => <li key={message}>{href === undefined ? message : <a href={href}>{message}</a>}</li>)}</ul>
    </div>
  );
}
