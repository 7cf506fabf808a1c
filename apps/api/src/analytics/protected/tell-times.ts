import { FLOOR, LEAST_DENOMINATOR, isTooFew, protectList } from '@candour/statistics';
import type { OfPeople } from '@candour/statistics';

/** A day of the list, as it was counted: those followed so long, those who had got there, and those of them who came since the day before on the list. */
export type CountedTime = readonly [group: string, day: number, followed: number, followedOfficers: number, reached: number, reachedOfficers: number, newly: number, newlyOfficers: number, few: readonly number[] | null];

/** By a day, so many of so many followed so long: rounded, and from the step before on at least five more people in more than five cases. */
export type ToldStep = readonly [day: number, reached: number, followed: number];
/** Steps by month, or of all together under an empty name. */
export type ToldTimes = Readonly<Record<string, readonly ToldStep[]>>;

/**
 * The steps that are told of how long something takes (statistics.md 3): days on the list are put together until enough different people got there since
 * the step before; each is protected with those who had not got there and those followed, and told where at least 20 were.
 */
export function tellTimes(counted: readonly CountedTime[]): ToldTimes {
  const groups = new Map<string, CountedTime[]>();
  for (const row of counted) groups.set(row[0], [...(groups.get(row[0]) ?? []), row]);
  return Object.fromEntries([...groups].map(([group, rows]) => [group, stepsOf(rows)]));
}

/** People who came since the last step: those of short lists are known apart, of a long one how many there are. */
interface Waiting { cases: number; readonly people: Set<number>; most: number }

function stepsOf(rows: readonly CountedTime[]): readonly ToldStep[] {
  const steps: ToldStep[] = [];
  let waiting: Waiting = { cases: 0, people: new Set(), most: 0 };
  for (const [, day, followed, followedOfficers, reached, reachedOfficers, newly, newlyOfficers, few] of rows) {
    waiting.cases += newly;
    waiting.most = Math.max(waiting.most, newlyOfficers);
    for (const person of few ?? []) waiting.people.add(person);
    if (isTooFew({ cases: waiting.cases, officers: Math.max(waiting.people.size, waiting.most) }, FLOOR)) continue;
    const step = stepOf({ cases: followed, officers: followedOfficers }, { cases: reached, officers: reachedOfficers });
    if (step === null) continue;
    steps.push([day, ...step]);
    waiting = { cases: 0, people: new Set(), most: 0 };
  }
  return steps;
}

/** Null where one of the two numbers is held back, or too few were followed for a share. */
function stepOf(followed: OfPeople, reached: OfPeople): readonly [reached: number, followed: number] | null {
  const left = followed.cases - reached.cases;
  // Of those who had not got there it is not known how many officers they are, but never more than there are cases, nor fewer than are missing.
  const notYet: OfPeople = { cases: left, officers: Math.min(left, Math.max(left === 0 ? 0 : 1, followed.officers - reached.officers)) };
  const { cells: [told], total } = protectList([reached, notYet], followed);
  if (told?.kind !== 'TOLD' || total.kind !== 'TOLD' || total.count < LEAST_DENOMINATOR) return null;
  return [Math.min(told.count, total.count), total.count];
}
