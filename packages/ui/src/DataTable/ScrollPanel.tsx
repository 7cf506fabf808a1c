import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

/** Lets wide content scroll inside itself, so the page never does. It takes a place in the tab order only while there is something to scroll. */
export function ScrollPanel({ labelledBy, children }: { readonly labelledBy: string; readonly children: ReactNode }): ReactNode {
  const panel = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = panel.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const look = (): void => setScrolls(element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    if (element.firstElementChild !== null) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return <div ref={panel} className="c-scroll" {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-labelledby': labelledBy } : {})}>{children}</div>;
}
