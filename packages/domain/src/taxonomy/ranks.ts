import { PROCESS_BEGAN, type CodeOf, type Term } from './term.js';

/**
 * `seniority` orders ranks inside one family; equal numbers are equal ranks (an Assistant Chief Constable and a Commander).
 * Regular and special ranks are two ladders: a number of one says nothing about the other (R56).
 */
interface RankTerm extends Term {
  readonly seniority: number;
  readonly family: 'regular' | 'special';
  readonly force: 'every' | 'metropolitan' | 'city';
}

const inUse = { validFrom: PROCESS_BEGAN, validTo: null } as const;
const regular = { family: 'regular', force: 'every', ...inUse } as const;
const met = { family: 'regular', force: 'metropolitan', ...inUse } as const;
const city = { family: 'regular', force: 'city', ...inUse } as const;
const special = { family: 'special', force: 'every', ...inUse } as const;

/** Ranks of the police forces of England and Wales. Detective is a prefix, not a rank. The force confirms its special ranks. */
export const RANKS = [
  { code: 'CONSTABLE', name: 'Constable', seniority: 10, order: 1, ...regular },
  { code: 'SERGEANT', name: 'Sergeant', seniority: 20, order: 2, ...regular },
  { code: 'INSPECTOR', name: 'Inspector', seniority: 30, order: 3, ...regular },
  { code: 'CHIEF_INSPECTOR', name: 'Chief Inspector', seniority: 40, order: 4, ...regular },
  { code: 'SUPERINTENDENT', name: 'Superintendent', seniority: 50, order: 5, ...regular },
  { code: 'CHIEF_SUPERINTENDENT', name: 'Chief Superintendent', seniority: 60, order: 6, ...regular },
  { code: 'ASSISTANT_CHIEF_CONSTABLE', name: 'Assistant Chief Constable', seniority: 70, order: 7, ...regular },
  { code: 'DEPUTY_CHIEF_CONSTABLE', name: 'Deputy Chief Constable', seniority: 80, order: 8, ...regular },
  { code: 'CHIEF_CONSTABLE', name: 'Chief Constable', seniority: 90, order: 9, ...regular },
  { code: 'COMMANDER', name: 'Commander', seniority: 70, order: 10, ...met },
  { code: 'DEPUTY_ASSISTANT_COMMISSIONER', name: 'Deputy Assistant Commissioner', seniority: 80, order: 11, ...met },
  { code: 'ASSISTANT_COMMISSIONER', name: 'Assistant Commissioner', seniority: 90, order: 12, ...met },
  { code: 'DEPUTY_COMMISSIONER', name: 'Deputy Commissioner', seniority: 100, order: 13, ...met },
  { code: 'COMMISSIONER', name: 'Commissioner', seniority: 110, order: 14, ...met },
  { code: 'CITY_COMMANDER', name: 'Commander (City of London)', seniority: 70, order: 15, ...city },
  { code: 'CITY_ASSISTANT_COMMISSIONER', name: 'Assistant Commissioner (City of London)', seniority: 80, order: 16, ...city },
  { code: 'CITY_COMMISSIONER', name: 'Commissioner (City of London)', seniority: 90, order: 17, ...city },
  { code: 'SPECIAL_CONSTABLE', name: 'Special Constable', seniority: 10, order: 18, ...special },
  { code: 'SPECIAL_SERGEANT', name: 'Special Sergeant', seniority: 20, order: 19, ...special },
  { code: 'SPECIAL_INSPECTOR', name: 'Special Inspector', seniority: 30, order: 20, ...special },
  { code: 'SPECIAL_CHIEF_INSPECTOR', name: 'Special Chief Inspector', seniority: 40, order: 21, ...special },
  { code: 'SPECIAL_SUPERINTENDENT', name: 'Special Superintendent', seniority: 50, order: 22, ...special },
  { code: 'SPECIAL_DEPUTY_CHIEF_OFFICER', name: 'Special Deputy Chief Officer', seniority: 80, order: 23, ...special },
  { code: 'SPECIAL_CHIEF_OFFICER', name: 'Special Chief Officer', seniority: 90, order: 24, ...special },
] as const satisfies readonly RankTerm[];
/** A rank. Police staff have none. */
export type Rank = CodeOf<typeof RANKS>;
