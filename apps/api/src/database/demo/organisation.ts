import { createHash } from 'node:crypto';
import { addDays, addMonths, day, monthOf, shiftMonth } from '@candour/domain/calendar';
import type { Day, Month } from '@candour/domain/calendar';
import type { PersonFacts } from '@candour/domain';
import type { Rank } from '@candour/domain/taxonomy';
import { FAMILY_NAMES, GIVEN_NAMES } from './names.js';
import { seeded } from './seeded.js';
import type { Chance } from './seeded.js';
import { DEMO_PERSONAS } from '../../identity/demo-personas.js';
import type { ViewerRole } from '../../identity/viewer.js';

export interface DemoUnit { readonly code: string; readonly name: string; readonly kind: 'FORCE' | 'COMMAND' | 'DEPARTMENT' | 'TEAM'; readonly parent: string | null; readonly from: Day; readonly to: Day | null }
export interface DemoPerson extends PersonFacts { readonly number: string; readonly name: string; readonly unit: string; readonly role: string; readonly from: Day; readonly roles: readonly ViewerRole[] }
export interface DemoHeadcount { readonly month: Month; readonly unit: string; readonly officers: number; readonly specials: number; readonly staff: number; readonly fte: number }
export interface DemoForce {
  readonly id: string; readonly code: string; readonly name: string; readonly units: readonly DemoUnit[]; readonly people: readonly DemoPerson[]; readonly headcounts: readonly DemoHeadcount[];
  /** Team codes, with the officers serving in each. */
  readonly teams: ReadonlyMap<string, readonly DemoPerson[]>;
}

/** Departments of a command, with the teams of each: what an invented force looks like from above. */
interface Plan { readonly command: readonly [string, string]; readonly departments: readonly { readonly code: string; readonly name: string; readonly teams: readonly string[]; readonly size: number }[] }
const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const;
const lettered = (name: string, n = 5): string[] => LETTERS.slice(0, n).map((l) => `${name} ${l}`);
const area = (code: string, name: string): Plan => ({
  command: [code, `${name} Area`],
  departments: [
    { code: `${code}-RES`, name: `Response ${name}`, teams: lettered(`Response ${name}`), size: 82 },
    { code: `${code}-NPT`, name: `Neighbourhood ${name}`, teams: lettered(`Neighbourhood ${name}`, 4), size: 58 },
    { code: `${code}-CID`, name: `CID ${name}`, teams: lettered(`CID ${name}`, 3), size: 52 },
  ],
});
const LARGE_FORCE: readonly Plan[] = [
  area('N', 'North'), area('S', 'South'), area('E', 'East'), area('W', 'West'),
  {
    command: ['OPS', 'Operations Command'],
    departments: [
      { code: 'OPS-CUS', name: 'Custody', teams: ['Custody North', 'Custody South', 'Custody East', 'Custody West'], size: 46 },
      { code: 'OPS-RPU', name: 'Roads Policing', teams: lettered('Roads Policing', 4), size: 44 },
      { code: 'OPS-SUP', name: 'Operational Support', teams: ['Armed Response', 'Dogs', 'Public Order', 'Marine'], size: 42 },
      { code: 'OPS-CTR', name: 'Contact and Control', teams: lettered('Control Room', 4), size: 48 },
    ],
  },
  {
    command: ['CRM', 'Crime Command'],
    departments: [
      { code: 'CRM-PVP', name: 'Protecting Vulnerable People', teams: lettered('Vulnerable People', 5), size: 60 },
      { code: 'CRM-MIT', name: 'Major Investigation', teams: lettered('Major Investigation', 3), size: 55 },
      { code: 'CRM-ECO', name: 'Economic and Cyber Crime', teams: ['Economic Crime', 'Cyber Crime'], size: 40 },
    ],
  },
  { command: ['HQ', 'Headquarters'], departments: [{ code: 'HQ-PSD', name: 'Professional Standards', teams: ['Professional Standards', 'Counter-Corruption'], size: 30 }, { code: 'HQ-SPC', name: 'Special Constabulary', teams: ['Specials North', 'Specials South'], size: 60 }, { code: 'HQ-TRG', name: 'Learning and Development', teams: ['Student Officers', 'Training'], size: 45 }] },
];
const SMALL_FORCE: readonly Plan[] = [area('A', 'Coast'), { command: ['HQ', 'Headquarters'], departments: [{ code: 'HQ-PSD', name: 'Professional Standards', teams: ['Professional Standards'], size: 16 }] }];

