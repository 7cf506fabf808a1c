import { useEffect, useId, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';

export interface Problem {
  /** What is wrong and how to put it right, in the words that also stand at the field. */
  readonly message: string;
  /** "#" and the id of the field. Left out where the cure is not on this page. */
  readonly href?: string | undefined;
}

export interface ErrorSummaryProps {
  readonly title?: string;
  readonly problems: readonly Problem[];
}

/** What has to be put right, first thing on the page. It takes focus when it appears and whenever its lines change; each leads to its field. */
export function ErrorSummary({ title = 'There is something to put right', problems }: ErrorSummaryProps): ReactNode {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const lines = problems.map((p) => `${p.href ?? ''} ${p.message}`).join('\n');
  useEffect(() => { if (lines !== '') box.current?.focus(); }, [lines]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} className="c-error-summary" role="alert" tabIndex={-1} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>{problems.map(({ message, href }) => <li key={`${href ?? ''} ${message}`}>{href === undefined ? message : <a href={href} onClick={(event) => goToField(event, href)}>{message}</a>}</li>)}</ul>
    </div>
  );
}

/** Focus without touching the address, which belongs to the application. The label comes into view together with its field. */
function goToField(event: MouseEvent, href: string): void {
  const field = document.getElementById(href.replace(/^#/, ''));
  if (field === null) return;
  event.preventDefault();
  const whole = field.closest('.c-field') ?? field;
  whole.scrollIntoView?.({ block: 'start' });
  field.focus({ preventScroll: true });
}
