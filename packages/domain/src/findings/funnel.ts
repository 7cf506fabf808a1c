import { capital, count, counted, listed } from './words.js';
import { byName, rateText } from './figures.js';

export interface TeamSaid { readonly label: string; readonly place: 'WITHIN' | 'BEYOND_95' | 'BEYOND_998'; readonly side: 'ABOVE' | 'BELOW' | 'ON' }
export interface FunnelSaid { readonly points: readonly TeamSaid[]; readonly target: number | null; readonly tooFewToEstimate: boolean }

/** Above this many, teams are counted and not named: the table names them all, in the order of the alphabet. */
const NAMED = 6;

/** Which teams differ from the rest beyond chance. Teams are named in the order of the alphabet and never put in one of their numbers. */
export function funnelFinding({ points, tooFewToEstimate }: FunnelSaid, text: string): string {
  if (points.length === 0) return 'There is no team to hold against the others.';
  if (points.length === 1) return 'There is one team here, and nothing to hold it against.';
  const beyond = byName(points.filter(({ place }) => place === 'BEYOND_998'));
  const between = byName(points.filter(({ place }) => place === 'BEYOND_95'));
  const few = tooFewToEstimate ? ' With fewer than ten teams it cannot be said whether they vary more than by chance.' : '';
  return `${outside(beyond, points.length, text)}${near(between, points.length)}${few} It shows that a team differs, not why.`;
}

function outside(beyond: readonly TeamSaid[], all: number, text: string): string {
  if (beyond.length === 0) return `No team of ${count(all)} is outside the 99.8% limits.`;
  const names = beyond.length > NAMED ? '' : `: ${listed(beyond.map(({ label, side }) => `${label} (${side === 'ABOVE' ? 'above' : 'below'})`))}`;
  return `${capital(count(beyond.length))} of ${counted(all, 'team')} ${beyond.length === 1 ? 'differs' : 'differ'} from the rest in ${text} by more than chance explains${names}.`;
}

/** About one team in twenty lies between the limits by chance alone, so that is said with the number that would. */
function near(between: readonly TeamSaid[], all: number): string {
  if (between.length === 0) return '';
  const names = between.length > NAMED ? counted(between.length, 'team') : listed(between.map(({ label }) => label));
  return ` ${names} ${between.length === 1 ? 'lies' : 'lie'} between the 95% and the 99.8% limits, as about ${rateText(all / 20)} of ${count(all)} would by chance.`;
}
