import type { FoundToWatch } from './watch.query.js';

/** A unit that can be watched by itself, with the teams whose cases and officers are its own. */
export interface UnitToWatch { readonly code: string; readonly name: string; readonly teams: readonly string[]; readonly isGroup: boolean }

/**
 * Teams, and units with at least two teams below them. What is or ever was below a unit is a part of it, as in every figure. The force itself is no
 * unit here, and of units that cover the same teams only the uppermost is one.
 */
export function unitsToWatch({ units, rows }: Pick<FoundToWatch, 'units' | 'rows'>): readonly UnitToWatch[] {
  const names = new Map(units.map(([code, name]) => [code, name]));
  const below = new Map<string, string[]>();
  for (const [code, , parent] of units) if (parent !== null) below.set(parent, [...(below.get(parent) ?? []), code]);
  const all = new Set([...names.keys(), ...rows.map(([team]) => team)]);
  const told = new Set<string>([sameTeams(all)]);
  const found: UnitToWatch[] = [...all].map((code) => ({ code, name: names.get(code) ?? code, teams: [...andBelow(code, below)], isGroup: below.has(code) }));
  return found.sort((a, b) => b.teams.length - a.teams.length || (a.code < b.code ? -1 : 1)).filter(({ teams, isGroup }) => {
    const inGroup = teams.filter((team) => !below.has(team));
    if (!isGroup) return true;
    const key = sameTeams(new Set(inGroup));
    const isNew = inGroup.length >= 2 && !told.has(key) && inGroup.length < [...all].filter((team) => !below.has(team)).length;
    told.add(key);
    return isNew;
  });
}

const sameTeams = (teams: ReadonlySet<string>): string => [...teams].sort().join('\n');

function andBelow(code: string, below: ReadonlyMap<string, readonly string[]>, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(code)) return seen;
  seen.add(code);
  for (const each of below.get(code) ?? []) andBelow(each, below, seen);
  return seen;
}
