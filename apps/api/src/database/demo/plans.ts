import { addDays, day, firstDayOf, lastDayOf, monthOf, shiftMonth, weekday } from '@candour/domain/calendar';
import type { Day, Month } from '@candour/domain/calendar';
import type { LessonTheme, SourceType, StandardCode } from '@candour/domain/taxonomy';
import { referenceApart, referenceOf } from '../../cases/references.js';
import { idFrom } from './organisation.js';
import type { DemoForce, DemoPerson } from './organisation.js';
import type { Chance } from './seeded.js';
import type { CasePlan, Fate } from './story.js';
import { STANDARD_WEIGHTS } from './words.js';

/**
 * What is planted in the data so that it can be looked for. Everything else is chance.
 * Months count from 0 at the start of the data.
 */
export const PLANTED = {
  /** Use of force in one custody team: from 4 a year to 20 a year from month 30. */
  custody: { team: 'OPS-CUS-4', standard: 'UOF' as StandardCode, before: 4, after: 20, fromMonth: 30 },
  /** The whole force: 40% more from the March of the second year on. */
  rise: { factor: 1.4, month: 3 },
  /** One department is slower from notice to discussion, in the median by this factor; it has at least 150 cases in four years. */
  slow: { unit: 'S-RES', factor: 1.8, share: 0.125 },
  /** With one standard 30% of the cases carry one lesson theme, elsewhere 8%. */
  lesson: { standard: 'CON' as StandardCode, theme: 'EQUIPMENT_IT' as LessonTheme, share: 0.3, elsewhere: 0.08 },
} as const;

/** Quieter in summer and at Christmas, busier after the new year: index 0 is January. */
const SEASON = [1.15, 1.05, 1.1, 0.95, 1.0, 0.95, 0.85, 0.8, 1.05, 1.1, 1.1, 0.9] as const;
const SOURCES: readonly (readonly [SourceType, number])[] = [['LINE_MANAGER', 34], ['PUBLIC_COMPLAINT', 36], ['CONDUCT_MATTER', 14], ['SELF_REPORT', 4], ['INVESTIGATION_OUTCOME', 4], ['AUDIT_INSPECTION', 4], ['PROCEEDINGS_OUTCOME', 2], ['IOPC', 1], ['OTHER', 1]];
const FATES: readonly (readonly [Fate, number])[] = [['report', 800], ['declined', 90], ['escalated', 25], ['ended on reassessment', 10], ['referred back, returned', 12], ['left force', 18], ['withdrawn', 8], ['not engaging', 8], ['paused', 18], ['made in error', 5]];

export interface PlanAsk { readonly force: DemoForce; readonly asOf: Day; readonly years: number; readonly cases: number; readonly planted: boolean; readonly desk: readonly DemoPerson[] }

/** Plans of all cases of a force in the order of their days; references count up year by year. */
export function planCases(ask: PlanAsk, chance: Chance): CasePlan[] {
  const months = Array.from({ length: ask.years * 12 }, (_, i) => shiftMonth(monthOf(ask.asOf), i - ask.years * 12 + 1));
  const weights = months.map((m, i) => SEASON[Number(m.slice(5)) - 1] as number * (ask.planted && i >= riseFrom(months) ? PLANTED.rise.factor : 1));
  const perWeight = ask.cases / weights.reduce((a, b) => a + b, 0);
  const seeds = months.flatMap((month, i) => [
    ...Array.from({ length: chance.poisson((weights[i] as number) * perWeight) }, () => ordinary(ask, month, chance)),
    ...(ask.planted ? Array.from({ length: chance.poisson((i < PLANTED.custody.fromMonth ? PLANTED.custody.before : PLANTED.custody.after) / 12) }, () => custodyForce(ask, month, chance)) : []),
  ]).concat(ask.planted ? [...edgeCases(ask, chance), ...personaCases(ask, chance)] : otherForceCases(ask, chance)).sort((a, b) => (a.draftedOn < b.draftedOn ? -1 : a.draftedOn > b.draftedOn ? 1 : 0));
  const counts = new Map<string, number>();
  return seeds.map((seed) => {
    const year = Number(seed.draftedOn.slice(0, 4));
    const series = `${seed.restrictedTo.length > 0 ? 'restricted ' : ''}${year}`;
    const n = (counts.get(series) ?? 0) + 1;
    counts.set(series, n);
    const id = idFrom(ask.force.code, 'case', series, String(n));
    return { ...seed, id, force: ask.force.id, reference: seed.restrictedTo.length > 0 ? referenceApart(ask.force.code, year, id) : referenceOf(ask.force.code, year, n) };
  });
}

/** Index of the March that falls into the second year of the data. */
export const riseFrom = (months: readonly Month[]): number => months.findIndex((m, i) => i >= 12 && Number(m.slice(5)) === PLANTED.rise.month);

type Seed = Omit<CasePlan, 'id' | 'force' | 'reference'>;

