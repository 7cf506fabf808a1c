import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** How far down each step of the history was scrolled. */
const scrolled = new Map<string, number>();
/** A page that was left comes back from what is known at once, or not at all: after this many milliseconds it stays where it is. */
const PATIENCE = 1_500;

/**
 * Makes a change of page feel like one: a new page begins at its top, with keyboard and screen reader at its content; going back
 * comes to where one was. A change of filter is no new page and moves nothing.
 */
export function usePageTurn(): void {
  const { key, pathname } = useLocation();
  const type = useNavigationType();
  const shown = useRef(pathname);
  useEffect(() => {
    history.scrollRestoration = 'manual';
    const remember = (): void => void scrolled.set(key, window.scrollY);
    // A step that only takes the place of another, on the same page, begins where that one was.
    if (type === 'REPLACE' && shown.current === pathname) remember();
    window.addEventListener('scroll', remember, { passive: true });
    return () => window.removeEventListener('scroll', remember);
  }, [key, pathname, type]);
  useEffect(() => {
    const isNewPage = shown.current !== pathname;
    shown.current = pathname;
    if (isNewPage) document.getElementById('main')?.focus({ preventScroll: true });
    if (type === 'POP') return scrollTo(scrolled.get(key) ?? 0);
    if (isNewPage) window.scrollTo(0, 0);
    return undefined;
  }, [key, pathname, type]);
}

/** Scrolls as soon as the page is long enough. @returns how to give up */
function scrollTo(top: number): () => void {
  const until = performance.now() + PATIENCE;
  let frame = 0;
  const attempt = (): void => {
    window.scrollTo(0, top);
    if (Math.abs(window.scrollY - top) > 1 && performance.now() < until) frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}
