import type { Placed } from './navigation.js';
import { isAdministrator, isAnalyst, isAtDesk, isAuditor, isCommissioners, isInvestigator, isManager, isNational, leadsAUnit } from './roles.js';

interface Knows extends Placed { readonly mayUseCases: boolean }
/** Whether a page is somebody's at all. To anybody else its address leads nowhere, as one that does not exist. What stands on it the server decides. */
export type Whose = (viewer: Knows) => boolean;

const anyOf = (...each: readonly Whose[]): Whose => (viewer) => each.some((holds) => holds(viewer));
/** Whoever acts for the commissioner has a page of their own for the reviews of chief officers. */
const usesCases: Whose = ({ mayUseCases, parts, roles }) => (mayUseCases && !(roles.length > 0 && roles.every((role) => role === 'PCC'))) || parts.length > 0;

/** Whoever may come to stand on the list of a restricted record without a part in it: which record, and whether there is one, the server says to nobody else (R60). */
const mayBeListed = anyOf(isAtDesk, isCommissioners, usesCases);

/** By the first part of the address. */
export const WHOSE_PAGE = {
  patterns: anyOf(isAtDesk, isAnalyst, isCommissioners, leadsAUnit),
  cases: anyOf(usesCases, isCommissioners), 'my-review': usesCases, 'my-work': usesCases, actions: usesCases, lessons: usesCases, 'shared-with-me': usesCases, 'give-account': usesCases, 'let-read': usesCases, 'what-i-see': () => true,
  audit: isAuditor, 'restricted-opened': anyOf(isAuditor, mayBeListed), changes: anyOf(isAuditor, isAdministrator),
  people: isAdministrator, systems: anyOf(isAdministrator, isAuditor), imports: isAdministrator, delegations: anyOf(isAtDesk, isAdministrator, isAuditor),
  packs: anyOf(isInvestigator, isAtDesk), commissioner: isCommissioners, national: isNational, 'open-restricted': mayBeListed, 'withhold-looks': isAtDesk, 'follow-up': anyOf(isManager, usesCases),
} as const satisfies Readonly<Record<string, Whose>>;

/** Whether an address leads somewhere for this person. An address that nobody has is for the list of addresses to say. */
export function leadsSomewhere(viewer: Knows, pathname: string): boolean {
  const [first = ''] = pathname.split('/').filter(Boolean);
  return (WHOSE_PAGE as Readonly<Record<string, Whose>>)[first]?.(viewer) ?? true;
}
