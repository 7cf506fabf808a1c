import { useRef, useState } from 'react';
import type { RefObject } from 'react';

/** A part that comes when it is first wanted: there, on its way (undefined), or not to be had. */
export interface OnDemand<Part> {
  readonly part: Part | undefined;
  readonly failed: boolean;
  /** Asks for the part; asking again does no harm, and tries again where it failed. */
  readonly want: () => void;
}

/** Fetches the code of a part when somebody is about to use it, so that a page does not carry the layers nobody opens. */
export function useOnDemand<Part>(load: () => Promise<Part>): OnDemand<Part> {
  const [state, setState] = useState<{ readonly part?: Part; readonly failed: boolean }>({ failed: false });
  const asked = useRef(false);
  const want = (): void => {
    if (asked.current) return;
    asked.current = true;
    load().then((part) => setState({ part, failed: false }), () => {
      asked.current = false;
      setState({ failed: true });
    });
  };
  return { part: state.part, failed: state.failed, want };
}

/** What a layer needs from the button that opens it. */
export interface LayerProps { readonly trigger: RefObject<HTMLButtonElement | null>; readonly onClose: () => void }
