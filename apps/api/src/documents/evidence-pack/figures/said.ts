import type { ActionCompletionType, LessonThemesType } from '../../../analytics/follow-through/follow-through.type.js';
import { MAIN_STAGE, SIGNAL_WORDS, actionsDoneFinding, accountFinding, byName, controlFinding, count, elementsFinding, exitsWords, fairnessFinding, funnelFinding, intervalText, lateWords, lessonsFinding, listed, longMonth, mixFinding, plainText, qualityFinding, ratioWords, rateText, recurrenceWords, shareText, sourcesFinding, standardsFinding, timeFinding } from '@candour/domain/findings';
import type { DisproportionalityType } from '../../../analytics/equality/disproportionality.type.js';
import type { FunnelType } from '../../../analytics/funnel.type.js';
import type { OutcomeMixType } from '../../../analytics/outcomes/outcome-mix.type.js';
import type { PatternType } from '../../../analytics/pattern.type.js';
import type { DataQualityType } from '../../../analytics/quality/data-quality.type.js';
import type { SpcType } from '../../../analytics/spc.type.js';
import type { TimeToStageType } from '../../../analytics/stages/time-to-stage.type.js';
import type { EvidenceFigure } from '../evidence-pack.type.js';
import { FEW } from './asked-figure.js';
import type { FigureSaid, Head } from './asked-figure.js';
import { meetingSaid } from './meeting-said.js';
import { barsSaid } from './slices-said.js';

/** A number as a table prints it. */
const told = (n: number | null | undefined, text: (n: number) => string = count, otherwise = FEW): string => (n == null ? otherwise : text(n));
const numbers = (...texts: readonly string[]): readonly Head[] => texts.map((text) => ({ text, numeric: true }));
const ends = (from: Parameters<typeof intervalText>[0], text: (n: number) => string): string => intervalText(from, text).replace('95% interval ', '');
const nothing = (finding: string): FigureSaid => ({ finding, picture: null, table: null, notes: [] });

function spcSaid(spc: SpcType): FigureSaid {
  const finding = controlFinding(spc, { what: 'The rate of referrals', unit: 'per 1,000 officers a month' }, rateText);
  if (spc.points.every(({ value }) => value === null)) return nothing(finding);
  return {
    finding,
    picture: { kind: 'control', unit: `Referrals ${spc.unit}`, target: spc.target, points: spc.points.map(({ month, value, centre, lower, upper, signals, filling }) => ({ label: `${longMonth(month).slice(0, 3)} ${month.slice(2, 4)}`, value, centre, lower, upper, isSignal: signals.length > 0, filling })) },
    table: {
      heads: [{ text: 'Month' }, ...numbers('Referrals', 'Officers', 'Rate per 1,000', 'Lower limit', 'Upper limit'), { text: 'Signal' }],
      rows: spc.points.map(({ month, filling, count: n, exposure, value, lower, upper, signals }) => [`${longMonth(month)}${filling ? ' (still filling)' : ''}`, told(n), told(exposure, (officers) => count(Math.round(officers)), 'not known'), told(value, rateText, 'none'), told(lower, rateText, ''), told(upper, rateText, ''), signals.length === 0 ? 'None' : signals.map((each) => SIGNAL_WORDS[each]).join(', ')]),
    },
    notes: spc.recalculations.map(({ month, reason, by }) => `Limits set again from ${longMonth(month)}: ${reason} (${by}).`),
  };
}

const PLACES = { WITHIN: 'within both', BEYOND_95: 'outside the 95% limits', BEYOND_998: 'outside the 99.8% limits' } as const;

function funnelSaid(funnel: FunnelType): FigureSaid {
  const finding = funnelFinding(funnel, 'their rate of referrals');
  if (funnel.target === null || funnel.points.length === 0) return nothing(finding);
  const missing = (teams: readonly { readonly label: string }[], words: string): string[] => (teams.length === 0 ? [] : [`${words} ${listed(byName(teams).map(({ label }) => label))}.`]);
  return {
    finding,
    picture: { kind: 'funnel', unit: `Referrals ${funnel.unit}`, sizeUnit: `Size of the team: ${funnel.sizeUnit}`, target: funnel.target, points: funnel.points, curve: funnel.curve },
    table: {
      heads: [{ text: 'Team' }, ...numbers('Referrals', 'Size', 'Rate', '95% limits', '99.8% limits'), { text: 'Among its limits' }],
      rows: byName(funnel.points).map(({ label, count: n, size, value, low95, high95, low998, high998, place }) => [label, count(n), rateText(size), rateText(value), `${rateText(low95)} to ${rateText(high95)}`, `${rateText(low998)} to ${rateText(high998)}`, PLACES[place]]),
    },
    notes: [`Limits 95% (dashed) and 99.8% (solid)${funnel.widened && funnel.overDispersion !== null ? `, widened for extra variation between teams (ratio ${rateText(funnel.overDispersion.ratio)})` : ', of chance alone'}.`, ...missing(funnel.withoutDenominator, 'No number of officers is known for'), ...missing(funnel.heldBack, 'Too few to show:')],
  };
}

