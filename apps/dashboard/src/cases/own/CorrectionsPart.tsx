import { Loading } from '@candour/ui';
import type { ReactNode } from 'react';
import { useProtectedQuery } from '../../apollo/protected-query.js';
import { graphql } from '../../gql/index.js';
import type { MyCorrectionsQuery } from '../../gql/graphql.js';
import { Words } from '../../protected/Words.js';
import { useHandedOver } from '../drafts/use-draft.js';
import { ReadPart } from '../read/ReadPart.js';
import { dayText } from '../../wording.js';
import { SUBJECTS } from './correction-words.js';
import { AskCorrection } from './AskCorrection.js';

const CORRECTIONS = graphql(`
  query MyCorrections($reference: String!) {
    caseByReference(reference: $reference) { id version allowedCommands { command } draft(of: CORRECTION) { body revision savedAt keptUntil } corrections { number subject askedOn correction answeredOn accepted answer } }
  }
`);

type Correction = NonNullable<MyCorrectionsQuery['caseByReference']>['corrections'][number];

/** For the officer: what they asked to be corrected, with the answers, and the way to ask (R61). */
export function CorrectionsPart({ reference }: { readonly reference: string }): ReactNode {
  return useHandedOver() ? <Opened reference={reference} /> : <Loading what="Opening your corrections" rows={3} />;
}

function Opened({ reference }: { readonly reference: string }): ReactNode {
  const answer = useProtectedQuery(CORRECTIONS, { reference });
  return (
    <ReadPart title="Corrections" protection="What you ask stands beside the record for good, whatever the answer. You and your reviewer read it; the authority reads it with the report, once one was sent." what="your corrections" answer={answer}>
      {({ caseByReference: found }, again) => (found == null ? null : (
        <>
          {found.corrections.length === 0 ? <p className="d-quiet">You have asked for nothing to be corrected. What you ask, and the answer, stand here from the moment you ask.</p> : found.corrections.map((each) => <Asked key={each.number} asked={each} />)}
          {found.allowedCommands.some(({ command }) => command === 'RequestCorrection') ? <AskCorrection caseId={found.id} version={found.version} draft={found.draft ?? null} onRead={again} /> : null}
        </>
      ))}
    </ReadPart>
  );
}

const Asked = ({ asked: { subject, askedOn, correction, answeredOn, accepted, answer } }: { readonly asked: Correction }): ReactNode => (
  <article className="d-version">
    <h3>{SUBJECTS[subject]}, asked for on {dayText(askedOn)}</h3>
    {correction == null ? null : <Words>{correction}</Words>}
    <p className="d-quiet">{answeredOn == null ? 'Not answered yet.' : `${accepted === true ? 'Corrected' : 'Left as it is, with your note beside it'}, ${dayText(answeredOn)}.`}</p>
    {answer == null ? null : <Words>{answer}</Words>}
  </article>
);
