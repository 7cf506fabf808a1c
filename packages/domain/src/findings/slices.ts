// The sentence above each figure, made from the same numbers as its picture. Each says what the numbers show and nothing that
// only a test of difference could.
import { OUTCOMES, isCode, termOf } from '../taxonomy/index.js';
import { capital, count, counted, listed, percent } from './words.js';

/** The key of what has no value of a dimension. */
export const NONE = 'NONE';

export interface Interval { readonly lower: number; readonly upper: number }
/** How many fall to one value of a dimension. */
export interface Slice {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** The number is held back: `count` says nothing. */
  readonly isHidden?: boolean;
  /** The 95% interval of the number, as chance would have it. */
  readonly interval?: Interval;
}

const sum = (slices: readonly Slice[]): number => slices.reduce((total, slice) => total + slice.count, 0);
const named = (slices: readonly Slice[]): readonly Slice[] => slices.filter(({ key }) => key !== NONE);
/** The slices with the highest count; more than one where they are level. */
const leaders = (slices: readonly Slice[]): readonly Slice[] => slices.filter((slice) => slice.count > 0 && slice.count === Math.max(...slices.map((each) => each.count)));

/** "412 of 1,131 namings (36%)". */
const outOf = (part: number, whole: number, noun: string): string => `${count(part)} of ${counted(whole, noun)} (${percent(part, whole)})`;

/** Above this many leaders are counted and not listed. */
const LISTED_LEADERS = 3;

interface NamingWords { readonly nothing: string; readonly only: (name: string) => string; readonly one: string; readonly several: string; readonly noun: string }

/** Which value comes up most, and how often of all. */
function mostNamed(slices: readonly Slice[], words: NamingWords): string {
  const values = named(slices);
  const total = sum(values);
  const top = leaders(values);
  const [first] = top;
  if (first === undefined) return words.nothing;
  if (total === 1) return words.only(first.label);
  if (top.length === 1) return `${first.label} ${words.one}: ${outOf(first.count, total, words.noun)}.`;
  const names = top.length > LISTED_LEADERS ? counted(top.length, 'value') : listed(top.map(({ label }) => label));
  return `${names} ${words.several}: ${outOf(first.count, total, words.noun)} each.`;
}

/**
 * What may be said where numbers are held back or rounded: which value comes up most as far as the numbers tell, and no share and no sum,
 * from which a held-back number could be worked out.
 */
export function protectedFinding(slices: readonly Slice[], what: string): string {
  const hidden = slices.filter(({ isHidden }) => isHidden === true).length;
  const [first, ...level] = leaders(named(slices).filter(({ isHidden }) => isHidden !== true));
  const held = hidden === 0 ? '' : ` ${count(hidden)} ${hidden === 1 ? 'number is' : 'numbers are'} hidden because ${hidden === 1 ? 'it is' : 'they are'} of few.`;
  if (first === undefined) return `No ${what} has enough people to show a number.${held}`;
  if (level.length > 0) return `${count(level.length + 1)} come up most, each about ${count(first.count)} times.${held}`;
  return `${first.label} comes up most, about ${count(first.count)} times.${held}`;
}

/** Whether the two that come up most may be level: their intervals then share a number. */
function levelWords(slices: readonly Slice[]): string {
  const [first, second] = [...slices].sort((a, b) => b.count - a.count);
  if (first?.interval === undefined || second?.interval === undefined || first.count === second.count || first.interval.lower > second.interval.upper) return '';
  return ` Its interval overlaps that of ${second.label}, so treat the two as level.`;
}

/** How few of the values make up 80% of the namings: what a Pareto is drawn for. */
const MOST = 0.8;
const FEWEST_TO_SAY_SO = 20;

