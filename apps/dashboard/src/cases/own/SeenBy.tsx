import { DataTable } from '@candour/ui';
import type { ReactNode } from 'react';
import type { WhoSeesMyCaseQuery } from '../../gql/graphql.js';
import { capital, dayText } from '../../wording.js';
import { seenByWho } from './seen-by.js';
import type { Seer } from './seen-by.js';

export type SeenLine = NonNullable<WhoSeesMyCaseQuery['caseByReference']>['seenBy'][number];

/** Who else may see what of the case now, by part; nobody beside them. */
export function SeenBy({ lines }: { readonly lines: readonly SeenLine[] }): ReactNode {
  const seers = seenByWho(lines);
  return (
    <section className="d-part">
      <h2>Who may see what of your case</h2>
      <p className="d-say">You see everything about yourself. Beside you there are these, and nobody else, as your case stands today. Your reviewer stops reading account, discussion and welfare 28 days after the process ends, and at once if the matter is referred back.</p>
      {seers.length === 0 ? <p className="d-quiet">Nobody beside you may see anything of it today.</p> : (
        <DataTable stacks caption="Who may see what of your case" captionHidden rows={seers} rowKey={({ who }) => who} columns={[
          { key: 'who', heading: 'Who, and why', cell: ({ who, because }) => <><b>{capital(who)}</b>{because.map((reason) => <span key={reason} className="d-below">{reason}</span>)}</> },
          { key: 'what', heading: 'What', cell: (seer) => <What seer={seer} /> },
        ]} />
      )}
    </section>
  );
}

const What = ({ seer: { sees } }: { readonly seer: Seer }): ReactNode => (
  <ul>{sees.map(({ what, until }) => <li key={what}>{what}{until === null ? '' : `, until ${dayText(until)}`}</li>)}</ul>
);