/** The same name always gives the same id: cases and people can be re-made without changing. */
export function idFrom(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('|')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const BEGAN = day('2019-01-01');

/** An invented force of about `officers` officers with a history of headcounts up to the month of `asOf`. */
export function organisation(ask: { readonly code: string; readonly name: string; readonly size: 'large' | 'small'; readonly officers: number; readonly years: number; readonly seed: number; readonly asOf: Day }): DemoForce {
  const chance = seeded(ask.seed);
  const plans = ask.size === 'large' ? LARGE_FORCE : SMALL_FORCE;
  const units: DemoUnit[] = [{ code: ask.code, name: ask.name, kind: 'FORCE', parent: null, from: BEGAN, to: null }];
  const teams = new Map<string, DemoPerson[]>();
  const planned = plans.flatMap((p) => p.departments.flatMap((d) => d.teams.map(() => d.size))).reduce((a, b) => a + b, 0);
  let number = 1000;
  for (const { command: [code, name], departments } of plans) {
    units.push({ code, name, kind: 'COMMAND', parent: ask.code, from: BEGAN, to: null });
    for (const department of departments) {
      units.push({ code: department.code, name: department.name, kind: 'DEPARTMENT', parent: code, from: BEGAN, to: null });
      department.teams.forEach((team, i) => {
        const teamCode = `${department.code}-${i + 1}`;
        units.push({ code: teamCode, name: team, kind: 'TEAM', parent: department.code, from: BEGAN, to: null });
        const size = Math.max(8, Math.round(department.size * (ask.officers / planned) * (0.85 + 0.3 * chance.next())));
        teams.set(teamCode, aTeam({ force: ask.code, code: teamCode, size, firstNumber: number, asOf: ask.asOf, specials: department.code === 'HQ-SPC', students: team === 'Student Officers', psd: department.code === 'HQ-PSD' }, chance));
        number += size;
      });
    }
  }
  seatPersonas(ask, teams);
  const people = [...[...teams.values()].flat(), ...headquarters(ask), ...(ask.size === 'large' ? atTheTop(ask.code) : [])];
  return { id: idFrom('force', ask.code), code: ask.code, name: ask.name, units, people, teams, headcounts: headcountsOf(teams, ask.years, ask.asOf, chance) };
}

interface TeamPlan { readonly force: string; readonly code: string; readonly size: number; readonly firstNumber: number; readonly asOf: Day; readonly specials: boolean; readonly students: boolean; readonly psd: boolean }

/** An inspector, a sergeant for about nine constables, and the constables; everybody's line manager is in the team. */
function aTeam(plan: TeamPlan, chance: Chance): DemoPerson[] {
  const sergeants = Math.max(1, Math.round(plan.size / 10));
  const idOf = (i: number): string => idFrom(plan.force, 'person', String(plan.firstNumber + i));
  return Array.from({ length: plan.size }, (_, i): DemoPerson => {
    const rank: Rank = i === 0 ? 'INSPECTOR' : i <= sergeants ? 'SERGEANT' : 'CONSTABLE';
    const probationer = rank === 'CONSTABLE' && (plan.students || chance.happens(0.06));
    return {
      id: idOf(i), number: `${plan.force}${plan.firstNumber + i}`, name: `${chance.one(GIVEN_NAMES)} ${chance.one(FAMILY_NAMES)}`, unit: plan.code,
      rank: plan.specials ? (rank === 'CONSTABLE' ? 'SPECIAL_CONSTABLE' : rank === 'SERGEANT' ? 'SPECIAL_SERGEANT' : 'SPECIAL_INSPECTOR') : rank,
      role: i === 0 ? 'Team inspector' : i <= sergeants ? 'Team sergeant' : 'Officer', from: addMonths(BEGAN, -chance.whole(0, 120)),
      actingRank: null, isSpecial: plan.specials, isStaff: false, isProbationer: probationer, probationEndsOn: probationer ? addDays(plan.asOf, chance.whole(60, 600)) : null,
      lineManagerId: i === 0 ? null : i <= sergeants ? idOf(0) : idOf(1 + ((i - sergeants - 1) % sergeants)), leaverOn: null, resignsOn: null, isPsdStaff: plan.psd, roles: rank === 'CONSTABLE' ? [] : ['manager'],
    };
  });
}

/** Where the people one can be in the demonstration sit in their teams. */
const SEATS: Readonly<Record<string, { readonly team: string; readonly place: number | 'first officer' | 'last officer'; readonly rank?: Rank }>> = {
  D0001: { team: 'HQ-PSD-1', place: 0, rank: 'CHIEF_INSPECTOR' }, D0003: { team: 'N-RES-1', place: 0 }, D0004: { team: 'N-RES-1', place: 1 }, D0005: { team: 'N-RES-1', place: 'first officer' }, D0101: { team: 'HQ-PSD-1', place: 0, rank: 'CHIEF_INSPECTOR' },
  D0009: { team: 'N-RES-3', place: 0 }, D0010: { team: 'N-RES-1', place: 'last officer' }, D0011: { team: 'W-NPT-1', place: 'last officer' }, D0012: { team: 'HQ-TRG-2', place: 0 }, D0102: { team: 'A-RES-1', place: 'first officer' },
};
const personasOf = (size: 'large' | 'small'): readonly (typeof DEMO_PERSONAS)[number][] => DEMO_PERSONAS.filter((p) => p.force === (size === 'large' ? 'first' : 'second'));

/** Gives the people of the demonstration their number, rank and roles in the team they sit in. */
function seatPersonas({ size }: { readonly size: 'large' | 'small' }, teams: Map<string, DemoPerson[]>): void {
  for (const { number, roles } of personasOf(size)) {
    const seat = SEATS[number];
    const members = seat === undefined ? undefined : teams.get(seat.team);
    if (seat === undefined || members === undefined) continue;
    const place = seat.place === 'first officer' ? members.findIndex((p) => p.role === 'Officer') : seat.place === 'last officer' ? members.length - 1 : seat.place;
    const person = members[place];
    if (person !== undefined) members[place] = { ...person, number, roles, rank: seat.rank ?? person.rank, isProbationer: false, probationEndsOn: null };
  }
}

const nth = (names: readonly string[], n: number): string => names[n % names.length] ?? '';

/** The people of the demonstration who sit at headquarters and in no team. */
const headquarters = ({ code, size }: { readonly code: string; readonly size: 'large' | 'small' }): DemoPerson[] =>
  personasOf(size).filter(({ number }) => SEATS[number] === undefined).map(({ number, roles, title }, i): DemoPerson => {
    const officer = (roles as readonly ViewerRole[]).includes('authority');
    return {
      id: idFrom(code, 'person', number), number, name: `${nth(GIVEN_NAMES, i * 7)} ${nth(FAMILY_NAMES, i * 11)}`, unit: 'HQ', rank: officer ? 'CHIEF_INSPECTOR' : null, role: title, from: BEGAN, roles,
      actingRank: null, isSpecial: false, isStaff: !officer, isProbationer: false, probationEndsOn: null, lineManagerId: null, leaverOn: null, resignsOn: null, isPsdStaff: false,
    };
  });

/** The chief officer, whose case the commissioner's delegate decides (R59), and whoever runs the commissioner's office and reviews it. Nobody signs in as either. */
const atTheTop = (code: string): DemoPerson[] => (([['C0001', 'CHIEF_CONSTABLE', 'Chief Constable'], ['S0001', null, 'Chief executive of the commissioner’s office']] as const).map(([number, rank, role], i): DemoPerson => ({
  id: idFrom(code, 'person', number), number, name: `${nth(GIVEN_NAMES, 40 + i)} ${nth(FAMILY_NAMES, 50 + i)}`, unit: 'HQ', rank, role, from: BEGAN, roles: [],
  actingRank: null, isSpecial: false, isStaff: rank === null, isProbationer: false, probationEndsOn: null, lineManagerId: null, leaverOn: null, resignsOn: null, isPsdStaff: false, isChiefOfficer: rank !== null,
})));

/** Strength month by month, drifting a little; full-time equivalents a shade below heads. */
function headcountsOf(teams: ReadonlyMap<string, readonly DemoPerson[]>, years: number, asOf: Day, chance: Chance): DemoHeadcount[] {
  const last = monthOf(asOf);
  const months = Array.from({ length: years * 12 + 1 }, (_, i) => shiftMonth(last, i - years * 12));
  return [...teams].flatMap(([unit, members]) => {
    const specials = members.filter((p) => p.isSpecial).length;
    let officers = Math.round((members.length - specials) * (0.9 + 0.1 * chance.next()));
    return months.map((month): DemoHeadcount => {
      const drift = chance.weighted([[0, 6], [1, 1], [-1, 1]] as const);
      officers = specials === members.length ? 0 : Math.max(8, officers + drift);
      return { month, unit, officers, specials, staff: Math.round(officers * 0.12), fte: Math.round(officers * 96) / 100 };
    });
  });
}

