import { SummaryList } from '@candour/ui';
import { ALLEGATION_CATEGORIES, NDM_ELEMENTS, NOTICE_MODES, OUTCOMES, SCHEMES, SOURCE_TYPES, labelOf } from '@candour/domain/taxonomy';
import type { ReactNode } from 'react';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import { basisOf } from '../deadline-words.js';
import { counted, dayText, listed, personText } from '../wording.js';
import { standardsText, toneOf } from './case-words.js';
import { Reason } from './Reason.js';

const CASE = graphql(`
  fragment CaseFacts_case on Case {
    id
    scheme
    source
    standards
    ndmElements
    outcome
    state
    knownOn
    submittedOn
    assessedOn
    notifiedOn
    accountReceivedOn
    discussedOn
    reportSentOn
    processEndedOn
    recordClosedOn
    endedOn
    reviewer { id name rank }
    unitAtIncident { code name }
    unitAtReferral { code name }
    accountDue { due basis explanation }
    allegations { category subCategory }
    notice { mode deemedOn acknowledgedOn }
    extensions { on oldDue newDue }
    meeting { on remote joint }
    scope { version validFrom text }
  }
`);

/** The facts of the case, by what they are about. Nothing here was said in an account, a discussion or a report. */
export function CaseFacts({ found }: { readonly found: FragmentType<typeof CASE> }): ReactNode {
  const c = readFragment(CASE, found);
  const ended = toneOf(c.state) === 'done';
  // In a case that goes on a day that is missing is one to come; in one that has ended nobody wrote it down.
  const day = (of: string | null | undefined): ReactNode => (of != null ? dayText(of) : ended ? null : <span className="d-quiet">Not yet</span>);
  return (
    <section className="d-part">
      <h2>Facts</h2>
      <h3>The referral</h3>
      <SummaryList items={[
        { name: 'Source', value: c.source == null ? null : labelOf(SOURCE_TYPES, c.source) },
        { name: 'Standards', value: standardsText(c.standards) },
        { name: 'Allegations', value: c.allegations.length === 0 ? 'None' : listed([...new Set(c.allegations.map(({ category }) => labelOf(ALLEGATION_CATEGORIES, category)))]) },
        { name: 'Scheme', value: labelOf(SCHEMES, c.scheme) },
        { name: 'Team at the incident', value: c.unitAtIncident?.name ?? null },
        { name: 'Team at the referral', value: c.unitAtReferral?.name ?? null },
        { name: 'The matter', value: c.scope.length === 0 ? null : <>{c.scope.map(({ version, validFrom, text }) => <p key={version}>Version {version}{validFrom == null ? '' : `, from ${dayText(validFrom)}`}: {text ?? 'disposed of'}</p>)}</> },
      ]} />
      <h3>The days</h3>
      <SummaryList items={[
        { name: 'Known to the force', value: day(c.knownOn) }, { name: 'Submitted', value: day(c.submittedOn) }, { name: 'Assessed', value: day(c.assessedOn) },
        { name: 'Told', value: c.notifiedOn == null ? day(null) : `${dayText(c.notifiedOn)}${c.notice?.mode == null ? '' : `, ${lower(labelOf(NOTICE_MODES, c.notice.mode))}`}` },
        { name: 'Account due', value: c.accountDue == null ? null : <>{dayText(c.accountDue.due)}{c.accountDue.explanation == null ? null : <div className="d-quiet"><Reason explanation={c.accountDue.explanation} basis={basisOf(c.accountDue.due, [c.accountDue])} /></div>}</> },
        { name: 'More time given', value: c.extensions.length === 0 ? 'No' : <>{c.extensions.map(({ on, newDue }) => <p key={on}>On {dayText(on)}, to {dayText(newDue)}</p>)}</> },
        { name: 'First account', value: day(c.accountReceivedOn) },
        ...(c.meeting == null ? [] : [{ name: 'Discussion arranged for', value: `${dayText(c.meeting.on)}${c.meeting.remote ? ', at a distance' : ''}${c.meeting.joint ? ', together with others' : ''}` }]),
        { name: 'Discussion', value: day(c.discussedOn) }, { name: 'Report sent', value: day(c.reportSentOn) }, ...(c.endedOn == null ? [{ name: 'Process ended', value: day(c.processEndedOn) }, { name: 'Record closed', value: day(c.recordClosedOn) }] : [{ name: 'Case ended', value: dayText(c.endedOn) }]),
      ]} />
      <h3>What came of it</h3>
      <SummaryList items={[
        { name: 'Reviewer', value: c.reviewer == null ? null : personText(c.reviewer) },
        { name: 'Outcome', value: c.outcome == null ? 'None yet' : labelOf(OUTCOMES, c.outcome) },
        { name: 'Decision model', value: c.ndmElements.length === 0 ? 'No element named' : `${counted(c.ndmElements.length, 'element')}: ${listed(c.ndmElements.map((code) => labelOf(NDM_ELEMENTS, code)))}` },
      ]} />
    </section>
  );
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
