import { count, counted, listed } from './words.js';
import { daysText, plainText, shareText, withInterval } from './figures.js';

interface Share { readonly count: number | null; readonly of: number | null; readonly share: number | null; readonly lower: number | null; readonly upper: number | null }
export interface ActionsSaid { readonly n: number | null; readonly onTime: Share; readonly overdueNow: number | null; readonly median: { readonly days: number | null; readonly lower: number | null; readonly upper: number | null } }

/** Whether what was agreed is done: a late action is a prompt for support, and it says so. */
export function actionsDoneFinding({ n, onTime, overdueNow, median }: ActionsSaid): string {
  if (n === 0) return 'No action has been agreed in these reviews.';
  const lead = onTime.share === null
    ? 'Too few actions have come to their due day for a share of those done in time.'
    : `${withInterval(onTime.share, onTime, shareText)} of ${onTime.of === null ? 'the actions' : counted(onTime.of, 'action')} whose day has come ${onTime.of === 1 ? 'was' : 'were'} done by it.`;
  const half = median.days === null ? '' : ` Half are done within ${withInterval(median.days, median, daysText, plainText)} of agreement.`;
  const late = overdueNow === null || overdueNow === 0 ? '' : ` ${count(overdueNow)} ${overdueNow === 1 ? 'is' : 'are'} overdue now, which asks for support and says nothing of anybody.`;
  return `${lead}${half}${late}`;
}

export interface LessonsSaid {
  readonly all: { readonly raised: number | null; readonly byStatus: readonly { readonly name: string; readonly n: number | null }[]; readonly decidedInTime: Share };
  readonly themes: readonly { readonly name: string; readonly raised: number | null }[];
}

/** What was learnt and what became of it. */
export function lessonsFinding({ all, themes }: LessonsSaid): string {
  if (all.raised === 0) return 'No lesson for the force has been raised in these reviews.';
  if (all.raised === null) return 'Too few lessons have been raised here to show them.';
  const status = all.byStatus.filter(({ n }) => n !== null && n > 0);
  const told = status.length === 0 ? '' : `: ${listed(status.map(({ name, n }) => `${count(n ?? 0)} ${name.toLowerCase()}`))}`;
  const most = Math.max(0, ...themes.map(({ raised }) => raised ?? 0));
  const top = themes.filter(({ raised }) => raised === most && most > 0);
  const [first] = top;
  const theme = first === undefined || top.length > 1 ? '' : ` “${first.name}” is the theme raised most, ${count(most)} times.`;
  const intime = all.decidedInTime.share === null ? '' : ` ${withInterval(all.decidedInTime.share, all.decidedInTime, shareText)} were answered within 20 working days.`;
  return `${counted(all.raised, 'lesson')} for the force${told}.${theme}${intime}`;
}

export interface RecurrenceSaid { readonly ratio: number | null; readonly lower: number | null; readonly upper: number | null }
/** Whether a theme comes up less after a lesson on it was put into practice: an association, never a proof. */
export function recurrenceWords({ ratio, lower, upper }: RecurrenceSaid): string {
  if (ratio === null || lower === null || upper === null) return 'too few to say';
  if (lower <= 1 && upper >= 1) return 'no change beyond chance';
  return `${ratio < 1 ? 'less' : 'more'} often since, beyond chance; association, not proof`;
}
