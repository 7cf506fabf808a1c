import { DataTable } from '@candour/ui';
import type { ReactNode } from 'react';
import type { WhoSeesMyCaseQuery } from '../../gql/graphql.js';
import { capital, dayText } from '../../wording.js';

type Line = NonNullable<WhoSeesMyCaseQuery['caseByReference']>['seenBy'][number];

/** Who else may see what of the case now, by part; nobody beside them. */
export function SeenBy({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const shown = lines.filter(({ extent }) => extent !== 'NOTHING');
  return (
    <section className="d-part">
      <h2>Who may see what of your case</h2>
      <p className="d-say">You see everything about yourself. Beside you there are these, and nobody else. It is worked out from the rules as your case stands today.</p>
      {shown.length === 0 ? <p className="d-quiet">Nobody beside you may see anything of it today.</p> : (
        <DataTable stacks caption="Who may see what of your case" captionHidden rows={shown} rowKey={(line) => `${line.who} ${line.class} ${line.extent}`} columns={[
          { key: 'who', heading: 'Who', cell: ({ who }) => capital(who) },
          { key: 'what', heading: 'What', cell: ({ name }) => name },
          { key: 'much', heading: 'How much of it', cell: ({ says }) => capital(says) },
          { key: 'why', heading: 'Why', cell: ({ because }) => because.map((reason) => <p key={reason}>{reason}</p>) },
          { key: 'until', heading: 'Until', nowrap: true, cell: ({ until }) => (until == null ? 'No day is set' : dayText(until)) },
        ]} />
      )}
    </section>
  );
}
