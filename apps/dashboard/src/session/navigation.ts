import { addressOf } from '../filters/address.js';
import { CASES, unfiltered } from '../filters/filter.js';
import { TO_ANSWER, lessonsAddress } from '../filters/lesson-filter.js';
import type { CaseState } from '@candour/domain/taxonomy';
import type { ViewerPart, ViewerRole } from '../gql/graphql.js';
import { isApart, isAtDesk, isManager } from './roles.js';

/** The pages one can be on, by name: the icon of each stands with the frame. */
export type Place = 'patterns' | 'assess' | 'check' | 'lessons' | 'cases' | 'actions' | 'work' | 'reviews' | 'review' | 'support';
export interface Entry { readonly place: Place; readonly label: string; readonly href: string }
export interface Group { readonly heading?: string; readonly entries: readonly Entry[] }

export const statesHref = (...states: readonly CaseState[]): string => addressOf(CASES, { ...unfiltered(CASES), states });

const PATTERNS_ENTRY: Entry = { place: 'patterns', label: 'Patterns', href: '/patterns' };
const DESK: readonly Group[] = [
  { entries: [PATTERNS_ENTRY] },
  { heading: 'Cases', entries: [
    { place: 'assess', label: 'Referrals to assess', href: statesHref('SUBMITTED') },
    { place: 'check', label: 'Reports to check', href: statesHref('REPORT_SENT') },
    { place: 'lessons', label: 'Lessons to answer', href: lessonsAddress(TO_ANSWER) },
    { place: 'cases', label: 'All cases', href: '/cases' },
  ] },
  { heading: 'Follow-up', entries: [{ place: 'actions', label: 'Actions', href: '/actions' }] },
];
const MANAGER: readonly Group[] = [
  { entries: [{ place: 'work', label: 'My work', href: '/my-work' }] },
  { heading: 'Reviews', entries: [{ place: 'reviews', label: 'My reviews', href: '/cases' }, { place: 'actions', label: 'Action plans', href: '/actions' }] },
];
const REVIEW_ENTRY: Entry = { place: 'review', label: 'My review', href: '/my-review' };
const OFFICER: readonly Group[] = [{ entries: [REVIEW_ENTRY, { place: 'actions', label: 'My actions', href: '/actions' }] }];

const SUPPORT: Group = { heading: 'Support', entries: [{ place: 'support', label: 'People you support', href: '/shared-with-me' }] };

interface Placed { readonly roles: readonly ViewerRole[]; readonly parts: readonly ViewerPart[] }

/** What a person's navigation holds: by role, and beside it what is theirs in a review. The server decides what each page then answers. */
export function navigationOf(viewer: Placed): readonly Group[] {
  const byRole = navigationByRole(viewer);
  const isListed = byRole.some(({ entries }) => entries.some(({ place }) => place === 'review'));
  return [...byRole, ...(viewer.parts.includes('OFFICER') && !isListed ? [{ heading: 'About you', entries: [REVIEW_ENTRY] }] : []), ...(viewer.parts.includes('FRIEND') ? [SUPPORT] : [])];
}

function navigationByRole(viewer: Placed): readonly Group[] {
  if (isAtDesk(viewer)) return DESK;
  if (isManager(viewer)) return MANAGER;
  return isApart(viewer) ? [{ entries: [PATTERNS_ENTRY] }] : OFFICER;
}

/** Where a person begins: the page the server names where the navigation has it, its first page otherwise. */
export function landingOf(viewer: Placed & { readonly landing: string }): string {
  const entries = navigationOf(viewer).flatMap((group) => group.entries);
  return (entries.find(({ href }) => href === viewer.landing) ?? entries[0])?.href ?? '/patterns';
}

/** Which entry one is on: the one whose address is this one, else the one whose page this belongs to. */
export function currentPlace(groups: readonly Group[], { pathname, search }: { readonly pathname: string; readonly search: string }): Place | undefined {
  const entries = groups.flatMap((group) => group.entries);
  const exact = entries.find(({ href }) => href === pathname + search);
  const page = entries.find(({ href }) => href === pathname) ?? entries.find(({ href }) => !href.includes('?') && pathname.startsWith(`${href}/`));
  return (exact ?? page)?.place;
}