function stagesSaid({ stages, account }: TimeToStageType): FigureSaid {
  const finding = timeFinding(stages);
  const drawn = stages.filter(({ stage, steps }) => steps.length > 0 && ['NOTIFIED', 'DISCUSSED', MAIN_STAGE].includes(stage));
  if (drawn.length === 0) return nothing(finding);
  const main = stages.find(({ stage }) => stage === MAIN_STAGE);
  const last = Math.max(1, ...drawn.flatMap(({ steps }) => steps.map(({ day }) => day)));
  return {
    finding,
    picture: { kind: 'steps', unit: 'Share of reviews that have reached the stage', timeUnit: 'Days since referral', until: main?.p90.days == null ? last : Math.min(last, main.p90.days * 1.5), curves: drawn.map(({ name, steps }) => ({ label: name, steps })) },
    table: {
      heads: [{ text: 'Stage' }, ...numbers('Half by day', '95% interval', 'Nine in ten by day', 'Followed', 'Still open', 'Reached so far')],
      rows: stages.map(({ name, median, p90, n, open, steps }) => [name, told(median.days, plainText, 'not yet'), ends(median, plainText), told(p90.days, plainText, 'not yet'), told(n), told(open), told(steps.at(-1)?.share, shareText, '')]),
    },
    notes: ['Aalen-Johansen.', main === undefined ? '' : exitsWords(main.exits), accountFinding(account)],
  };
}

const ROWS = { SOURCE: ['Source', 'sources'], STANDARD: ['Standard', 'standards'], TEAM: ['Team', 'teams'] } as const;

function mixSaid(mix: OutcomeMixType): FigureSaid {
  const finding = mixFinding(mix, ROWS[mix.by][1]);
  if (mix.total.n === 0) return nothing(finding);
  const rows = [{ ...mix.total, label: 'All reviews' }, ...mix.rows];
  const met = mix.outcomes.flatMap((outcome, i) => (mix.total.shares[i]?.count === 0 ? [] : [{ ...outcome, i }]));
  return {
    finding,
    picture: { kind: 'stacked', parts: met.map(({ label }) => label), rows: rows.slice(0, 12).map(({ label, shares }) => ({ label, shares: met.map(({ i }) => shares[i]?.share ?? null) })) },
    table: {
      heads: [{ text: ROWS[mix.by][0] }, ...numbers('Reviews', ...met.map(({ label }) => label))],
      rows: rows.map(({ label, n, shares }) => [label, told(n), ...met.map(({ i }) => { const each = shares[i]; return each?.share == null ? (each?.count === 0 ? '0' : FEW) : `${told(each.count)} (${shareText(each.share)})`; })]),
    },
    notes: mix.by === 'STANDARD' ? ['A review that names two standards is in both rows.'] : [],
  };
}

function actionsSaid({ all, byType }: ActionCompletionType): FigureSaid {
  const finding = actionsDoneFinding(all);
  if (all.curve.length === 0) return nothing(finding);
  return {
    finding,
    picture: { kind: 'steps', unit: 'Share of actions done', timeUnit: 'Days since agreement', until: Math.max(1, ...all.curve.map(({ day }) => day)), curves: [{ label: 'All actions', steps: all.curve }] },
    table: {
      heads: [{ text: 'Type of action' }, ...numbers('Agreed', 'Done by the due day', '95% interval', 'Half done by day', 'Overdue now')],
      rows: [all, ...byType].map(({ name, n, onTime, median, overdueNow }) => [name, told(n), told(onTime.share, shareText, 'too few'), ends(onTime, shareText), told(median.days, plainText, 'not yet'), told(overdueNow)]),
    },
    notes: [],
  };
}

