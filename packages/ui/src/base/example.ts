import type { ReactElement } from 'react';

/** The states of a component as data: a short phrase that says which state, and the element. One test puts all of them under axe. */
export type Examples = Readonly<Record<string, ReactElement>>;
