import { EmptyState, ErrorState, Loading, NotAvailable, TooFew } from '../States/States.js';
import { Figure } from './Figure.js';

interface Fruit { readonly name: string; readonly count: number }
const rows: readonly Fruit[] = [{ name: 'Apples', count: 41 }, { name: 'Pears', count: 12 }];
const base = {
  title: 'Which fruit is named most?', finding: 'Apples are named most often: 41 of 53 (77%).', rows, rowKey: (r: Fruit) => r.name,
  columns: [{ key: 'name', heading: 'Fruit', cell: (r: Fruit) => r.name }, { key: 'count', heading: 'Times', cell: (r: Fruit) => r.count, numeric: true }] as const,
};
export const figureExamples = {
  'a picture with its table': <Figure {...base} howToRead="Each bar is one fruit." foot="53 namings. As of 1 March 2026."><svg role="img" aria-label="Apples 41, pears 12" viewBox="0 0 100 20"><rect width="80" height="8" /></svg></Figure>,
  'nothing to show': <Figure {...base} state={<EmptyState title="Nothing to show">No fruit was named.</EmptyState>} />,
  'loading': <Figure {...base} state={<Loading />} />,
  'too few': <Figure {...base} state={<TooFew title="Too few to show">Fewer than five.</TooFew>} />,
  'an error': <Figure {...base} state={<ErrorState title="We could not load this">Reference for the help desk: F2-7Q4K.</ErrorState>} />,
  'not for this role': <Figure {...base} state={<NotAvailable title="Not available to your role yet">Ask the desk.</NotAvailable>} />,
};
