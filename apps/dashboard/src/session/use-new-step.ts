import { useLayoutEffect, useRef } from 'react';

/**
 * A step of a page is told like a page: from its top, with keyboard and screen reader at its content. What the page began with moves nothing.
 * It goes first, so that a list of problems, or the word that something is done, takes the keyboard from it.
 * @param step what the step is called
 * @param place the id of what holds the step, where it is only a part of the page
 */
export function useNewStep(step: string, place = 'main'): void {
  const shown = useRef(step);
  useLayoutEffect(() => {
    if (step === shown.current) return;
    shown.current = step;
    document.getElementById(place)?.focus({ preventScroll: place === 'main' });
    if (place === 'main') window.scrollTo(0, 0);
  }, [step, place]);
}
