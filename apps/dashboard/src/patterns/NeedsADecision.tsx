import { Link, Section, Status } from '@candour/ui';
import type { CaseState } from '@candour/domain/taxonomy';
import type { ReactNode } from 'react';
import { TO_ANSWER, lessonsAddress } from '../filters/lesson-filter.js';
import { statesHref } from '../session/navigation.js';
import { useDesk } from '../session/desk.js';
import type { DeskQuery } from '../gql/graphql.js';
import { count, dayOfYearText } from '../wording.js';

const WAITING: readonly { readonly state: CaseState; readonly list: 'toAssess' | 'toAppoint' | 'toCheck' | 'toReassess'; readonly one: string; readonly many: string }[] = [
  { state: 'SUBMITTED', list: 'toAssess', one: 'referral to assess', many: 'referrals to assess' },
  { state: 'ASSESSED', list: 'toAppoint', one: 'reviewer to appoint', many: 'reviewers to appoint' },
  { state: 'REPORT_SENT', list: 'toCheck', one: 'report to check', many: 'reports to check' },
  { state: 'REFERRED_BACK', list: 'toReassess', one: 'referred back', many: 'referred back' },
];
/** The server names at most this many cases; above it the earliest date may be another case's, so none is said. */
const NAMED_AT_MOST = 50;

/** What waits for the authority's decision, each number leading to its list. */
export function NeedsADecision({ today }: { readonly today: string }): ReactNode {
  const data = useDesk({ isAtDesk: true });
  // The strip is a glance; where it cannot be loaded the page below says what is wrong.
  if (data === undefined) return null;
  return (
    <Section layout="beside" title="Needs a decision">
      <ul className="d-need">
        {WAITING.map(({ state, list, one, many }) => {
          const n = data[list].totalCount ?? 0;
          const words = <><b className="d-number">{count(n)}</b> {n === 1 ? one : many}</>;
          return <li key={state}>{n === 0 ? <span>{words}</span> : <Link href={statesHref(state)}>{words}</Link>}<Earliest dues={duesOf(data, state)} today={today} /></li>;
        })}
        <li><Lessons toAnswer={data.toAnswer.totalCount ?? 0} overdue={data.answersOverdue.totalCount ?? 0} /></li>
      </ul>
    </Section>
  );
}

/** R36: lessons that wait for an answer, and how many past their day, which is 20 working days after the report. */
function Lessons({ toAnswer, overdue }: { readonly toAnswer: number; readonly overdue: number }): ReactNode {
  const words = <><b className="d-number">{count(toAnswer)}</b> {toAnswer === 1 ? 'lesson to answer' : 'lessons to answer'}</>;
  return (
    <>
      {toAnswer === 0 ? <span>{words}</span> : <Link href={lessonsAddress(TO_ANSWER)}>{words}</Link>}
      {overdue === 0 ? null : <Link href={lessonsAddress({ ...TO_ANSWER, view: 'overdue' })}><Status tone="late">{count(overdue)} past 20 working days</Status></Link>}
    </>
  );
}

/** The dates of the cases that wait in a state; none where not all of them are known. */
function duesOf({ myWork: { toDecide } }: DeskQuery, state: CaseState): readonly string[] {
  return toDecide.length >= NAMED_AT_MOST ? [] : toDecide.flatMap((c) => (c.state === state && c.nextStep?.due != null ? [c.nextStep.due] : [])).sort();
}

function Earliest({ dues: [first, ...more], today }: { readonly dues: readonly string[]; readonly today: string }): ReactNode {
  if (first === undefined) return null;
  const late = [first, ...more].filter((due) => due < today).length;
  return late > 0 ? <Status tone="late">{count(late)} past the date</Status> : <span className="d-quiet">{more.length === 0 ? 'due' : 'first due'} <span className="d-nowrap">{dayOfYearText(first, today)}</span></span>;
}
