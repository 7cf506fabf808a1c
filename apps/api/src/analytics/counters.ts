import { ACTION_STATUSES, NDM_ELEMENTS, OUTCOMES, SOURCE_TYPES, STANDARDS, codesOf } from '@candour/domain/taxonomy';

const named = (group: string, codes: readonly string[]): string[] => codes.map((code) => `${group}_${code.toLowerCase()}`);
/** OVERDUE is reckoned when it is read, so it is not counted here: an overdue action is an open one. */
const storedStatuses = codesOf(ACTION_STATUSES).filter((code) => code !== 'OVERDUE');

/** Invitations to give an account, and those of them that were answered by the day first due (R14). */
export const ACCOUNT_COUNTERS = ['accounts_invited', 'accounts_in_time'] as const;

/**
 * The counters of a rollup row, each a column of the same name. `total` counts cases once; a case with two standards is in two
 * standard counters. A case whose source is not known, or that has no outcome yet, is in none of that group. Accounts count from the day they are
 * asked for: those whose day has not passed are taken off when they are read.
 */
export const COUNTERS: readonly string[] = [
  'total',
  ...named('standard', codesOf(STANDARDS)),
  'standard_none',
  ...named('ndm', codesOf(NDM_ELEMENTS)),
  'ndm_none',
  ...named('source', codesOf(SOURCE_TYPES)),
  ...named('outcome', codesOf(OUTCOMES)),
  ...named('actions', storedStatuses),
  ...ACCOUNT_COUNTERS,
];
