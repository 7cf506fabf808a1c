import { Check, Circle, CircleDot, Clock, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type StatusTone = 'done' | 'current' | 'waiting' | 'attention' | 'plain';
const ICONS = { done: Check, current: CircleDot, waiting: Clock, attention: TriangleAlert, plain: Circle } as const;

/** How something stands: always an icon and a word, never colour alone. Only `attention` takes the attention colour. */
export function Status({ tone, children }: { readonly tone: StatusTone; readonly children: ReactNode }): ReactNode {
  const Icon = ICONS[tone];
  return <span className={`c-status c-status-${tone}`}><Icon size={18} aria-hidden />{children}</span>;
}

/** Where a date or a right comes from. Law and force policy never look the same. */
export function Basis({ kind, children }: { readonly kind: 'law' | 'policy'; readonly children?: ReactNode }): ReactNode {
  return <span className={`c-basis c-basis-${kind}`}>{children ?? (kind === 'law' ? 'Law' : 'Force policy')}</span>;
}
