import { dayText } from '../../wording.js';

/** Until when somebody reads something, as the end of a sentence. */
const untilText = (until: string | null): string => (until === null ? 'until 28 days after the process ends, and not once the case is referred back' : `until ${dayText(until)}`);

/** Who reads account and discussion, and what neither can be used for (R26, R28), said to whoever reads them. */
export function readersOfConfidence(what: 'account' | 'discussion', own: boolean, until: string | null): string {
  const unused = 'It cannot be used in misconduct proceedings about this matter.';
  if (own) return `Only you and your reviewer read this${what === 'account' ? ', and a representative if you let them' : ''}; your reviewer ${untilText(until)}. The authority’s desk does not. ${unused}`;
  return `Only the officer and you read this: you ${untilText(until)}. The authority’s desk does not. ${unused} The officer sees that you opened it.`;
}

/** Who reads what is kept of welfare. */
export const readersOfWelfare = (own: boolean, until: string | null): string =>
  own ? `Only you and your reviewer read this; your reviewer ${untilText(until)}. It never enters the report.` : `Only the officer and you read this: you ${untilText(until)}. It never enters the report. The officer sees that you opened it.`;

/** Who reads the report. */
export const readersOfReport = (own: boolean): string =>
  own
    ? 'You, your reviewer and the authority’s desk read the report, your line manager for the actions and the yearly talk, and a representative if you let them. It is in no search, no figures and no vetting or promotion answer.'
    : 'The officer, the reviewer and the authority’s desk read the report, the line manager for the actions and the yearly talk, and a representative if the officer lets them. It is in no search, no figures and no vetting or promotion answer. The officer sees that you opened it.';

/** Who reads what was looked at; nothing where the reader meets nothing protected in it. */
export const readersOfFacts = (own: boolean, isConfidant: boolean): string | null =>
  isConfidant ? `What rests on the account is protected like the account, and read by ${own ? 'you and your reviewer' : 'the officer and you'} alone. The rest are facts of the case.` : null;
