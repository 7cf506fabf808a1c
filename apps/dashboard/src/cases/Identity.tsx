import { Breadcrumbs, Link, Statement, Status, SummaryList } from '@candour/ui';
import { parseDay } from '@candour/domain/calendar';
import type { ReactNode } from 'react';
import { sightAddress } from '../filters/case-address.js';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import { isAtDesk, isCommissioners, isManager } from '../session/roles.js';
import { useSession } from '../session/viewer.js';
import { dayText, personText, relativeDay, today } from '../wording.js';
import { NOT_DISCIPLINARY } from '../protected/not-disciplinary.js';
import { standardsText, toneOf } from './case-words.js';
import { stateText } from './officer-words.js';

const CASE = graphql(`
  fragment Identity_case on Case {
    id
    reference
    state
    stateLabel
    restricted
    standards
    officer { id name rank }
    accountReceivedOn
    unitAtIncident { code name }
    scope { version text }
    nextStep { label by due explanation command }
  }
`);

/** Whose review it is, where it stands and by when something follows, the matter as it was fixed, and what this is not. */
export function Identity({ found }: { readonly found: FragmentType<typeof CASE> }): ReactNode {
  const c = readFragment(CASE, found);
  const { viewer } = useSession();
  const own = c.officer?.id === viewer.id;
  const matter = c.scope.at(-1);
  return (
    <header className="d-identity">
      <Breadcrumbs items={[own ? { href: '/my-review', label: 'My review' } : isCommissioners(viewer) && !isAtDesk(viewer) ? { href: '/commissioner', label: 'Chief officers' } : { href: '/cases', label: isAtDesk(viewer) ? 'All cases' : isManager(viewer) ? 'My reviews' : 'My cases' }]} />
      <div className="d-identity-row">
        <h1>{own ? 'Your review' : c.officer == null ? c.reference : personText(c.officer)}</h1>
        <SummaryList look="line" items={[
          { name: 'Reference', value: c.reference }, { name: 'Team', value: c.unitAtIncident?.name ?? null },
          { name: 'State', value: <Status tone={toneOf(c.state)}>{stateText(c, own)}</Status> }, { name: 'Next date', value: <NextDate due={c.nextStep?.due ?? null} own={own} /> },
        ]} />
      </div>
      {matter?.text == null ? null : <p className="d-matter"><b>The matter:</b> {matter.text} <span className="d-quiet">Standards: {standardsText(c.standards)}. Version {matter.version}.</span></p>}
      {c.restricted ? <p className="d-matter"><b>Restricted:</b> only the people on its list can read this case, and figures do not count it.</p> : null}
      <Statement more={<Link href={sightAddress(c.reference)}>Why do I see this?</Link>}>{NOT_DISCIPLINARY}</Statement>
    </header>
  );
}

function NextDate({ due, own }: { readonly due: string | null; readonly own: boolean }): ReactNode {
  const day = due === null ? null : parseDay(due);
  if (day === null) return 'None';
  const now = today();
  const words = `${dayText(day)}, ${relativeDay(day, now)}`;
  if (day >= now) return words;
  return own ? <Status tone="waiting">{words}</Status> : <Status tone="late">{`${words}, late`}</Status>;
}
