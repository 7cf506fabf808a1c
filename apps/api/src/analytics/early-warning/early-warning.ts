import { londonDay, monthOf, shiftMonth } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import { invalidDetails } from '../../access/refusal.type.js';
import type { InputProblem } from '../../access/refusal.type.js';
import type { PatternFilterInput } from '../../cases/case-filter.input.js';
import type { Context } from '../../context.js';
import { NOBODY } from '../../reading/reading.js';
import { jsonObject, plannedOnce, sql } from '../../reading/sql.js';
import { figureFor } from '../figure.js';
import type { NoFigure } from '../figure.js';
import { factsOf } from '../figure-facts.js';
import { notYours } from '../figure-mode.js';
import { monthsOf } from '../pattern-request.js';
import type { Scope } from '../pattern-request.js';
import { WITHOUT_METRIC } from '../query-id.js';
import { FALSE_ALARMS_A_YEAR, alarmsIn } from './alarms.js';
import type { Risen } from './alarms.js';
import { EarlyWarningType } from './early-warning.type.js';
import type { AlarmType } from './early-warning.type.js';
import { LEAST_A_YEAR, seriesToWatch } from './series.js';
import type { ToFollow } from './series.js';
import { toWatch } from './watch.query.js';
import type { FoundToWatch } from './watch.query.js';
import { longestWatch, watchedMonths } from './watched-months.js';
import type { WatchedMonths } from './watched-months.js';

/**
 * What of the force has risen above what was to be expected, as of a whole month: standards in the force, teams, and standards in units with teams
 * below them; never an officer, never a standard within one team. One statement reads the rollups, which no restricted case is in.
 */
export function earlyWarning(context: Context, filter: PatternFilterInput | null): Promise<EarlyWarningType | NoFigure> {
  return figureFor<EarlyWarningType>(context, filter, async ({ scope, mode }) => {
    // What is worked out from exact counts is for the desk of the force alone.
    if (mode !== 'EXACT') return notYours();
    const problems = narrowing(scope);
    if (problems.length > 0) return invalidDetails(problems);
    const to = lastWhole(scope.to, monthOf(londonDay(context.at)));
    const [row] = await context.reading.rows<{ readonly found: FoundToWatch }>(plannedOnce(sql`SELECT ${jsonObject(Object.entries(toWatch(context.viewer.force.id, longestWatch(to).from, to)))} AS found`), NOBODY);
    if (row === undefined) throw new Error('A statement without a table gives one row.');
    const months = watchedMonths(row.found.recordBegins as Month | null, to);
    const { watched, cases, tooFewOfficers } = months === null ? NOTHING : seriesToWatch(row.found, months);
    const risen = await alarmsIn(watched);
    return Object.assign(new EarlyWarningType(), {
      facts: factsOf({
        figure: 'earlyWarning', metric: 'EARLY_WARNING', scope: { from: months?.since[0] ?? longestWatch(to).since, to, filter: { ...scope.filter, from: null, to } }, at: context.at, mode, n: cases,
        suppressed: false, absent: months === null ? 'BEFORE_RECORD' : watched.length === 0 ? 'NOTHING_COUNTED' : null, asked: WITHOUT_METRIC,
      }),
      watched: watched.length, falseAlarmsAYear: FALSE_ALARMS_A_YEAR, chance: chanceOf(watched.length), expectedFrom: months?.before[0] ?? null, expectedTo: months?.before.at(-1) ?? null,
      alarms: months === null ? [] : risen.map((each) => alarmOf(each, months)), notWatched: notWatched(tooFewOfficers),
    });
  });
}

const NOTHING: ToFollow = { watched: [], cases: 0, tooFewOfficers: [] };

/** Everything is watched together, or the number of false alarms would not be the one that is stated. */
function narrowing({ filter }: Scope): readonly InputProblem[] {
  const narrows = (['unit', 'teams', 'standards', 'ndmElements', 'sources', 'outcomes', 'without'] as const).filter((name) => filter[name] != null);
  return narrows.map((name) => ({ field: ['filter', name], message: 'The whole force is watched together: leave this out.' }));
}

/** A month counts when it is over. */
const lastWhole = (to: Month, thisMonth: Month): Month => (to >= thisMonth ? shiftMonth(thisMonth, -1) : to);

const chanceOf = (watched: number): string => `This force can expect at most ${FALSE_ALARMS_A_YEAR} false alarms a year over the ${watched} series watched.`;

const notWatched = (tooFewOfficers: readonly string[]): readonly string[] => [
  'Nobody is watched by themselves, and no standard within one team.', `What fewer than ${LEAST_A_YEAR} a year were to be expected of is not watched: too few to tell a rise from chance.`,
  ...(tooFewOfficers.length === 0 ? [] : [`Too few officers to be watched by themselves: ${[...tooFewOfficers].sort().join(', ')}.`]),
  'Months that still fill count as they stand: a rise in them may be noticed later, never too early.',
];

function alarmOf({ watched: { of, unit, standard, label }, rise }: Risen, { since: months }: WatchedMonths): AlarmType {
  const [since, noticedIn, to] = [months[rise.from], months[rise.noticedIn], months.at(-1)];
  if (since === undefined || noticedIn === undefined || to === undefined) throw new Error('A rise lies within the months that are watched.');
  return {
    of, unit: unit === null ? null : { code: unit.code, name: unit.name }, standard, label, since, noticedIn, goesOn: rise.goesOn, months: monthsOf(since, to).length, seen: rise.seen, expected: rise.expected,
    filter: { from: since, to, unit: unit?.code ?? null, standards: standard === null ? null : [standard] },
  };
}
