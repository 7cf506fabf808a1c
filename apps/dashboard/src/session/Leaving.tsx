import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';

/**
 * Takes the page out when the browser leaves it. Browsers keep a page that was left as it stood, for the way back; what stood in it
 * would then be there again without the server having been asked, perhaps after signing out. Whoever comes back gets the page anew.
 */
export function Leaving({ children }: { readonly children: ReactNode }): ReactNode {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const leave = (): void => flushSync(() => setAway(true));
    const comeBack = ({ persisted }: PageTransitionEvent): void => { if (persisted) window.location.reload(); };
    window.addEventListener('pagehide', leave);
    window.addEventListener('pageshow', comeBack);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
    };
  }, []);
  return isAway ? null : children;
}
