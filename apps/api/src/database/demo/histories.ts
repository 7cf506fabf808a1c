import { addMonths, englandAndWales } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import type { Facts } from '@candour/domain';
import type { StandardCode } from '@candour/domain/taxonomy';
import { chiefOfficerCase } from './chief-officer-case.js';
import type { History, World } from './life.js';
import type { DemoForce } from './organisation.js';
import { planCases } from './plans.js';
import type { PlanAsk } from './plans.js';
import { seeded } from './seeded.js';
import { tell } from './story.js';
import type { CasePlan } from './story.js';

/** Every case of a force as a history the process accepted, in the order of the days the referrals were drafted. */
export function* histories(ask: Omit<PlanAsk, 'desk'> & { readonly seed: number; }): Generator<History> {
  const chance = seeded(ask.seed);
  const plans = planCases({ ...ask, desk: deskOf(ask.force) }, chance);
  const world = worldOf(ask.force, plans, ask.asOf);
  for (const plan of plans) yield storyOf(plan, world, ask.seed);
  const chiefs = chiefOfficerCase(ask.force, deskOf(ask.force)[2], world);
  if (chiefs !== null) yield chiefs;
}

/** What the stories of a force are told in. */
export const worldOf = (force: DemoForce, plans: readonly CasePlan[], asOf: Day): World => ({ asOf, calendar: englandAndWales, people: new Map(force.people.map((p) => [p.id, p])), earlier: earlierCases(plans) });

/** The story of one case, with chance of its own: it is the same whether others are told or not. */
export const storyOf = (plan: CasePlan, world: World, seed: number): History => tell(plan, world, seeded(seed ^ hash(plan.reference)));

/** The people at the authority's desk: its lead and a delegate, the one who takes referrals in, and a second person for decisions that need two. */
export function deskOf(force: DemoForce): PlanAsk['desk'] {
  const [lead, ...standards] = force.teams.get('HQ-PSD-1') ?? [];
  const delegate = force.people.find((p) => p.unit === 'HQ' && p.roles.includes('authority')) ?? standards[2];
  return [lead, delegate, standards[0], standards[1]].filter((p) => p !== undefined);
}

/** What was known of an officer's other cases on a day (R52), from the plans themselves. */
function earlierCases(plans: readonly CasePlan[]): (officer: string, on: Day) => Facts['earlier'] {
  const byOfficer = new Map<string, { readonly on: Day; readonly standards: readonly StandardCode[] }[]>();
  for (const { officer, draftedOn, standards } of plans) byOfficer.set(officer.id, [...(byOfficer.get(officer.id) ?? []), { on: draftedOn, standards }]);
  return (officer, on) => {
    // The case in question is among them: it is the latest on or before the day.
    const others = (byOfficer.get(officer) ?? []).filter((c) => c.on <= on).slice(0, -1);
    return { inTwelveMonths: others.filter((c) => c.on > addMonths(on, -12)).length, standardsInTwentyFourMonths: others.filter((c) => c.on > addMonths(on, -24)).flatMap((c) => c.standards) };
  };
}

const hash = (text: string): number => [...text].reduce((h, ch) => (Math.imul(h, 31) + ch.charCodeAt(0)) | 0, 7);
