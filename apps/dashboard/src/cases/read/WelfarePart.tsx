import { EmptyState, Loading, SummaryList } from '@candour/ui';
import { PAUSE_CATEGORIES, labelOf } from '@candour/domain/taxonomy';
import type { ReactNode } from 'react';
import { useProtectedQuery } from '../../apollo/protected-query.js';
import { graphql } from '../../gql/index.js';
import type { CaseWelfareQuery } from '../../gql/graphql.js';
import { Words } from '../../protected/Words.js';
import { dayText } from '../../wording.js';
import { useHandedOver } from '../drafts/use-draft.js';
import { AskAdjustment } from '../own/AskAdjustment.js';
import { readersOfWelfare } from './protection-words.js';
import { ReadPart } from './ReadPart.js';
import type { ReadProps } from './ReadPart.js';

const WELFARE = graphql(`
  query CaseWelfare($reference: String!) {
    caseByReference(reference: $reference) { id version allowedCommands { command } draft(of: ADJUSTMENT) { body revision savedAt keptUntil } welfare { notes { on by about text } adjustments { number askedOn asked answeredOn agreed answer } pauseCategory disposedOn } }
  }
`);

type Welfare = NonNullable<NonNullable<CaseWelfareQuery['caseByReference']>['welfare']>;

/** What is kept of welfare: notes, and the adjustments that were asked for. */
export function WelfarePart(props: ReadProps): ReactNode {
  return useHandedOver() ? <Asked {...props} /> : <Loading what="Opening what is kept of welfare" rows={3} />;
}

function Asked({ reference, own, until }: ReadProps): ReactNode {
  const answer = useProtectedQuery(WELFARE, { reference });
  return (
    <ReadPart title="Welfare" protection={readersOfWelfare(own, until)} what="what is kept of welfare" answer={answer}>
      {({ caseByReference: found }, again) => (
        <>
          {found?.welfare == null || isEmpty(found.welfare) ? <EmptyState title="Nothing is kept of welfare"><p>Notes on welfare, and adjustments that were asked for, stand here.</p></EmptyState> : <Kept welfare={found.welfare} />}
          {own && found != null && found.allowedCommands.some(({ command }) => command === 'RequestAdjustment') ? <AskAdjustment caseId={found.id} version={found.version} draft={found.draft ?? null} onRead={again} /> : null}
        </>
      )}
    </ReadPart>
  );
}

const isEmpty = ({ notes, adjustments, pauseCategory, disposedOn }: Welfare): boolean => notes.length === 0 && adjustments.length === 0 && pauseCategory == null && disposedOn == null;

function Kept({ welfare: { notes, adjustments, pauseCategory, disposedOn } }: { readonly welfare: Welfare }): ReactNode {
  return (
    <>
      {disposedOn == null ? null : <p>The words were disposed of on {dayText(disposedOn)}. Nobody can read them any more.</p>}
      {pauseCategory == null ? null : <SummaryList items={[{ name: 'Why it is or was paused', value: labelOf(PAUSE_CATEGORIES, pauseCategory) }]} />}
      {notes.map(({ on, by, about, text }) => <article key={`${on} ${by} ${text ?? ''}`} className="d-version"><h3>{by}, {dayText(on)}</h3><p className="d-quiet">{about}</p>{text == null ? null : <Words>{text}</Words>}</article>)}
      {adjustments.map(({ number, askedOn, asked, answeredOn, agreed, answer }) => (
        <article key={number} className="d-version">
          <h3>Adjustment asked for on {dayText(askedOn)}</h3>
          {asked == null ? null : <Words>{asked}</Words>}
          <p className="d-quiet">{answeredOn == null ? 'Not answered yet.' : `${agreed === true ? 'Arranged' : 'Not arranged'}, ${dayText(answeredOn)}.`}</p>
          {answer == null ? null : <Words>{answer}</Words>}
        </article>
      ))}
    </>
  );
}