function lessonsSaid({ all, themes }: LessonThemesType): FigureSaid {
  const finding = lessonsFinding({ all, themes });
  if (all.raised === 0 || themes.length === 0) return nothing(finding);
  return {
    finding,
    picture: { kind: 'dots', unit: 'Lessons for every 100 reports, 95% interval', against: null, marks: themes.map(({ name, perHundredCases, perHundredLower, perHundredUpper }) => ({ label: name, value: perHundredCases, lower: perHundredLower, upper: perHundredUpper, text: told(perHundredCases, rateText) })) },
    table: {
      heads: [{ text: 'Theme' }, ...numbers('Raised', ...(themes[0]?.byStatus ?? []).map(({ name }) => name)), { text: 'Raised again since' }],
      rows: themes.map(({ name, raised, byStatus, recurrence }) => [name, told(raised), ...byStatus.map(({ n }) => told(n)), recurrence === null ? 'none put into practice yet' : recurrenceWords(recurrence)]),
    },
    notes: [],
  };
}

const POINTS = { REFERRED: 'referred', ACCEPTED: 'accepted for review' } as const;

function fairSaid({ together }: DisproportionalityType): FigureSaid {
  const rows = together.flatMap(({ groups, ...table }) => groups.map((group) => ({ ...group, table })));
  const finding = fairnessFinding(together);
  const notes = together.flatMap(({ name, stage, notStated, why }) => [...(notStated === null ? [] : [`${name}, ${POINTS[stage]}: not stated for ${shareText(notStated)}.`]), ...(why === null ? [] : [`${name}, ${POINTS[stage]}: ${why}`])]);
  if (rows.length === 0) return { ...nothing(finding), notes };
  const ratio = (n: number): string => n.toFixed(2);
  return {
    finding, notes: ['Protected for everybody: whole force, whole quarters, no number below 10.', ...notes],
    picture: { kind: 'dots', unit: 'Ratio to the group the others are held against, 95% interval', against: 1, marks: rows.filter(({ reference }) => !reference).map(({ group, table, ratio: value, lower, upper }) => ({ label: `${table.name}: ${group}, ${POINTS[table.stage]}`, value, lower, upper, text: told(value, ratio, 'too few') })) },
    table: {
      heads: [{ text: 'Group' }, { text: 'Point of the process' }, ...numbers('Number, to the nearest 5', 'Ratio', '95% interval'), { text: 'What that shows' }],
      rows: rows.map((row) => [`${row.table.name}: ${row.group}`, POINTS[row.table.stage], count(row.count), row.reference ? 'held against' : told(row.ratio, ratio, 'too few'), ends(row, ratio), ratioWords(row)]),
    },
  };
}

const PARTS = [['source', 'Source'], ['standards', 'Standard'], ['category', 'Allegation category'], ['ndmElement', 'Element of the decision'], ['days', 'Every day'], ['unknownCodes', 'Code in no list']] as const;

function qualitySaid({ all, units }: DataQualityType): FigureSaid {
  const finding = qualityFinding({ all });
  if (PARTS.every(([key]) => all[key].share === null)) return nothing(finding);
  return {
    finding, notes: [],
    picture: { kind: 'dots', unit: 'Share of records that have it, 95% interval', against: null, marks: PARTS.map(([key, label]) => ({ label, value: all[key].share, lower: all[key].lower, upper: all[key].upper, text: told(all[key].share, shareText) })) },
    table: { heads: [{ text: 'Unit at the incident' }, ...numbers(...PARTS.map(([, label]) => label), 'Late entry, median')], rows: [all, ...units].map((unit) => [unit.name, ...PARTS.map(([key]) => told(unit[key].share, shareText, 'too few')), lateWords(unit.lateEntry.days)]) },
  };
}

/** What each figure says, draws and tabulates, from the numbers as they were answered. */
export const SAID: { readonly [W in EvidenceFigure]: (answer: never) => FigureSaid } = {
  REFERRALS_CHANGING: spcSaid, TEAMS: funnelSaid, STAGES: stagesSaid, OUTCOMES: mixSaid, ACTIONS_DONE: actionsSaid, LESSONS: lessonsSaid, FAIRNESS: fairSaid, DATA_QUALITY: qualitySaid,
  STANDARDS_AND_TEAMS: meetingSaid,
  STANDARDS: (answer: PatternType) => barsSaid(answer, { one: 'standard', first: 'Standard', counted: 'Times named', finding: standardsFinding, ordered: 'BY_NUMBER', running: true }),
  SOURCES: (answer: PatternType) => barsSaid(answer, { one: 'source', first: 'Source', counted: 'Referrals', finding: sourcesFinding, ordered: 'BY_NUMBER', running: false }),
  ELEMENTS: (answer: PatternType) => barsSaid(answer, { one: 'element of the decision model', first: 'Element', counted: 'Referrals', finding: (slices) => elementsFinding(slices, answer.cases ?? 0), ordered: 'AS_LISTED', running: false }),
};
