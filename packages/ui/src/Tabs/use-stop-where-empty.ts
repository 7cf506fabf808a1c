import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';

const STOPS = ['a[href]', 'button:not(:disabled)', 'input:not(:disabled)', 'select:not(:disabled)', 'textarea:not(:disabled)', 'summary', '[tabindex]'].map((stop) => `${stop}:not([tabindex="-1"])`).join(',');

/**
 * Makes a part a stop of the Tab key while nothing inside it is one, so that the keyboard always reaches what a tab shows. It follows what
 * comes later, such as a chart that is fetched.
 */
export function useStopWhereEmpty(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => (part.current === null ? undefined : follow(part.current)), [part]);
}

function follow(element: HTMLElement): () => void {
  setStop(element);
  // The part's own tabindex is what is set here: to look again for that would never end.
  const changes = new MutationObserver((seen) => { if (seen.some(({ type, target }) => type === 'childList' || target !== element)) setStop(element); });
  changes.observe(element, { childList: true, subtree: true, attributes: true, attributeFilter: ['tabindex', 'disabled', 'href'] });
  return () => changes.disconnect();
}

function setStop(element: HTMLElement): void {
  if (element.querySelector(STOPS) === null) element.tabIndex = 0;
  else element.removeAttribute('tabindex');
}
