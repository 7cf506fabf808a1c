import { Basis } from '@candour/ui';
import type { ReactNode } from 'react';
import { basisOf, citationOf, reasonOf, restsOn } from '../deadline-words.js';
import type { Dated } from '../deadline-words.js';

/** Why by then, whether law or force policy asks for it, and what that rests on. `dates` are those the case tells with their sources. */
export function Reason({ explanation, due, dates }: { readonly explanation: string; readonly due: string | null | undefined; readonly dates: readonly (Dated | null | undefined)[] }): ReactNode {
  const { why, rule, basis } = reasonOf(explanation);
  const authority = basis ?? basisOf(due, dates);
  if (authority === null) return <p>{explanation}</p>;
  return <p>{why} <Basis kind={authority} />{restsOn(authority, citationOf(due, rule, dates), rule)}{authority === 'policy' ? '. The law sets no date here.' : '.'}</p>;
}
