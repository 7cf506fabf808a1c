import { parseDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { ACTION_STATUSES, codesOf } from '@candour/domain/taxonomy';
import type { ActionStatus } from '@candour/domain/taxonomy';
import type { ActionFilter as ActionFilterInput } from '../gql/graphql.js';
import { AddressReader, addressFrom } from './address-parts.js';
import type { Dropped } from './address-parts.js';
import type { Spelling } from './spelling.js';

/** What somebody looks at among actions, in its two spellings: the address of the list and the input of a query. */
export interface ActionFilter {
  /** Only the actions of one person: by id, or of whoever looks (ME). */
  readonly owner: string | null;
  readonly unit: string | null;
  readonly statuses: readonly ActionStatus[];
  readonly dueFrom: Day | null;
  readonly dueTo: Day | null;
  /** Only actions that figures count: without those of cases kept to a named list (R59, R60). */
  readonly countedOnly: boolean;
}

/** Whoever looks, as the owner of actions: a shared address then means each reader's own. */
export const ME = 'me';
const PERSON_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const STATUSES: readonly ActionStatus[] = codesOf(ACTION_STATUSES);
/** What is still to be done, late or not. */
export const OUTSTANDING: readonly ActionStatus[] = ['OPEN', 'OVERDUE'];
/** The list of actions as nobody has narrowed it: what is still to be done. */
export const ALL_OUTSTANDING: ActionFilter = { owner: null, unit: null, statuses: OUTSTANDING, dueFrom: null, dueTo: null, countedOnly: false };

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((each, i) => each === b[i]);

/** The address of the list of actions: only what differs from what is still to be done. */
export const actionsAddress = ({ owner, unit, statuses, dueFrom, dueTo, countedOnly }: ActionFilter): string =>
  addressFrom('/actions', [
    ['owner', owner === null ? [] : [owner]], ['unit', unit === null ? [] : [unit]], ['status', same(statuses, OUTSTANDING) ? [] : statuses.length === 0 ? ['any'] : statuses],
    ['due-from', dueFrom === null ? [] : [dueFrom]], ['due-to', dueTo === null ? [] : [dueTo]], ['counted', countedOnly ? ['yes'] : []],
  ]);

/** Reads the address of the list of actions; what cannot be understood is dropped by name. No status at all means any. */
export function readActionsAddress(search: string): { readonly filter: ActionFilter; readonly dropped: readonly Dropped[] } {
  const reader = new AddressReader(search);
  const owner = reader.parsed('owner', (text) => (text === ME || PERSON_ID.test(text) ? text : null));
  const statuses = reader.codes('status', [...STATUSES, 'any']);
  const dueFrom = reader.parsed('due-from', parseDay);
  const dueTo = reader.parsed('due-to', parseDay);
  const inOrder = dueFrom === null || dueTo === null || dueFrom <= dueTo;
  if (!inOrder) reader.drop('due-to', dueTo);
  const filter: ActionFilter = {
    owner, unit: reader.one('unit'), dueFrom, dueTo: inOrder ? dueTo : null, countedOnly: reader.flag('counted'),
    statuses: statuses.includes('any') ? [] : statuses.length === 0 ? OUTSTANDING : (statuses as ActionStatus[]),
  };
  return { filter, dropped: reader.dropped() };
}

export const ACTIONS: Spelling<ActionFilter> = { read: readActionsAddress, write: actionsAddress };

/** The filter as a query asks with it. */
export const actionFilterOf = ({ owner, unit, statuses, dueFrom, dueTo, countedOnly }: ActionFilter, viewer: { readonly id: string }): ActionFilterInput => ({
  ...(owner === null ? {} : { owner: owner === ME ? viewer.id : owner }), ...(unit === null ? {} : { unit }), ...(statuses.length === 0 ? {} : { status: [...statuses] }), ...(dueFrom === null ? {} : { dueFrom }), ...(dueTo === null ? {} : { dueTo }), ...(countedOnly ? { countedOnly } : {}),
});
