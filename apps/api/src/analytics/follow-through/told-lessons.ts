import { LEAST_DENOMINATOR, rate } from '@candour/statistics';
import { LESSON_STATUSES, LESSON_THEMES } from '@candour/domain/taxonomy';
import type { Context } from '../../context.js';
import type { NoFigure } from '../figure.js';
import { factsOf } from '../figure-facts.js';
import { noFigureOf } from '../no-figure.js';
import type { Scope } from '../pattern-request.js';
import type { Counted } from '../pattern.query.js';
import { isPartlyHidden, isUntold, toldColumn, toldCount, toldOf, toldRow, toldShare } from '../protected/told-table.js';
import { WITHOUT_METRIC } from '../query-id.js';
import { LessonThemesType } from './follow-through.type.js';
import type { LessonThemeRowType } from './follow-through.type.js';

const PER = 100;
const NOT_TOLD = 'Whether a theme comes up again is not told: it would divide a theme by a day of the force’s own, which is finer than these figures go.';

/** What reviews teach the organisation, from what is told of the picture. The themes stand in the order of their list: an order by number would tell of those held back. */
export async function toldLessons(context: Context, scope: Scope): Promise<LessonThemesType | NoFigure> {
  const found = await Promise.all([toldOf(context, scope, 'LESSONS', ['PART', 'KIND']), toldOf(context, scope, 'ANSWERS', ['PART', 'KIND']), toldOf(context, scope, 'REPORTS', ['KIND'])]);
  const none = noFigureOf(found);
  if (none !== null) return none;
  const [lessons, answers, sent] = found;
  const reports = sent.total ?? null;
  const row = (theme: string | null, name: string): LessonThemeRowType => themeRow({ theme, name }, lessons, answers, reports);
  return Object.assign(new LessonThemesType(), {
    facts: factsOf({ figure: 'lessonThemes', metric: 'LESSONS_RAISED', scope, at: sent.asOf ?? context.at, mode: 'PROTECTED', n: reports, suppressed: found.some(isPartlyHidden), absent: reports === 0 ? 'NOTHING_COUNTED' : isUntold(lessons) ? 'TOO_FEW' : null, why: NOT_TOLD, asked: WITHOUT_METRIC }),
    reports, all: row(null, 'All themes'), themes: LESSON_THEMES.map(({ code, name }) => row(code, name)),
  });
}

function themeRow({ theme, name }: Pick<LessonThemeRowType, 'theme' | 'name'>, lessons: Counted, answers: Counted, reports: number | null): LessonThemeRowType {
  const of = (found: Counted, kind: string): number | null => (theme === null ? toldColumn(found, kind) : toldCount(found, theme, kind));
  const all = (found: Counted): number | null => (theme === null ? (found.total ?? null) : toldRow(found, theme));
  const raised = all(lessons);
  const perHundred = raised === null || reports === null || reports < LEAST_DENOMINATOR ? null : rate(raised, reports, PER);
  const [done, under] = [of(lessons, 'IMPLEMENTED'), of(lessons, 'IN_PROGRESS')];
  return {
    theme, name, raised, perHundredCases: perHundred?.estimate ?? null, perHundredLower: perHundred?.low ?? null, perHundredUpper: perHundred?.high ?? null,
    byStatus: LESSON_STATUSES.map(({ code, name: says }) => ({ status: code, name: says, n: of(lessons, code) })), decidedInTime: toldShare(of(answers, 'IN_TIME'), all(answers)),
    implemented: toldShare(done, done === null || under === null ? null : done + under), recurrence: null,
  };
}
