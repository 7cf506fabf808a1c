import type { ReactNode } from 'react';

/** What somebody wrote, as they wrote it: line breaks stay, and nothing in it is read as anything but text. */
export const Words = ({ children }: { readonly children: string }): ReactNode => <p className="d-words">{children}</p>;
