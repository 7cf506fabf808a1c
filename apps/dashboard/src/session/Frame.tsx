import { LinkProvider, Loading, Shell } from '@candour/ui';
import type { NavigationGroup } from '@candour/ui';
import { Box, Cable, ChartLine, ClipboardList, Download, Earth, EyeOff, FileCheck, FilePlus, FileText, Files, Handshake, Landmark, Lightbulb, List, ListChecks, Lock, LockOpen, ScrollText, ShieldCheck, UserCheck, Users } from 'lucide-react';
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { AppLink } from './AppLink.js';
import { CaseSearch } from './CaseSearch.js';
import { useDesk } from './desk.js';
import { currentPlace, navigationOf } from './navigation.js';
import type { Place } from './navigation.js';
import { Leaving } from './Leaving.js';
import { NoPage } from './NoPage.js';
import { PageFault } from './PageFault.js';
import { usePageTurn } from './page-turn.js';
import { PersonMenu } from './PersonMenu.js';
import { isAtDesk, isManager } from './roles.js';
import { SessionProvider, useSession } from './viewer.js';
import { leadsSomewhere } from './whose-page.js';

const ICONS: Readonly<Record<Place, typeof List>> = {
  patterns: ChartLine, assess: FilePlus, check: FileCheck, lessons: Lightbulb, cases: List, actions: ClipboardList, work: ListChecks, reviews: Files, review: FileText, support: Handshake,
  audit: ShieldCheck, withheld: EyeOff, opened: LockOpen, changes: ScrollText, people: Users, systems: Cable, imports: Download, delegations: UserCheck, packs: Box, commissioner: Landmark, national: Earth, restricted: Lock, withhold: EyeOff,
};

/** What stands around every page: who is here, where one can go, and the page itself. */
export function Frame(): ReactNode {
  const navigate = useNavigate();
  return <LinkProvider link={AppLink} navigate={(href) => void navigate(href)}><SessionProvider><Inside /></SessionProvider></LinkProvider>;
}

function Inside(): ReactNode {
  const { viewer, personas } = useSession();
  const location = useLocation();
  usePageTurn();
  return (
    <Shell product="Candour" homeHref="/" organisation={viewer.force.name} marking="OFFICIAL-SENSITIVE" navigation={useNavigation()}
      person={<PersonMenu />} {...(isAtDesk(viewer) || isManager(viewer) ? { search: <CaseSearch /> } : {})}
      {...(personas.length === 0 ? {} : { banner: <p><b>Demonstration.</b> Every person, case and number here is invented.</p> })}>
      {/* A new person gets a new page: nothing typed or opened by the one before stays. */}
      <PageFault key={`${viewer.id} ${location.pathname}`}><Leaving><Suspense fallback={<Loading what="Opening the page" />}>{leadsSomewhere(viewer, location.pathname) ? <Outlet /> : <NoPage />}</Suspense></Leaving></PageFault>
    </Shell>
  );
}

function useNavigation(): NavigationGroup[] {
  const { viewer } = useSession();
  const location = useLocation();
  const data = useDesk({ isAtDesk: isAtDesk(viewer), asKnown: true });
  const counts: Partial<Record<Place, number>> = { ...some('assess', data?.toAssess.totalCount), ...some('check', data?.toCheck.totalCount), ...some('lessons', data?.toAnswer.totalCount) };
  const groups = navigationOf(viewer);
  const here = currentPlace(groups, location);
  return groups.map(({ heading, entries }) => ({
    ...(heading === undefined ? {} : { heading }),
    items: entries.map(({ place, label, href }) => {
      const Icon = ICONS[place];
      return { href, label, icon: <Icon size={18} aria-hidden />, count: counts[place], current: place === here };
    }),
  }));
}

const some = (place: Place, n: number | null | undefined): Partial<Record<Place, number>> => (n == null ? {} : { [place]: n });
