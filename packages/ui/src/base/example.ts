import type { ReactElement } from 'react';

/** One state of a component, as data: the accessibility test renders it, and so may any page that shows the library. */
export interface Example {
  /** A short sentence that says which state this is. */
  readonly name: string;
  readonly element: ReactElement;
}
