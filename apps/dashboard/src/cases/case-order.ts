import { useSearchParams } from 'react-router';
import type { CaseOrder } from '../gql/graphql.js';

/** The orders of the list: the word in the address, the words for a reader, and the column it belongs to. */
const ORDERS: Readonly<Record<CaseOrder, { readonly name: string | null; readonly words: string }>> = {
  SUBMITTED_NEWEST: { name: null, words: 'last submitted first' },
  SUBMITTED_OLDEST: { name: 'oldest', words: 'first submitted first' },
  REFERENCE: { name: 'reference', words: 'by reference' },
};

export interface OrderOfPage { readonly order: CaseOrder; readonly words: string; readonly sortBy: (column: string) => void }

/** The order of the list lives in the address; an order that is not known is the usual one. */
export function useCaseOrder(): OrderOfPage {
  const [params, setParams] = useSearchParams();
  const name = params.get('order');
  const order = (Object.keys(ORDERS) as CaseOrder[]).find((each) => ORDERS[each].name === name) ?? 'SUBMITTED_NEWEST';
  const sortBy = (column: string): void => {
    const next: CaseOrder = column === 'case' ? 'REFERENCE' : order === 'SUBMITTED_NEWEST' ? 'SUBMITTED_OLDEST' : 'SUBMITTED_NEWEST';
    const changed = new URLSearchParams(params);
    const word = ORDERS[next].name;
    if (word === null) changed.delete('order');
    else changed.set('order', word);
    setParams(changed);
  };
  return { order, words: ORDERS[order].words, sortBy };
}
