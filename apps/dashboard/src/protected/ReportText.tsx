import { Details, SummaryList } from '@candour/ui';
import { PO_RESPONSES, labelOf } from '@candour/domain/taxonomy';
import type { ReactNode } from 'react';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { ReportText_ReportFragment } from '../gql/graphql.js';
import { dayText } from '../wording.js';
import { Words } from './Words.js';

const REPORT = graphql(`
  fragment ReportText_report on Report {
    extent
    agreedOn
    acceptanceNote
    disposedOn
    versions { number state draftedOn sharedOn sentOn returnedOn returnReason sections { part title text withheld } officerResponse respondedOn comment }
    addenda { on by text }
  }
`);

/** Who reads it: the officer is told in the second person. */
type Reader = 'officer' | 'other';
type Version = ReportText_ReportFragment['versions'][number];

/** The report as far as the reader may read it: its newest version whole, the earlier ones folded away. */
export function ReportText({ report, reader }: { readonly report: FragmentType<typeof REPORT>; readonly reader: Reader }): ReactNode {
  const { versions, addenda, acceptanceNote, agreedOn, disposedOn } = readFragment(REPORT, report);
  const [newest, ...earlier] = versions;
  // The response says it already where it was on the same day.
  const agreed = agreedOn == null || agreedOn === newest?.respondedOn ? null : agreedOn;
  return (
    <div className="d-report">
      {disposedOn == null ? null : <p>The words were disposed of on {dayText(disposedOn)}, as the rules for keeping records ask. Nobody can read them any more.</p>}
      {newest === undefined ? null : <ReportVersion version={newest} reader={reader} />}
      {agreed === null && acceptanceNote == null ? null : (
        <SummaryList items={[...(agreed === null ? [] : [{ name: reader === 'officer' ? 'Agreed by you' : 'Agreed by the officer', value: dayText(agreed) }]), ...(acceptanceNote == null ? [] : [{ name: 'Noted by the authority', value: <Words>{acceptanceNote}</Words> }])]} />
      )}
      {addenda.length === 0 ? null : (
        <div>
          <h3>Added later</h3>
          <p className="d-quiet">The report stays as it was sent; these stand beside it.</p>
          {addenda.map(({ on, by, text }) => <div key={`${on} ${by} ${text ?? ''}`}><h4>{by}, {dayText(on)}</h4>{text == null ? <p className="d-quiet">The words were disposed of.</p> : <Words>{text}</Words>}</div>)}
        </div>
      )}
      {earlier.map((version) => <Details key={version.number} summary={`Version ${version.number}: ${stateOf(version, reader)}`}><ReportVersion version={version} reader={reader} /></Details>)}
    </div>
  );
}

function ReportVersion({ version, reader }: { readonly version: Version; readonly reader: Reader }): ReactNode {
  const { sections, officerResponse, respondedOn, comment, returnReason } = version;
  return (
    <article className="d-version">
      <p className="d-quiet">Version {version.number}. {stateOf(version, reader)}.</p>
      {returnReason == null ? null : <div><h3>What the authority asked for</h3><Words>{returnReason}</Words></div>}
      {sections.map(({ part, title, text, withheld }) => (
        <section key={part} className="d-report-part">
          <h3>{title}</h3>
          {withheld ? <p className="d-quiet">This part is not open to you: the case was referred back, and what was discussed stays sealed.</p> : text == null ? <p className="d-quiet">Nothing was written here.</p> : <Words>{text}</Words>}
        </section>
      ))}
      {officerResponse == null ? null : (
        <section className="d-report-part">
          <h3>{reader === 'officer' ? 'What you said to it' : 'What the officer said to it'}</h3>
          <p>{labelOf(PO_RESPONSES, officerResponse)}{respondedOn == null ? '' : `, ${dayText(respondedOn)}`}</p>
          {comment == null ? null : <Words>{comment}</Words>}
        </section>
      )}
    </article>
  );
}

function stateOf({ state, draftedOn, sharedOn, sentOn, returnedOn }: Version, reader: Reader): string {
  if (state === 'RETURNED' && returnedOn != null) return `Returned by the authority on ${dayText(returnedOn)}`;
  if (sentOn != null) return `Sent to the authority on ${dayText(sentOn)}`;
  if (sharedOn != null) return `Shared with ${reader === 'officer' ? 'you' : 'the officer'} on ${dayText(sharedOn)}`;
  return `Being written, ${dayText(draftedOn)}`;
}
