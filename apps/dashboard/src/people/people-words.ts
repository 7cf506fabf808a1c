import type { RoleSource, ViewerRole } from '../gql/graphql.js';
import { roleWords } from '../session/role-words.js';
import { dayText, personText } from '../wording.js';

interface Named { readonly name: string; readonly rank?: string | null }

/** The page of a person, by the number the force knows them by. */
export const personAddress = ({ number }: { readonly number?: string | null }): string | undefined => (number == null ? undefined : `/people/${encodeURIComponent(number)}`);

/** "Sgt Ada Okafor, from Mon 4 May 2026"; a manager who is not recorded is said to be none. */
export function managementWords(line: { readonly manager?: Named | null; readonly from?: string | null } | null | undefined): string {
  if (line == null) return 'None recorded';
  return `${line.manager == null ? 'Nobody' : personText(line.manager)}${line.from == null ? '' : `, from ${dayText(line.from)}`}`;
}

/** What is known of somebody's roles, each with where it is known from. */
export const rolesWords = (roles: readonly { readonly role: ViewerRole; readonly source: RoleSource; readonly until?: string | null }[]): string =>
  roles.length === 0 ? 'None' : roles.map(({ role, source, until }) => `${roleWords(role)}${source === 'DELEGATION' ? ` by delegation${until == null ? '' : ` until ${dayText(until)}`}` : ''}`).join('; ');
