import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

/** What every file of the page says: whose numbers, and what they are narrowed to, in words. */
export interface PageSaid { readonly force: string; readonly filters: string }

const Said = createContext<PageSaid>({ force: '', filters: '' });

export const PageSays = ({ said, children }: { readonly said: PageSaid; readonly children: ReactNode }): ReactNode => <Said value={said}>{children}</Said>;
export const usePageSaid = (): PageSaid => useContext(Said);
