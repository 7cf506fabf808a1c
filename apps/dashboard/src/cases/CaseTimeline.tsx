import { Timeline, VisuallyHidden } from '@candour/ui';
import type { ReactNode } from 'react';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { CaseTimeline_CaseFragment } from '../gql/graphql.js';
import { useUnits } from '../filters/use-units.js';
import { capital, count, momentOfYearText } from '../wording.js';
import { iconOf } from './entry-icons.js';
import { shownFacts } from './fact-words.js';
import type { ToldFact } from './fact-words.js';

const CASE = graphql(`
  fragment CaseTimeline_case on Case {
    id
    timeline {
      seq
      at
      label
      actorRole
      actorName
      rule
      answers { code question reason }
      facts { label value }
    }
  }
`);

type Entry = Omit<CaseTimeline_CaseFragment['timeline'][number], 'facts'> & { readonly facts: readonly ToldFact[] };

/** Everything that happened, newest first: when, what, who by the part they played, and the rule it rests on. */
export function CaseTimeline({ found }: { readonly found: FragmentType<typeof CASE> }): ReactNode {
  const { timeline } = readFragment(CASE, found);
  const { tree } = useUnits();
  const entries = timeline.map((entry) => ({ ...entry, facts: shownFacts(entry.facts, tree.nameOf) })).toReversed();
  return (
    <section className="d-part">
      <h2>Timeline</h2>
      <p className="d-quiet">Newest first. What was said is not shown here.</p>
      <Timeline label="What happened, newest first" entries={entries.map((entry) => ({
        key: String(entry.seq), under: monthName(entry.at), title: entry.label.replace(/\.$/, ''), when: <time dateTime={entry.at}>{momentOfYearText(entry.at)}</time>, meta: <Who entry={entry} />, icon: iconOf(entry.label), ...(hasBody(entry) ? { body: <Body entry={entry} /> } : {}),
      }))} />
    </section>
  );
}

/** "November 2026": the chapter an entry stands under, by the day in London. */
const months = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', month: 'long', year: 'numeric' });
const monthName = (at: string): string => months.format(new Date(at));

/** Who it was and the part they played, and the rule it rests on. */
const Who = ({ entry: { actorRole, actorName, rule } }: { readonly entry: Entry }): ReactNode => (
  <>
    <span className="d-who-name">{actorName ?? actorRole}</span>
    {actorName == null && rule == null ? null : <span className="d-who-part">{[actorName == null ? null : actorRole, rule == null ? null : `rule ${rule}`].filter((part) => part !== null).map((part, i) => (i === 0 ? capital(part) : part)).join(', ')}</span>}
  </>
);

const hasBody = ({ facts, answers }: Entry): boolean => facts.length + answers.length > 0;
/** As many facts stand open; the others are folded, so that the order of events stays in view. One more is not worth a fold. */
const OPEN_FACTS = 3;

const Facts = ({ facts }: { readonly facts: readonly ToldFact[] }): ReactNode => <dl>{facts.map(({ label, value }) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>;

function Body({ entry: { label, facts, answers } }: { readonly entry: Entry }): ReactNode {
  const open = facts.length <= OPEN_FACTS + 1 ? facts : facts.slice(0, OPEN_FACTS);
  const folded = facts.slice(open.length);
  return (
    <div className="d-entry">
      {open.length === 0 ? null : <Facts facts={open} />}
      {folded.length === 0 ? null : <details><summary>{count(folded.length)} more<VisuallyHidden> facts of: {label}</VisuallyHidden></summary><Facts facts={folded} /></details>}
      {answers.map(({ code, question, reason }) => <p key={code} className="d-answer"><b>Asked:</b> {question}<br /><b>Answer:</b> {reason ?? 'Yes, without further words.'}</p>)}
    </div>
  );
}