export function standardsFinding(slices: readonly Slice[]): string {
  const values = [...named(slices)].sort((a, b) => b.count - a.count);
  const lead = mostNamed(slices, { nothing: 'These referrals name no standard.', only: (name) => `There is one naming: ${name}.`, one: 'is named most often', several: 'are named most often', noun: 'naming' });
  const total = sum(values);
  if (total < FEWEST_TO_SAY_SO) return lead;
  const level = levelWords(values);
  const few = values.findIndex((_, i) => sum(values.slice(0, i + 1)) >= MOST * total) + 1;
  return few > 1 && few < values.length ? `${lead}${level} The first ${count(few)} of ${count(values.length)} make up ${percent(sum(values.slice(0, few)), total)}.` : `${lead}${level}`;
}

/** Which element the reports name that name one, and how many name none. Elements are called by sentences, so they stand in quotation marks. */
export function elementsFinding(slices: readonly Slice[], cases: number): string {
  const none = sum(slices.filter(({ key }) => key === NONE));
  const naming = cases - none;
  const top = leaders(named(slices));
  const [first] = top;
  if (first === undefined) return 'No report on these referrals names an element of the decision model.';
  const left = none === 0 ? '' : ` ${count(none)} more ${none === 1 ? 'names' : 'name'} none.`;
  const names = top.length > LISTED_LEADERS ? counted(top.length, 'element') : listed(top.map(({ label }) => `“${label}”`));
  if (naming === 1) return `The one referral whose report names an element names ${names}.${left}`;
  const many = `${count(first.count)} (${percent(first.count, naming)})`;
  return `Of ${count(naming)} referrals whose report names an element, ${top.length === 1 ? `${many} ${first.count === 1 ? 'names' : 'name'} ${names}, the most.` : `${many} ${first.count === 1 ? 'names' : 'name'} each of ${names}, the most.`}${left}`;
}

export const sourcesFinding = (slices: readonly Slice[]): string =>
  mostNamed(slices, { nothing: 'The source of these referrals is not known.', only: (name) => `There is one referral. Its source: ${name}.`, one: 'is the most common source', several: 'are the most common sources', noun: 'referral' });

/** A cell where a standard and a team meet. */
export interface Meeting { readonly standard: string; readonly team: string; readonly count: number }

export function largestMeetingFinding(cells: readonly Meeting[], where: 'department' | 'team'): string {
  const total = cells.reduce((all, cell) => all + cell.count, 0);
  const highest = Math.max(0, ...cells.map((cell) => cell.count));
  if (highest === 0) return 'No standard is named in these referrals.';
  const top = cells.filter((cell) => cell.count === highest);
  const [first] = top;
  if (first === undefined || top.length > 1) return `${count(top.length)} cells share the highest count, ${count(highest)} of ${counted(total, 'naming')}. A larger ${where} can be expected to have more.`;
  return `The highest count is ${first.standard} in ${first.team}: ${outOf(highest, total, 'naming')}. A larger ${where} can be expected to have more.`;
}

const ENDED_EARLY = 'ended early';
/** What became of referrals, in the groups a reader thinks in; each outcome belongs to one. */
function groupOf(key: string): string {
  if (key === 'COMPLETED_WITH_ACTIONS') return 'completed with actions';
  if (key === 'COMPLETED_NO_ACTION') return 'completed with no action needed';
  const kind = isCode(OUTCOMES, key) ? termOf(OUTCOMES, key).kind : 'ended';
  return kind === 'escalated' ? 'taken to another procedure' : kind === 'transferred' ? 'transferred' : ENDED_EARLY;
}

/** What finished reviews came to, in shares of those that are finished; how many are not is said apart. */
export function outcomesFinding(slices: readonly Slice[]): string {
  const total = sum(slices);
  const ended = named(slices).filter((slice) => slice.count > 0);
  const finished = sum(ended);
  const open = total - finished;
  if (total === 0) return 'There is no referral to have an outcome.';
  if (finished === 0) return total === 1 ? 'The one review is not finished yet.' : `None of the ${count(total)} reviews is finished yet.`;
  const groups = [...new Set(ended.map(({ key }) => groupOf(key)))].map((group) => ({ group, n: sum(ended.filter(({ key }) => groupOf(key) === group)) }));
  const left = open === 0 ? '' : ` ${count(open)} more ${open === 1 ? 'is' : 'are'} not finished.`;
  const [first] = groups;
  if (finished === 1 && first !== undefined) return `The one finished review ${became(first.group, 1)}.${left}`;
  return `Of ${count(finished)} finished reviews, ${listed(groups.map(({ group, n }) => `${count(n)} (${percent(n, finished)}) ${became(group, n)}`))}.${left}`;
}

