import { useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';

/** True while the content of the element is larger than the element, in either direction. */
function useOverflow(ref: RefObject<HTMLDivElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const box = ref.current;
    if (box === null || typeof ResizeObserver === 'undefined') return undefined;
    const measure = (): void => setOverflows(box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    return () => observer.disconnect();
  }, [ref]);
  return overflows;
}

export interface ScrollPanelProps {
  /** The id of what names the panel, such as the caption of its table. */
  readonly labelledBy: string;
  /** Caps the height, so that a sticky head has something to stick to. */
  readonly tall?: boolean;
  readonly children: ReactNode;
}

/**
 * Wide content scrolls in here and the page does not. While it overflows the panel is a named region that takes focus, so that the
 * arrow keys can scroll it; while it does not, it is nothing at all and costs no tab stop.
 */
export function ScrollPanel({ labelledBy, tall = false, children }: ScrollPanelProps): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const region = useOverflow(ref) ? { role: 'region', tabIndex: 0, 'aria-labelledby': labelledBy } : {};
  return <div ref={ref} className={tall ? 'c-scroll c-scroll-tall' : 'c-scroll'} {...region}>{children}</div>;
}
