import { addressOf } from '../filters/address.js';
import { CASES, unfiltered } from '../filters/filter.js';
import { TO_ANSWER, lessonsAddress } from '../filters/lesson-filter.js';
import type { CaseState } from '@candour/domain/taxonomy';
import type { ViewerPart, ViewerRole } from '../gql/graphql.js';
import { isAdministrator, isAnalyst, isAtDesk, isAuditor, isCommissioners, isInvestigator, isManager, isNational, leadsAUnit } from './roles.js';

/** The pages one can be on, by name: the icon of each stands with the frame. */
export type Place =
  | 'patterns' | 'assess' | 'check' | 'lessons' | 'cases' | 'actions' | 'work' | 'reviews' | 'review' | 'support'
  | 'audit' | 'withheld' | 'opened' | 'changes' | 'people' | 'systems' | 'imports' | 'delegations' | 'packs' | 'commissioner' | 'national' | 'restricted' | 'withhold';
export interface Entry { readonly place: Place; readonly label: string; readonly href: string }
export interface Group { readonly heading?: string; readonly entries: readonly Entry[] }
/** What of a person decides which pages are theirs. */
export interface Placed { readonly roles: readonly ViewerRole[]; readonly parts: readonly ViewerPart[]; readonly mayUsePatterns: boolean }

export const statesHref = (...states: readonly CaseState[]): string => addressOf(CASES, { ...unfiltered(CASES), states });

const PATTERNS_ENTRY: Entry = { place: 'patterns', label: 'Patterns', href: '/patterns' };
const REVIEW_ENTRY: Entry = { place: 'review', label: 'My review', href: '/my-review' };
const PACKS_ENTRY: Entry = { place: 'packs', label: 'Escalation packs', href: '/packs' };
const DELEGATIONS_ENTRY: Entry = { place: 'delegations', label: 'Delegations', href: '/delegations' };
const OPENED_ENTRY: Entry = { place: 'opened', label: 'Opened, by the week', href: '/restricted-opened' };
const CHANGES_ENTRY: Entry = { place: 'changes', label: 'Changes of access', href: '/changes' };

/** For those who stand on lists of records in which they have no other part. */
const RESTRICTED: Group = { heading: 'Restricted records', entries: [{ place: 'restricted', label: 'Open one', href: '/open-restricted' }, OPENED_ENTRY] };

const DESK: readonly Group[] = [
  { entries: [PATTERNS_ENTRY] },
  { heading: 'Cases', entries: [
    { place: 'assess', label: 'Referrals to assess', href: statesHref('SUBMITTED') },
    { place: 'check', label: 'Reports to check', href: statesHref('REPORT_SENT') },
    { place: 'lessons', label: 'Lessons to answer', href: lessonsAddress(TO_ANSWER) },
    { place: 'cases', label: 'All cases', href: '/cases' },
  ] },
  { heading: 'Follow-up', entries: [{ place: 'actions', label: 'Actions', href: '/actions' }] },
  { heading: 'Authority', entries: [DELEGATIONS_ENTRY, PACKS_ENTRY, { place: 'withhold', label: 'Withhold a look', href: '/withhold-looks' }] },
  RESTRICTED,
];
const MANAGER: readonly Group[] = [
  { entries: [{ place: 'work', label: 'My work', href: '/my-work' }] },
  { heading: 'Reviews', entries: [{ place: 'reviews', label: 'My reviews', href: '/cases' }, { place: 'actions', label: 'Action plans', href: '/actions' }] },
];
const OFFICER: readonly Group[] = [{ entries: [REVIEW_ENTRY, { place: 'actions', label: 'My actions', href: '/actions' }] }];

