import { Basis } from '@candour/ui';
import type { ReactNode } from 'react';
import { reasonOf } from '../deadline-words.js';

/** Why by then, and whether law or force policy asks for it. */
export function Reason({ explanation, basis }: { readonly explanation: string; readonly basis: 'law' | 'policy' | null }): ReactNode {
  const { why, rule } = reasonOf(explanation);
  if (basis === null) return <p>{explanation}</p>;
  return <p>{why} <Basis kind={basis} />{rule === null ? '' : `, rule ${rule}`}{basis === 'policy' ? '. The law sets no date here.' : '.'}</p>;
}
