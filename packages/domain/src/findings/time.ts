import { count, counted, listed } from './words.js';
import { daysText, plainText, shareText, withInterval } from './figures.js';

/** A point of the process with how long it takes to get there. */
export interface StageSaid {
  readonly stage: string;
  readonly name: string;
  readonly n: number | null;
  readonly open: number | null;
  readonly median: { readonly days: number | null; readonly lower: number | null; readonly upper: number | null };
}

/** The point the figure is about: the officer's part ends with it. */
export const MAIN_STAGE = 'REPORT_SENT';

/** When half of all reports are sent, where the days lie, and that slow reviews are not left out. */
export function timeFinding(stages: readonly StageSaid[]): string {
  const main = stages.find(({ stage }) => stage === MAIN_STAGE);
  if (main === undefined) return 'No review has been followed in this period.';
  const { days, lower, upper } = main.median;
  const lead = days === null
    ? 'Fewer than half of these reviews have a report so far, so there is no half-way day yet.'
    : `Half of reports are sent within ${withInterval(days, { lower, upper }, daysText, plainText)} of referral.`;
  return [lead, widest(stages), stillOpen(main), 'It shows how long reviews take, not why.'].filter((each) => each !== '').join(' ');
}

/** The widest gap between neighbouring points that half have reached. */
function widest(stages: readonly StageSaid[]): string {
  const reached = stages.filter((each): each is StageSaid & { readonly median: { readonly days: number } } => each.median.days !== null && each.stage !== 'PROCESS_ENDED');
  const gaps = reached.slice(1).map((to, i) => ({ from: reached[i] as (typeof reached)[number], to, days: to.median.days - (reached[i] as (typeof reached)[number]).median.days }));
  const wide = gaps.filter(({ days }) => days > 0 && days === Math.max(...gaps.map((gap) => gap.days)));
  const [gap] = wide;
  return gap === undefined || wide.length > 1 ? '' : `The widest gap is between “${gap.from.name}”, half by day ${plainText(gap.from.median.days)}, and “${gap.to.name}”, half by day ${plainText(gap.to.median.days)}.`;
}

const stillOpen = ({ open }: StageSaid): string => (open === null || open === 0 ? '' : `${count(open)} still open ${open === 1 ? 'is' : 'are'} counted for as long as ${open === 1 ? 'it has' : 'they have'} been.`);

export interface InTime { readonly due: number | null; readonly onTime: { readonly share: number | null; readonly lower: number | null; readonly upper: number | null } }

/** Accounts within five working days; an account that was declined or not given is no failure. */
export function accountFinding({ due, onTime: { share, lower, upper } }: InTime): string {
  if (share === null || due === null || due === 0) return '';
  return `${withInterval(share, { lower, upper }, shareText)} of ${counted(due, 'invitation')} brought an account within five working days; declining one is a right and no failure.`;
}

/** How reviews ended before they reached a point: "71 referred back and 4 withdrawn". */
export function exitsWords(exits: readonly { readonly name: string; readonly n: number | null }[]): string {
  const some = exits.filter(({ n }) => n === null || n > 0);
  return some.length === 0 ? '' : `Ways out that compete: ${listed(some.map(({ name, n }) => `${name.toLowerCase()} ${n === null ? 'few' : count(n)}`))}.`;
}