/** Work apart from cases, each with what it needs; somebody may have several. */
const APART: readonly (readonly [(viewer: Placed) => boolean, Group])[] = [
  [isAuditor, { heading: 'Audit', entries: [{ place: 'audit', label: 'Who read what', href: '/audit' }, { place: 'withheld', label: 'Withheld from officers', href: '/audit/withheld' }, { ...OPENED_ENTRY, label: 'Restricted records' }, CHANGES_ENTRY, DELEGATIONS_ENTRY, { place: 'systems', label: 'Systems', href: '/systems' }] }],
  [isAdministrator, { heading: 'Administration', entries: [{ place: 'people', label: 'People and roles', href: '/people' }, { place: 'systems', label: 'Systems', href: '/systems' }, { place: 'imports', label: 'Imports', href: '/imports' }, DELEGATIONS_ENTRY, CHANGES_ENTRY] }],
  [isInvestigator, { entries: [PACKS_ENTRY] }],
  [isCommissioners, { entries: [{ place: 'commissioner', label: 'Chief officers', href: '/commissioner' }, PATTERNS_ENTRY] }],
  [(viewer) => isCommissioners(viewer) && !isAtDesk(viewer), RESTRICTED],
  [leadsAUnit, { heading: 'Figures', entries: [{ ...PATTERNS_ENTRY, label: 'Patterns of my unit' }] }],
  [isNational, { entries: [{ place: 'national', label: 'National figures', href: '/national' }] }],
  [isAnalyst, { entries: [PATTERNS_ENTRY] }],
];
/** What somebody has by their part in a review, beside their work. */
const BY_PART: readonly (readonly [ViewerPart, Group])[] = [
  ['OFFICER', { heading: 'About you', entries: [REVIEW_ENTRY] }],
  ['FRIEND', { heading: 'Support', entries: [{ place: 'support', label: 'People you support', href: '/shared-with-me' }] }],
  ['LESSON_OWNER', { heading: 'Lessons', entries: [{ place: 'lessons', label: 'Lessons you carry out', href: lessonsAddress({ ...TO_ANSWER, view: 'all' }) }] }],
  ['ACTION_OWNER', { heading: 'To do', entries: [{ place: 'work', label: 'My work', href: '/my-work' }] }],
];

/** What a person's navigation holds: by role, and beside it what is theirs in a review. The server decides what each page then answers. */
export function navigationOf(viewer: Placed): readonly Group[] {
  const apart = APART.filter(([holds]) => holds(viewer)).map(([, group]) => group);
  // An officer’s own actions stand in their list of actions already.
  const byPart = BY_PART.filter(([part]) => viewer.parts.includes(part) && !(part === 'ACTION_OWNER' && viewer.parts.includes('OFFICER'))).map(([, group]) => group);
  const isElsewhere = apart.length > 0 || (byPart.length > 0 && !viewer.parts.includes('OFFICER'));
  const first = isAtDesk(viewer) ? DESK : isManager(viewer) ? MANAGER : isElsewhere ? [] : OFFICER;
  return onceEach([...first, ...apart, ...byPart]);
}

/** A place stands once, where it comes first; a group that has nothing left goes. */
function onceEach(groups: readonly Group[]): readonly Group[] {
  const seen = new Set<Place>();
  const isNew = ({ place }: Entry): boolean => !seen.has(place) && seen.add(place).has(place);
  return groups.map((group) => ({ ...group, entries: group.entries.filter(isNew) })).filter(({ entries }) => entries.length > 0);
}

/** Where a person begins: the page the server names where the navigation has it, its first page otherwise. */
export function landingOf(viewer: Placed & { readonly landing: string }): string {
  const entries = navigationOf(viewer).flatMap((group) => group.entries);
  const landing = viewer.landing.split('?')[0];
  return (entries.find(({ href }) => href === viewer.landing) ?? entries.find(({ href }) => href.split('?')[0] === landing) ?? entries[0])?.href ?? '/my-review';
}

/** Which entry one is on: the one whose address is this one, else the one whose page this belongs to. */
export function currentPlace(groups: readonly Group[], { pathname, search }: { readonly pathname: string; readonly search: string }): Place | undefined {
  const entries = groups.flatMap((group) => group.entries);
  const exact = entries.find(({ href }) => href === pathname + search);
  const page = entries.find(({ href }) => href === pathname) ?? entries.find(({ href }) => href.split('?')[0] === pathname) ?? entries.find(({ href }) => !href.includes('?') && pathname.startsWith(`${href}/`));
  return (exact ?? page)?.place;
}
