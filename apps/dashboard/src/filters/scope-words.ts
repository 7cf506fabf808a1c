import { listed } from '../wording.js';
import type { Filter } from './filter.js';
import type { UnitTree } from './units.js';

type Scope = Pick<Filter, 'unit' | 'teams'>;
/** Above this many teams are counted and not listed. */
const LISTED_TEAMS = 3;

/** Whose cases are counted: "Whole force", "Response North", "Response North, only Response North A". */
export function scopeWords({ unit, teams }: Scope, units: UnitTree): string {
  const name = (code: string): string => units.nameOf(code) ?? code;
  if (teams.length === 0) return unit === null ? 'Whole force' : name(unit);
  const only = teams.length > LISTED_TEAMS ? `${teams.length} teams` : listed(teams.map((team) => `${name(team)}${units.hasBelow(team) ? ' itself' : ''}`));
  return unit === null ? only : `${name(unit)}, only ${only}`;
}

/**
 * The unit that actions are counted for, since actions are narrowed by one unit with everything below it: the team where that is the
 * same, the unit otherwise.
 */
export function unitOfActions({ unit, teams }: Scope, units: UnitTree): string | null {
  const [team, ...more] = teams;
  const isOneTeam = team !== undefined && more.length === 0 && !units.hasBelow(team) && (unit === null || units.chain(team).includes(unit));
  return isOneTeam ? team : unit;
}
