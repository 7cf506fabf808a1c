import { proportionRatio, rate } from '@candour/statistics';
import { LESSON_STATUSES, LESSON_THEMES } from '@candour/domain/taxonomy';
import { formatMonth } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import type { PatternFilterInput } from '../../cases/case-filter.input.js';
import type { Context } from '../../context.js';
import { sql } from '../../reading/sql.js';
import type { Sql } from '../../reading/sql.js';
import { countOf, dayRows, daysJson } from '../days/days.query.js';
import type { DayRow, FoundDays } from '../days/days.query.js';
import type { Measure } from '../days/measures.js';
import { shareOf } from '../estimates.js';
import { figureOfBoth } from '../exact-figure.js';
import type { ExactFigure } from '../exact-scope.js';
import { factsOf } from '../figure-facts.js';
import { WITHOUT_METRIC } from '../query-id.js';
import { inTime } from './action-completion.js';
import { LessonThemesType } from './follow-through.type.js';
import type { LessonThemeRowType, LessonThemesResult, RecurrenceType } from './follow-through.type.js';
import { toldLessons } from './told-lessons.js';

const MEASURES: readonly Measure[] = ['LESSON', 'LESSON_ANSWER', 'LESSON_CASE', 'REPORT'];
const PER = 100;
/** The month in which a lesson on a theme was first put into practice, by theme. */
type Since = Readonly<Record<string, string>>;

/** What reviews teach the organisation, theme by theme, and what becomes of it (R36). */
export function lessonThemes(context: Context, filter: PatternFilterInput | null): Promise<typeof LessonThemesResult> {
  return figureOfBoth<{ readonly days: FoundDays; readonly since: Since }, LessonThemesType>(context, filter, { members: (figure) => ({ days: daysJson(figure, MEASURES, true), since: sinceJson(figure) }), work: ({ days, since }, scope) => {
    const rows = dayRows(days);
    const reports = rows.filter(({ measure }) => measure === 'REPORT');
    const row = (theme: string | null, name: string, of: readonly DayRow[]): LessonThemeRowType => themeRow({ theme, name, rows: of, reports, since: theme === null ? undefined : since[theme] });
    const themes = LESSON_THEMES.map(({ code, name }) => row(code, name, rows.filter(({ part }) => part === code)));
    return Object.assign(new LessonThemesType(), {
      facts: factsOf({ figure: 'lessonThemes', metric: 'LESSONS_RAISED', scope, at: context.at, mode: 'EXACT', n: countOf(reports), suppressed: false, absent: countOf(reports) === 0 ? 'NOTHING_COUNTED' : null, asked: WITHOUT_METRIC }),
      reports: countOf(reports), all: row(null, 'All themes', rows), themes: themes.filter(({ raised }) => raised !== 0).sort((a, b) => (b.raised ?? 0) - (a.raised ?? 0)),
    });
  } }, (scope) => toldLessons(context, scope));
}

/** Of the whole force, whatever the filter: a lesson put into practice is so for everybody. */
const sinceJson = ({ force }: ExactFigure): Sql =>
  sql`(SELECT coalesce(json_object_agg(x.part, x.since), '{}'::json) FROM (SELECT f.part, to_char(min(f.month + f.days), 'YYYY-MM') AS since FROM force_days f WHERE f.force_id = ${force}::uuid AND f.measure = 'LESSON_DONE' AND f.n > 0 GROUP BY f.part) x)`;

interface Theme { readonly theme: string | null; readonly name: string; readonly rows: readonly DayRow[]; readonly reports: readonly DayRow[]; readonly since: string | undefined }

function themeRow({ theme, name, rows, reports, since }: Theme): LessonThemeRowType {
  const lessons = rows.filter(({ measure }) => measure === 'LESSON');
  const raised = countOf(lessons);
  const of = (status: string): number => countOf(lessons.filter(({ kind }) => kind === status));
  const perHundred = rate(raised, countOf(reports), PER);
  return {
    theme, name, raised, perHundredCases: perHundred?.estimate ?? null, perHundredLower: perHundred?.low ?? null, perHundredUpper: perHundred?.high ?? null, byStatus: LESSON_STATUSES.map(({ code, name: says }) => ({ status: code, name: says, n: of(code) })),
    decidedInTime: inTime(rows, 'LESSON_ANSWER'), implemented: shareOf(of('IMPLEMENTED'), of('IMPLEMENTED') + of('IN_PROGRESS')), recurrence: since === undefined ? null : recurrenceOf(since as Month, name, rows.filter(({ measure }) => measure === 'LESSON_CASE'), reports),
  };
}

/** Cases submitted in the months before and after the month of the change, which belongs to neither. */
function recurrenceOf(since: Month, name: string, raising: readonly DayRow[], reports: readonly DayRow[]): RecurrenceType {
  const among = (rows: readonly DayRow[], is: (month: string) => boolean): number => countOf(rows.filter(({ month }) => month !== null && is(month)));
  const part = (is: (month: string) => boolean) => ({ count: among(raising, is), total: among(reports, is) });
  const [before, after] = [part((month) => month < since), part((month) => month > since)];
  const ratio = before.total === 0 || after.total === 0 ? null : proportionRatio(after, before);
  const told = (n: number | null | undefined): number | null => (n == null || !Number.isFinite(n) ? null : n);
  return {
    since, before: shareOf(before.count, before.total), after: shareOf(after.count, after.total), ratio: told(ratio?.ratio), lower: told(ratio?.low), upper: told(ratio?.high), ofOdds: ratio?.measure === 'ODDS_RATIO',
    says: `How often “${name}” came up before and after ${formatMonth(since)}, when a lesson on it was first put into practice. An association: other things changed too, and it proves nothing about the lesson.`,
  };
}
