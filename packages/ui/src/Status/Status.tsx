import { Check, Circle, CircleDot, CirclePause, Clock, ClockAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** How a thing stands. Only `late` and `attention` take the attention colour. */
export type StatusTone = 'done' | 'current' | 'waiting' | 'paused' | 'late' | 'attention' | 'plain';

const ICONS = { done: Check, current: CircleDot, waiting: Clock, paused: CirclePause, late: ClockAlert, attention: TriangleAlert, plain: Circle } as const;

/** How something stands: always an icon and words, never colour alone. `icon` replaces the tone's own picture. */
export function Status({ tone, icon, children }: { readonly tone: StatusTone; readonly icon?: ReactNode; readonly children: ReactNode }): ReactNode {
  const Icon = ICONS[tone];
  return <span className={`c-status c-status-${tone}`}>{icon ?? <Icon size={18} aria-hidden />}<span>{children}</span></span>;
}

/** Where a date or a right comes from. Law carries the section sign and the accent; policy has neither, so the two never look alike. */
export function Basis({ kind, children }: { readonly kind: 'law' | 'policy'; readonly children?: ReactNode }): ReactNode {
  return <span className={`c-basis c-basis-${kind}`}>{children ?? (kind === 'law' ? 'Law' : 'Force policy')}</span>;
}
