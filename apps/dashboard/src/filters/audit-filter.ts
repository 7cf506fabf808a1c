import { parseDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import type { AuditFilterInput, ReadHow, ViewerRole } from '../gql/graphql.js';
import { AddressReader, addressFrom } from './address-parts.js';
import type { Dropped } from './address-parts.js';
import type { Spelling } from './spelling.js';

/** What the auditor looks for among reads, in its two spellings: the address of the list and the input of a query. */
export interface AuditFilter {
  /** A person by id. */
  readonly person: string | null;
  /** A case by its whole reference, as somebody gives it, or by the id the audit itself uses. */
  readonly case: string | null;
  readonly how: ReadHow | null;
  readonly role: ViewerRole | null;
  readonly class: ClassCode | null;
  readonly purpose: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

export const CLASS_CODES = ['C', 'NOTICE', 'P', 'W', 'R', 'ACTIONS', 'LESSONS', 'PACK'] as const;
export type ClassCode = (typeof CLASS_CODES)[number];
/** Roles somebody can read in; the rest of the roles read nothing of anybody. */
export const READER_ROLES = ['AUTHORITY', 'STANDARDS', 'MANAGER', 'APPROVER', 'PCC', 'INVESTIGATOR'] as const satisfies readonly ViewerRole[];
const HOWS = ['OPENED', 'LISTED'] as const satisfies readonly ReadHow[];

/** Every read there is, newest first. */
export const EVERY_READ: AuditFilter = { person: null, case: null, how: null, role: null, class: null, purpose: null, from: null, to: null };

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const oneOf = <T extends string>(codes: readonly T[]) => (text: string): T | null => codes.find((code) => code === text) ?? null;
const word = (text: string): string | null => (/^[A-Z][A-Z_]{1,39}$/.test(text) ? text : null);

/** The address of the list of reads: what was chosen and nothing else. */
export const auditAddress = (filter: AuditFilter): string =>
  addressFrom('/audit', ([['person', filter.person], ['case', filter.case], ['read', filter.how], ['role', filter.role], ['class', filter.class], ['purpose', filter.purpose], ['from', filter.from], ['to', filter.to]] as const).map(([name, value]) => [name, value === null ? [] : [value]]));

/** Reads the address of the list of reads; what cannot be understood is dropped by name. */
export function readAuditAddress(search: string): { readonly filter: AuditFilter; readonly dropped: readonly Dropped[] } {
  const reader = new AddressReader(search);
  const [from, to] = [reader.parsed('from', parseDay), reader.parsed('to', parseDay)];
  const isTurned = from !== null && to !== null && from > to;
  if (isTurned) reader.drop('to', to);
  const filter: AuditFilter = {
    person: reader.parsed('person', (text) => (ID.test(text) ? text : null)), case: reader.one('case'), how: reader.parsed('read', oneOf(HOWS)), role: reader.parsed('role', oneOf(READER_ROLES)),
    class: reader.parsed('class', oneOf(CLASS_CODES)), purpose: reader.parsed('purpose', word), from, to: isTurned ? null : to,
  };
  return { filter, dropped: reader.dropped() };
}

export const READS: Spelling<AuditFilter> = { read: readAuditAddress, write: auditAddress };

/** The filter as a query asks with it. A case that was typed is a reference unless it is an id. */
export function auditInputOf({ person, case: named, how, role, class: cls, purpose, from, to }: AuditFilter): AuditFilterInput {
  const about = named === null ? {} : ID.test(named.toLowerCase()) ? { caseId: named.toLowerCase() } : { reference: named.toUpperCase() };
  return {
    ...about, ...(person === null ? {} : { personId: person }), ...(how === null ? {} : { how }), ...(role === null ? {} : { role }), ...(cls === null ? {} : { class: cls }),
    ...(purpose === null ? {} : { purpose }), ...(from === null ? {} : { from }), ...(to === null ? {} : { to }),
  };
}
