import { Basis } from '@candour/ui';
import type { ReactNode } from 'react';
import { reasonOf } from '../deadline-words.js';

/** Why by then, and whether law or force policy asks for it. */
export function Reason({ explanation, basis }: { readonly explanation: string; readonly basis: 'law' | 'policy' | null }): ReactNode {
  const { why, rule, basis: said } = reasonOf(explanation);
  const authority = said ?? basis;
  if (authority === null) return <p>{explanation}</p>;
  return <p>{why} <Basis kind={authority} />{rule === null ? '' : `, rule ${rule}`}{authority === 'policy' ? '. The law sets no date here.' : '.'}</p>;
}
