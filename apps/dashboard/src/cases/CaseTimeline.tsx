import { Timeline, VisuallyHidden } from '@candour/ui';
import type { ReactNode } from 'react';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { CaseTimeline_CaseFragment } from '../gql/graphql.js';
import { useUnits } from '../filters/use-units.js';
import { useSession } from '../session/viewer.js';
import { count, momentOfYearText } from '../wording.js';
import { iconOf } from './entry-icons.js';
import { shownFacts } from './fact-words.js';
import type { ToldFact } from './fact-words.js';
import { toOfficer } from './officer-words.js';

const CASE = graphql(`
  fragment CaseTimeline_case on Case {
    id
    officer { id }
    timeline {
      seq
      at
      label
      actorRole
      actorName
      rule
      citation
      answers { code question reason }
      facts { label value }
    }
  }
`);

type Entry = Omit<CaseTimeline_CaseFragment['timeline'][number], 'facts'> & { readonly facts: readonly ToldFact[]; /** What the record calls it, whoever reads. */ readonly sign: string };

/** Everything that happened, newest first: when, what, who by the part they played, and what it rests on. */
export function CaseTimeline({ found }: { readonly found: FragmentType<typeof CASE> }): ReactNode {
  const { timeline, officer } = readFragment(CASE, found);
  const own = useSession().viewer.id === officer?.id;
  const { tree } = useUnits();
  const entries = timeline.map((entry) => ({ ...entry, sign: entry.label, facts: shownFacts(entry.facts, tree.nameOf) })).map((entry) => (own ? saidToOfficer(entry) : entry)).toReversed();
  return (
    <section className="d-part">
      <h2>Timeline</h2>
      <p className="d-quiet">Newest first. What was said is not shown here.</p>
      <Timeline label="What happened, newest first" entries={entries.map((entry) => ({
        key: String(entry.seq), under: monthName(entry.at), title: entry.label.replace(/\.$/, ''), when: <time dateTime={entry.at}>{momentOfYearText(entry.at)}</time>, meta: <Who entry={entry} />, icon: iconOf(entry.sign), ...(hasBody(entry) ? { body: <Body entry={entry} /> } : {}),
      }))} />
    </section>
  );
}

/** "November 2026": the chapter an entry stands under, by the day in London. */
const months = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', month: 'long', year: 'numeric' });
const monthName = (at: string): string => months.format(new Date(at));

/** An entry as its officer reads it: what the record says of the officer is said to them. */
const saidToOfficer = (entry: Entry): Entry => ({
  ...entry, label: toOfficer(entry.label), facts: entry.facts.map(({ label, value }) => ({ label: toOfficer(label), value })), ...(entry.actorRole === 'Officer' ? { actorRole: 'You', actorName: null } : {}),
});

/** Who it was and the part they played. */
const Who = ({ entry: { actorRole, actorName } }: { readonly entry: Entry }): ReactNode => (
  <>
    <span className="d-who-name">{actorName ?? actorRole}</span>
    {actorName == null ? null : <span className="d-who-part">{actorRole}</span>}
  </>
);

const hasBody = ({ facts, answers, rule, citation }: Entry): boolean => facts.length + answers.length > 0 || rule != null || citation != null;
/** As many facts stand open; the others are folded, so that the order of events stays in view. One more is not worth a fold. */
const OPEN_FACTS = 3;

const Facts = ({ facts }: { readonly facts: readonly ToldFact[] }): ReactNode => <dl>{facts.map(({ label, value }) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>;

function Body({ entry: { label, facts, answers, rule, citation } }: { readonly entry: Entry }): ReactNode {
  const open = facts.length <= OPEN_FACTS + 1 ? facts : facts.slice(0, OPEN_FACTS);
  const folded = facts.slice(open.length);
  return (
    <div className="d-entry">
      {open.length === 0 ? null : <Facts facts={open} />}
      {folded.length === 0 ? null : <details><summary>{count(folded.length)} more<VisuallyHidden> facts of: {label}</VisuallyHidden></summary><Facts facts={folded} /></details>}
      {answers.map(({ code, question, reason }) => <p key={code} className="d-answer"><b>Asked:</b> {question}<br /><b>Answer:</b> {reason ?? 'Yes, without further words.'}</p>)}
      {citation == null && rule == null ? null : <p className="d-quiet">{citation ?? `Rule ${rule}`}</p>}
    </div>
  );
}
