// The sentence above each figure, made from the same numbers as its picture. Each says what the numbers show and nothing that
// only a test of difference could.
import { OUTCOMES, isCode, termOf } from '@candour/domain/taxonomy';
import { NONE } from '../filters/behind.js';
import { capital, count, counted, listed, percent } from '../wording.js';

/** How many fall to one value of a dimension. */
export interface Slice { readonly key: string; readonly label: string; readonly count: number }

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

/** How few of the values make up 80% of the namings: what a Pareto is drawn for. */
const MOST = 0.8;
const FEWEST_TO_SAY_SO = 20;

export function standardsFinding(slices: readonly Slice[]): string {
  const values = [...named(slices)].sort((a, b) => b.count - a.count);
  const lead = mostNamed(slices, { nothing: 'These referrals name no standard.', only: (name) => `There is one naming: ${name}.`, one: 'is named most often', several: 'are named most often', noun: 'naming' });
  const total = sum(values);
  if (total < FEWEST_TO_SAY_SO) return lead;
  const few = values.findIndex((_, i) => sum(values.slice(0, i + 1)) >= MOST * total) + 1;
  return few > 1 && few < values.length ? `${lead} The first ${count(few)} of ${count(values.length)} make up ${percent(sum(values.slice(0, few)), total)}.` : lead;
}

/** Elements are called by sentences, so they stand in quotation marks. */
export const elementsFinding = (slices: readonly Slice[]): string =>
  mostNamed(slices.map((slice) => ({ ...slice, label: `“${slice.label}”` })), { nothing: 'No report on these referrals names an element of the decision model.', only: (name) => `There is one naming: ${name}.`, one: 'is named most often', several: 'are named most often', noun: 'naming' });

export const sourcesFinding = (slices: readonly Slice[]): string =>
  mostNamed(slices, { nothing: 'The source of these referrals is not known.', only: (name) => `There is one referral. Its source: ${name}.`, one: 'is the most common source', several: 'are the most common sources', noun: 'referral' });

/** A cell where a standard and a team meet. */
export interface Meeting { readonly standard: string; readonly team: string; readonly count: number }

export function meetingFinding(cells: readonly Meeting[], where: 'department' | 'team'): string {
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

export function outcomesFinding(slices: readonly Slice[]): string {
  const total = sum(slices);
  const ended = named(slices).filter((slice) => slice.count > 0);
  const withOutcome = sum(ended);
  if (total === 0) return 'There is no referral to have an outcome.';
  if (withOutcome === 0) return total === 1 ? 'The one referral has no outcome yet.' : `None of the ${count(total)} referrals has an outcome yet.`;
  const groups = [...new Set(ended.map(({ key }) => groupOf(key)))].map((group) => ({ group, n: sum(ended.filter(({ key }) => groupOf(key) === group)) }));
  const lead = `${outOf(withOutcome, total, 'referral')} ${withOutcome === 1 ? 'has' : 'have'} an outcome`;
  const [first] = groups;
  if (withOutcome === 1 && first !== undefined) return `${lead}: it ${became(first.group, 1)}.`;
  return `${lead}. Of these, ${listed(groups.map(({ group, n }) => `${count(n)} (${percent(n, withOutcome)}) ${became(group, n)}`))}.`;
}

const became = (group: string, n: number): string => (group === ENDED_EARLY ? group : `${n === 1 ? 'was' : 'were'} ${group}`);

/** Fewer complete months than this are not set against each other. */
const FEWEST_MONTHS = 4;

export function monthsFinding(slices: readonly Slice[], stillFilling: readonly string[]): string {
  const complete = slices.filter(({ key }) => !stillFilling.includes(key));
  const last = complete.at(-1);
  if (last === undefined) return `All months shown are still filling; so far they have ${counted(sum(slices), 'referral')}.`;
  const total = sum(complete);
  if (complete.length < FEWEST_MONTHS) return `${capital(counted(total, 'referral'))} in ${counted(complete.length, 'complete month')} to ${last.label}.`;
  const half = Math.floor(complete.length / 2);
  const [now, before] = [sum(complete.slice(-half)), sum(complete.slice(-2 * half, -half))];
  const change = now === before ? 'the same number' : `${count(Math.abs(now - before))} ${now > before ? 'more' : 'fewer'}${before === 0 ? '' : ` (${percent(Math.abs(now - before), before)})`}`;
  return `The ${count(half)} complete months to ${last.label} had ${counted(now, 'referral')}, the ${count(half)} before them ${count(before)}: ${change}. Counts alone do not say whether that is more than chance.`;
}


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
