import { Status } from '@candour/ui';
import type { ReactNode } from 'react';

/** What is so since the last change on this page, announced; nothing before the first. */
export const Said = ({ says }: { readonly says: string | null }): ReactNode => <div role="status">{says === null ? null : <p className="d-done"><Status tone="done">{says}</Status></p>}</div>;
