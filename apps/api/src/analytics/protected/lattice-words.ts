import { ACTION_TYPES, ALLEGATION_CATEGORIES, LESSON_STATUSES, LESSON_THEMES, NDM_ELEMENTS, OUTCOMES, SOURCE_TYPES, STANDARDS, codesOf } from '@candour/domain/taxonomy';
import type { PatternDimension, PatternMetric } from '../pattern-words.enum.js';
import { REVIEW_STAGES, STAGE_EXITS } from '../stages/stage-words.js';
import type { ReviewStage } from '../stages/stage-words.js';

/** What is asked of every record (process.md 4.1). */
export const QUALITY_ITEMS = ['source', 'standards', 'category', 'ndmElement', 'days', 'strange'] as const;
export type QualityItem = (typeof QUALITY_ITEMS)[number];

/**
 * What the picture is counted by. `PART` is the type of an action or the theme of a lesson, `KIND` how a thing went; `HORIZON` counts those who had got there
 * by a day, of those followed so long.
 */
export type LatticeDimension = PatternDimension | 'PART' | 'KIND' | 'HORIZON';
export type LatticeMetric = PatternMetric | 'ACCOUNTS' | 'ACCOUNT_COURSES' | 'ACTIONS_AGREED' | 'ACTIONS_DUE' | 'NOTES' | 'PDRS' | 'LESSONS' | 'ANSWERS' | 'REPORTS' | `QUALITY_${QualityItem}` | `STAGE_${ReviewStage}`;

const TIMELY = ['IN_TIME', 'LATE', 'NOT_DONE'] as const;
const YES_NO = ['YES', 'NO'] as const;
export const STAGE_KINDS = ['REACHED', ...STAGE_EXITS, 'OPEN'] as const;

interface Words { readonly kinds: readonly string[]; readonly parts?: readonly string[]; readonly by: readonly (readonly LatticeDimension[])[] }
const same = <K extends string>(keys: readonly K[], words: Words): Record<K, Words> => Object.fromEntries(keys.map((key) => [key, words])) as Record<K, Words>;

/** The questions that figures besides `pattern` ask, each as a whole: what is counted, every value it can have, and by what it may be asked. Nothing else of them is ever told. */
export const WORDS: Readonly<Record<Exclude<LatticeMetric, PatternMetric>, Words>> = {
  ACCOUNTS: { kinds: ['IN_TIME', 'NOT_IN_TIME'], by: [['MONTH', 'KIND'], ['TEAM', 'KIND']] },
  ACCOUNT_COURSES: { kinds: ['ON_TIME', 'BY_LATER_DAY', 'LATE', 'DECLINED', 'NONE'], by: [['KIND']] },
  ACTIONS_AGREED: { kinds: [], parts: codesOf(ACTION_TYPES), by: [['PART']] },
  ACTIONS_DUE: { kinds: TIMELY, parts: codesOf(ACTION_TYPES), by: [['PART', 'KIND']] },
  NOTES: { kinds: TIMELY, by: [['KIND']] }, PDRS: { kinds: TIMELY, by: [['KIND']] },
  LESSONS: { kinds: codesOf(LESSON_STATUSES), parts: codesOf(LESSON_THEMES), by: [['PART', 'KIND']] },
  ANSWERS: { kinds: TIMELY, parts: codesOf(LESSON_THEMES), by: [['PART', 'KIND']] },
  REPORTS: { kinds: ['SENT'], by: [['KIND']] },
  ...same(QUALITY_ITEMS.map((item) => `QUALITY_${item}` as const), { kinds: YES_NO, by: [['TEAM', 'KIND'], ['KIND']] }),
  ...same(REVIEW_STAGES.map((stage) => `STAGE_${stage}` as const), { kinds: STAGE_KINDS, by: [['KIND'], ['HORIZON']] }),
  STAGE_REPORT_SENT: { kinds: STAGE_KINDS, by: [['KIND'], ['HORIZON'], ['MONTH', 'HORIZON']] },
};

export const wordsOf = (metric: LatticeMetric): Words | undefined => (metric === 'REFERRALS' || metric === 'ACTIONS' ? undefined : WORDS[metric]);

/** Days after submission at which those who had got there are told. */
export const HORIZONS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 10, 14, ...Array.from({ length: 24 }, (_, i) => 21 + 7 * i), 210, 238, 273, 365];

/** The codes of today's taxonomy: a code in none of them is strange. */
export const KNOWN_CODES = { source: codesOf(SOURCE_TYPES), outcome: codesOf(OUTCOMES), standards: codesOf(STANDARDS), ndmElements: codesOf(NDM_ELEMENTS), categories: codesOf(ALLEGATION_CATEGORIES) } as const;
