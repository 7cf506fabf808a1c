import { equalityTable } from '@candour/statistics';
import type { OfPeople } from '@candour/statistics';

/** A referral that was assessed in a quarter, and whether it was accepted for review. */
export interface AssessedReferral { readonly officer: string | null; readonly quarter: string; readonly accepted: boolean }
/** Officers of a group in the force in a quarter. */
export interface GroupStrength { readonly quarter: string; readonly characteristic: string; readonly group: string; readonly officers: number }
/** What is kept of a quarter: rounded numbers of 10 and more, and that it was counted. */
export interface EqualityCount { readonly quarter: string; readonly characteristic: string; readonly stage: 'REFERRED' | 'ACCEPTED'; readonly group: string; readonly count: number; readonly of: number }

export const NOT_STATED = 'NOT_STATED';
/** The row that says the quarter was counted. */
export const COUNTED = '';

export interface ToCount {
  readonly quarters: readonly string[];
  readonly referrals: readonly AssessedReferral[];
  readonly strength: readonly GroupStrength[];
  /** By characteristic, the group each person declared last. */
  readonly declared: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/**
 * The tables of some quarters, protected: of the whole force, one characteristic at a time, by group and nothing else. Every cell is of 10
 * referrals and 10 people or more, or there is no table. Groups are those the force counts its officers by; who declared none of them is not stated.
 */
export function equalityTables({ quarters, referrals, strength, declared }: ToCount): readonly EqualityCount[] {
  return quarters.flatMap((quarter) => [...declared].flatMap(([characteristic, groupOf]) => {
    const groups = strength.filter((each) => each.quarter === quarter && each.characteristic === characteristic && each.group !== NOT_STATED);
    const ofQuarter = referrals.filter((each) => each.quarter === quarter);
    return groups.length === 0 ? [] : tablesOf({ quarter, characteristic }, groups, ofQuarter, groupOf);
  }));
}

function tablesOf(key: Pick<EqualityCount, 'quarter' | 'characteristic'>, groups: readonly GroupStrength[], referrals: readonly AssessedReferral[], groupOf: ReadonlyMap<string, string>): readonly EqualityCount[] {
  const names = groups.map(({ group }) => group);
  const belongs = ({ officer }: AssessedReferral): string => { const group = officer === null ? undefined : groupOf.get(officer); return group !== undefined && names.includes(group) ? group : NOT_STATED; };
  const by = (group: string, is: (referral: AssessedReferral) => boolean = () => true): OfPeople => people(referrals.filter((referral) => belongs(referral) === group && is(referral)));
  const all = names.map((group) => by(group));
  const [accepted, not] = [true, false].map((is) => names.map((group) => by(group, (referral) => referral.accepted === is)));
  const notStated = told(by(NOT_STATED));
  const rows = (stage: EqualityCount['stage'], counts: readonly OfPeople[], of: readonly OfPeople[], besides: readonly OfPeople[]): readonly EqualityCount[] => {
    const table = equalityTable([...counts, ...of, ...besides]);
    const row = (group: string, count: number, whole: number): EqualityCount => ({ ...key, stage, group, count, of: whole });
    if (table === null) return [row(COUNTED, 0, 0)];
    return [row(COUNTED, 0, 0), ...names.map((group, i) => row(group, table[i] ?? 0, table[counts.length + i] ?? 0)), ...(notStated === null ? [] : [row(NOT_STATED, notStated, 0)])];
  };
  return [...rows('REFERRED', all, groups.map(({ officers }) => ({ cases: officers, officers })), []), ...rows('ACCEPTED', accepted ?? [], all, not ?? [])];
}

const people = (referrals: readonly AssessedReferral[]): OfPeople => ({ cases: referrals.length, officers: new Set(referrals.map(({ officer }) => officer).filter((officer) => officer !== null)).size });

/** How many stated none: nobody is compared with them, so a small number of them withholds itself alone. */
const told = ({ cases, officers }: OfPeople): number | null => (cases === 0 ? 0 : (equalityTable([{ cases, officers }])?.[0] ?? null));
