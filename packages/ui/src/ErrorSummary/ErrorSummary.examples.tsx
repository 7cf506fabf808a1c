import type { Examples } from '../base/example.js';
import { ErrorSummary } from './ErrorSummary.js';

export const errorSummaryExamples: Examples = {
  'one line that leads to a field and one that does not': <ErrorSummary problems={[{ message: 'Enter the date of the visit', href: '#visit' }, { message: 'The park closed this tour meanwhile. Look at it again before you send.' }]} />,
};
