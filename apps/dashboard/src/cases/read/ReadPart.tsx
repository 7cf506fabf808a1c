import { Loading } from '@candour/ui';
import type { ReactNode } from 'react';
import { FailureState } from '../../apollo/FailureState.js';
import type { ProtectedAnswer } from '../../apollo/protected-query.js';
import { Protection } from '../../protected/Protection.js';

interface ReadPartProps<Data> {
  readonly title: string;
  /** What the line of protection says: who reads it, until when, and what it cannot be used for; null where nothing needs it. */
  readonly protection: ReactNode;
  readonly isLaw?: boolean;
  /** How a failure to load it is called: "the account". */
  readonly what: string;
  readonly answer: ProtectedAnswer<Data>;
  readonly children: (data: Data, again: () => void) => ReactNode;
}

/** A protected part of a case: its heading, what protects it, and what stands in it once the server has said so. */
export function ReadPart<Data>({ title, protection, isLaw = false, what, answer, children }: ReadPartProps<Data>): ReactNode {
  return (
    <section className="d-part">
      <h2>{title}</h2>
      {protection === null ? null : <Protection isLaw={isLaw}>{protection}</Protection>}
      {answer.state === 'coming' ? <Loading what={`Opening ${what}`} rows={3} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what={what} onRetry={answer.again} /> : null}
      {answer.state === 'there' ? children(answer.data, answer.again) : null}
    </section>
  );
}

/** What every protected part is told about its reader. */
export interface ReadProps {
  readonly reference: string;
  /** Whether the reader is the officer. */
  readonly own: boolean;
  /** The last day the reader may read it; null where no day is set. */
  readonly until: string | null;
}
