import { daysText, plainText, shareText } from './figures.js';

interface Share { readonly share: number | null }
export interface QualitySaid {
  readonly all: { readonly source: Share; readonly standards: Share; readonly category: Share; readonly ndmElement: Share; readonly days: Share; readonly unknownCodes: Share; readonly lateEntry: { readonly days: number | null } };
}

const PARTS = [['source', 'the source'], ['standards', 'the standards'], ['category', 'the allegation category'], ['ndmElement', 'the element of the decision model'], ['days', 'every day of the process']] as const;

/** How far the figures can be trusted: the part that is missing most, and how late entries come. */
export function qualityFinding({ all }: QualitySaid): string {
  const known = PARTS.flatMap(([key, words]) => { const { share } = all[key]; return share === null ? [] : [{ words, share }]; });
  if (known.length === 0) return 'Too little is recorded here to say how complete it is.';
  const least = known.reduce((worst, each) => (each.share < worst.share ? each : worst));
  const lead = least.share === 1 ? 'Every record of the period has the parts that figures need.' : `Of the parts that figures need, ${least.words} is the one missing most: it is there for ${shareText(least.share)} of records.`;
  const { days } = all.lateEntry;
  const late = days === null ? '' : ` Half of referrals are entered within ${daysText(days)} of the day the matter became known.`;
  return `${lead}${late} A unit with gaps shows fewer cases than it had, not better work.`;
}

/** "median 2 days". */
export const lateWords = (days: number | null): string => (days === null ? 'too few' : days === 0 ? 'same day' : `${plainText(days)} ${days === 1 ? 'day' : 'days'}`);