function ordinary(ask: PlanAsk, month: Month, chance: Chance): Seed {
  const slow = ask.planted && chance.happens(PLANTED.slow.share);
  const team = slow ? chance.one(teamsBelow(ask.force, PLANTED.slow.unit)) : teamFor(ask, chance);
  const standard = chance.weighted(STANDARD_WEIGHTS.filter(([code]) => !(ask.planted && team === PLANTED.custody.team && code === PLANTED.custody.standard)));
  const second = chance.happens(0.22) ? chance.weighted(STANDARD_WEIGHTS) : standard;
  const standards: CasePlan['standards'] = second === standard || (ask.planted && team === PLANTED.custody.team && second === PLANTED.custody.standard) ? [standard] : [standard, second];
  return seedFor(ask, month, team, standards, chance);
}

const custodyForce = (ask: PlanAsk, month: Month, chance: Chance): Seed => seedFor(ask, month, PLANTED.custody.team, [PLANTED.custody.standard], chance);

function seedFor(ask: PlanAsk, month: Month, team: string, standards: CasePlan['standards'], chance: Chance): Seed {
  const members = ask.force.teams.get(team) ?? [];
  const constables = members.filter((p) => p.role === 'Officer');
  const officer = chance.one(constables);
  const byId = new Map(members.map((p) => [p.id, p]));
  const sergeant = byId.get(officer.lineManagerId ?? '') ?? (members[1] as DemoPerson);
  const { share, elsewhere, standard, theme } = PLANTED.lesson;
  const marked = chance.happens(ask.planted && standards.includes(standard) ? share : elsewhere);
  return {
    draftedOn: workdayIn(month, ask.asOf, chance), officer, sergeant, inspector: members[0] as DemoPerson, authority: chance.one(ask.desk.slice(0, 2)), standardsDesk: ask.desk[2] as DemoPerson, second: ask.desk[3] as DemoPerson,
    source: chance.weighted(SOURCES), standards, fate: chance.weighted(FATES), pace: ask.planted && team.startsWith(`${PLANTED.slow.unit}-`) ? PLANTED.slow.factor : 1,
    theme: marked ? theme : chance.happens(0.25) ? chance.weighted([['TRAINING', 5], ['SUPERVISION', 4], ['POLICY_GUIDANCE', 4], ['RESOURCING', 3], ['COMMUNICATION', 3], ['CULTURE', 1], ['PARTNER_AGENCY', 1], ['WELFARE', 2]] as const) : null,
    incidentGroup: null, restrictedTo: [], jointWith: [], moreTime: false, quick: false, stopAt: null, actionsLeft: false, begunBy: null, friend: null, trainer: ask.force.teams.get('HQ-TRG-2')?.[0] ?? (ask.desk[3] as DemoPerson),
  };
}

/**
 * Cases every demonstration must have: a joint discussion of two officers, more time over Christmas, a probationer who does not
 * engage, a leaver, a pause, a referral back that returns, and a restricted case of somebody in professional standards.
 */
function edgeCases(ask: PlanAsk, chance: Chance): Seed[] {
  const inMonth = (back: number): Month => shiftMonth(monthOf(ask.asOf), -back);
  const christmas = day(`${Number(ask.asOf.slice(0, 4)) - 1}-12-10`);
  const plain = (team: string, back: number): Seed => seedFor(ask, inMonth(back), team, ['DUT'], chance);
  const [one, other] = [plain('N-RES-2', 5), plain('N-RES-2', 5)];
  const constables = (ask.force.teams.get('N-RES-2') ?? []).filter((p) => p.role === 'Officer');
  const pair = [constables[0], constables[1]] as [DemoPerson, DemoPerson];
  const joint = { incidentGroup: 'NTH-INCIDENT-1', fate: 'report' as const, draftedOn: one.draftedOn };
  // Whoever leads the officer talks with them at the PDR.
  const led = (officer: DemoPerson): Pick<Seed, 'officer' | 'sergeant'> => ({ officer, sergeant: (ask.force.teams.get(officer.unit) ?? []).find((p) => p.id === officer.lineManagerId) as DemoPerson });
  const probationer = (ask.force.teams.get('HQ-TRG-1') ?? []).find((p) => p.isProbationer && p.role === 'Officer') as DemoPerson;
  const [lead] = ask.desk as [DemoPerson];
  const standards = ask.force.teams.get('HQ-PSD-2') ?? [];
  const inStandards = standards.find((p) => p.role === 'Officer') as DemoPerson;
  return [
    { ...one, ...joint, ...led(pair[0]), jointWith: [pair[1].id] }, { ...other, ...joint, ...led(pair[1]), jointWith: [pair[0].id] },
    { ...plain('W-RES-1', 11), draftedOn: christmas, fate: 'report', moreTime: true },
    { ...plain('HQ-TRG-1', 7), fate: 'not engaging', ...led(probationer) },
    { ...plain('E-NPT-1', 8), fate: 'left force' }, { ...plain('E-CID-2', 6), fate: 'paused' }, { ...plain('W-NPT-3', 4), fate: 'referred back, returned' },
    { ...plain('HQ-PSD-2', 4), fate: 'report', officer: inStandards, sergeant: standards.find((p) => p.id === inStandards.lineManagerId) as DemoPerson, inspector: standards[0] as DemoPerson, authority: lead, source: 'CONDUCT_MATTER', restrictedTo: [lead.id, (standards[0] as DemoPerson).id, named(ask, 'D0013').id] },
    { ...plain('HQ-PSD-2', 9), fate: 'report', officer: inStandards, sergeant: standards.find((p) => p.id === inStandards.lineManagerId) as DemoPerson, inspector: standards[0] as DemoPerson, authority: ask.desk[1] as DemoPerson, source: 'CONDUCT_MATTER', restrictedTo: [(ask.desk[1] as DemoPerson).id, (standards[0] as DemoPerson).id, named(ask, 'D0013').id] },
  ];
}

