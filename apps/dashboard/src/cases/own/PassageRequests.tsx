import { Section, SummaryList } from '@candour/ui';
import type { ReactNode } from 'react';
import { dayText } from '../../wording.js';

/** A request to open one passage, as the officer is told of it. */
export interface PassageRequest {
  readonly number: number; readonly requestedOn: string; readonly matter?: string | null; readonly legalAgreed: boolean; readonly secondAgreed: boolean; readonly openedOn?: string | null;
}

/** R26: that the authority asked to open one passage of what the officer said, about a different matter, and how far that is. Nothing where it never did. */
export function PassageRequests({ requests }: { readonly requests: readonly PassageRequest[] }): ReactNode {
  if (requests.length === 0) return null;
  return (
    <Section title="A request to open one passage" sub="What you admitted about a different matter is the one exception to what is protected. Two people who have no part in your review must both agree, one of them a lawyer. Then the words that were quoted are opened, and nothing around them.">
      {requests.map((request) => (
        <SummaryList key={request.number} items={[
          { name: 'Asked for on', value: dayText(request.requestedOn) },
          ...(request.matter == null ? [] : [{ name: 'The different matter', value: request.matter }]),
          { name: 'Where it stands', value: standingOf(request) },
        ]} />
      ))}
      <p className="d-say">You can take advice from a representative of your staff association.</p>
    </Section>
  );
}

function standingOf({ legalAgreed, secondAgreed, openedOn }: PassageRequest): string {
  if (openedOn != null) return `Both agreed. The authority used it on ${dayText(openedOn)}.`;
  return legalAgreed && secondAgreed ? 'Both agreed. It has not been opened.' : legalAgreed || secondAgreed ? 'One of the two has agreed. Nothing has been opened.' : 'Neither has agreed. Nothing has been opened.';
}