const became = (group: string, n: number): string => (group === ENDED_EARLY ? group : `${n === 1 ? 'was' : 'were'} ${group}`);

/** A year against the one before it; where there is less, at least so many months against the same months a year before. */
const YEAR = 12;
const FEWEST_COMPARED = 3;

/**
 * Whether there are more or fewer than a year before, always the same months of the year. The first month of the record may be one
 * of which only a part was recorded, so it is counted and not compared.
 */
export function monthsFinding(months: readonly Slice[], stillFilling: readonly string[], recordBegins?: string | null): string {
  const complete = months.filter(({ key }) => !stillFilling.includes(key));
  const last = complete.at(-1);
  if (last === undefined) return months.length === 0 ? 'There is no month of the record in this period.' : `All months shown are still filling; so far they have ${counted(sum(months), 'referral')}.`;
  const whole = complete.filter(({ key }) => key !== recordBegins);
  const compared = Math.min(YEAR, whole.length - YEAR);
  if (compared < FEWEST_COMPARED) return countOnly(complete, last);
  const [now, before] = [sum(whole.slice(-compared)), sum(whole.slice(-compared - YEAR, whole.length - YEAR))];
  const change = now === before ? 'the same number' : `${count(Math.abs(now - before))} ${now > before ? 'more' : 'fewer'}${before === 0 ? '' : ` (${percent(Math.abs(now - before), before)})`}`;
  const against = compared === YEAR ? `the ${count(YEAR)} before them` : 'the same months a year before';
  return `The ${count(compared)} complete months to ${last.label} had ${counted(now, 'referral')}, ${against} ${count(before)}: ${change}. Counts alone do not say whether that is more than chance.`;
}

function countOnly(complete: readonly Slice[], last: Slice): string {
  const total = sum(complete);
  const lead = `${capital(counted(total, 'referral'))} in ${counted(complete.length, 'complete month')} to ${last.label}`;
  return complete.length === 1 ? `${lead}.` : `${lead}, ${averageWords(total, complete.length)} a month on average. The period is too short to set months against those a year before.`;
}

/** "24", or below ten "9.4". */
export const averageWords = (total: number, months: number): string => {
  const mean = total / months;
  return mean < 9.95 ? mean.toFixed(1) : count(Math.round(mean));
};

/** Where agreed actions stand. */
export interface Standing { readonly done: number; readonly notNeeded: number; readonly later: number; readonly soon: number; readonly overdue: number }

export function actionsFinding({ done, notNeeded, later, soon, overdue }: Standing): string {
  const outstanding = later + soon + overdue;
  const agreed = outstanding + done + notNeeded;
  if (agreed === 0) return 'No action has been agreed.';
  if (outstanding === 0) return agreed === 1 ? 'The one action agreed is not outstanding.' : `None of the ${count(agreed)} actions agreed is outstanding.`;
  const late = overdue === 0 ? 'none is overdue' : `${count(overdue)} ${overdue === 1 ? 'is' : 'are'} overdue (${percent(overdue, outstanding)})`;
  const near = soon === 0 ? 'none is due in the next 7 days' : `${count(soon)} ${soon === 1 ? 'is' : 'are'} due in the next 7 days`;
  return `${count(outstanding)} of ${counted(agreed, 'action')} agreed ${outstanding === 1 ? 'is' : 'are'} still to do: ${late} and ${near}.`;
}