/** What the people of the demonstration find when they look: reviews at several stages, action plans, and the officer's own cases. */
function personaCases(ask: PlanAsk, chance: Chance): Seed[] {
  const members = ask.force.teams.get('N-RES-1') ?? [];
  const sergeant = members[1] as DemoPerson;
  const own = members.filter((p) => p.role === 'Officer' && p.lineManagerId === sergeant.id);
  const officer = members.find((p) => p.number === 'D0005') as DemoPerson;
  const ago = (days: number, who: DemoPerson, change: Partial<Seed> = {}): Seed => {
    const on = addDays(ask.asOf, -days);
    const draftedOn = weekday(on) > 5 ? addDays(on, -2) : on;
    const lead = members.find((p) => p.id === who.lineManagerId) as DemoPerson;
    return { ...seedFor(ask, monthOf(ask.asOf), 'N-RES-1', [chance.weighted(STANDARD_WEIGHTS)], chance), officer: who, sergeant: lead, draftedOn, fate: 'report', source: 'PUBLIC_COMPLAINT', ...change };
  };
  const theirs = own.filter((p) => p.id !== officer.id);
  return [
    ago(3, officer, { stopAt: 'submitted' }), ago(5, officer, { quick: true, stopAt: 'notified', friend: named(ask, 'D0011') }), ago(125, officer, { quick: true, actionsLeft: true, incidentGroup: SHARED_INCIDENT, theme: 'TRAINING' }),
    ago(123, named(ask, 'D0010'), { quick: true, actionsLeft: true, incidentGroup: SHARED_INCIDENT }),
    ago(16, theirs[0] as DemoPerson, { quick: true, stopAt: 'notified', begunBy: named(ask, 'D0009') }),
    ...[9, 21, 34, 52, 70].map((days, i) => ago(days, theirs[i % theirs.length] as DemoPerson)),
    ...[110, 125, 140, 95].map((days, i) => ago(days, theirs[(5 + (i % 2)) % theirs.length] as DemoPerson, { quick: true, actionsLeft: i !== 2 })),
  ];
}

const SHARED_INCIDENT = 'NTH-INCIDENT-2';

function named({ force }: PlanAsk, number: string): DemoPerson {
  const person = force.people.find((p) => p.number === number);
  if (person === undefined) throw new Error(`The demonstration has nobody with the number ${number}.`);
  return person;
}

/** The second force has one person to be besides its desk, an officer who has just been told. */
function otherForceCases(ask: PlanAsk, chance: Chance): Seed[] {
  const officer = ask.force.people.find((p) => p.number === 'D0102');
  if (officer === undefined) return [];
  const on = addDays(ask.asOf, -6);
  return [{ ...seedFor(ask, monthOf(ask.asOf), officer.unit, ['DUT'], chance), officer, draftedOn: weekday(on) > 5 ? addDays(on, -2) : on, fate: 'report', quick: true, stopAt: 'notified' }];
}

const teamsBelow = (force: DemoForce, unit: string): string[] => [...force.teams.keys()].filter((code) => code.startsWith(`${unit}-`));

/** Large teams have more cases; professional standards, specials and the slow unit are left to the edge cases and their own share. */
function teamFor(ask: PlanAsk, chance: Chance): string {
  const open = [...ask.force.teams].filter(([code]) => !code.startsWith('HQ-') && !(ask.planted && code.startsWith(`${PLANTED.slow.unit}-`)));
  return chance.weighted(open.map(([code, members]) => [code, members.length * (code.includes('-RES-') ? 1.4 : code.includes('-CUS-') ? 1.2 : 1)] as const));
}

function workdayIn(month: Month, asOf: Day, chance: Chance): Day {
  const last = monthOf(asOf) === month ? asOf : lastDayOf(month);
  const days = Number(last.slice(8));
  const on = addDays(firstDayOf(month), chance.whole(0, days - 1));
  return weekday(on) > 5 && addDays(on, -2) >= firstDayOf(month) ? addDays(on, -2) : on;
}
