import { londonDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { TEAMS_TO_ESTIMATE } from '@candour/statistics';
import type { PatternFilterInput } from '../cases/case-filter.input.js';
import type { Context } from '../context.js';
import { accountsOf } from './accounts.js';
import { countTogether } from './count-together.js';
import { figureFor } from './figure.js';
import type { NoFigure } from './figure.js';
import { factsOf } from './figure-facts.js';
import { curveOf } from './funnel-curve.js';
import { byRate, byShare, plotOf } from './funnel-teams.js';
import { FunnelType } from './funnel.type.js';
import type { FunnelMetric, FunnelTeamType } from './funnel.type.js';
import type { CountRequest, Scope } from './pattern-request.js';
import { noFigureOf } from './no-figure.js';

const WORDS: Readonly<Record<FunnelMetric, { readonly unit: string; readonly sizeUnit: string }>> = {
  REFERRAL_RATE: { unit: 'per 1,000 officers a year', sizeUnit: 'officer-years' },
  ACCOUNT_ON_TIME: { unit: 'share of invitations', sizeUnit: 'invitations' },
};

const REQUESTS: Readonly<Record<FunnelMetric, (scope: Scope, today: Day) => readonly CountRequest[]>> = {
  // A team's referrals count in the months its officers do; the second tells of teams whose officers are not known.
  REFERRAL_RATE: (scope) => [{ ...scope, metric: 'REFERRALS', by: ['TEAM'], strength: 'TEAM', ofKnownStrength: true }, { ...scope, metric: 'REFERRALS', by: ['TEAM'] }],
  ACCOUNT_ON_TIME: (scope, today) => [{ ...scope, today, metric: 'ACCOUNTS', by: ['TEAM'] }],
};

/** A funnel plot of teams. */
export function funnel(context: Context, metric: FunnelMetric, filter: PatternFilterInput | null): Promise<FunnelType | NoFigure> {
  return figureFor(context, filter, async ({ scope, mode }) => {
    const [first, second] = await Promise.all(REQUESTS[metric](scope, londonDay(context.at)).map((request) => countTogether(context, request)));
    if (first === undefined) throw new Error('A funnel is of something.');
    const none = noFigureOf([first]);
    if (none !== null) return none;
    const teams = second === undefined ? byShare(accountsOf(first)) : byRate(first, second);
    const hidden = teams.teams.filter(({ count, size }) => count === null || size === null);
    const plot = plotOf(teams);
    const named = (key: string): FunnelTeamType => ({ key, label: first.units?.get(key) ?? key });
    const { exposure } = first;
    const { unit, sizeUnit } = WORDS[metric];
    const basis = exposure === null || exposure.officerMonths.size === 0 ? null : exposure.basis;
    return Object.assign(new FunnelType(), {
      facts: factsOf({ figure: 'funnel', metric, scope, at: first.asOf ?? context.at, mode, n: first.cases, suppressed: hidden.length > 0 || plot === null, absent: plot !== null && plot.points.length > 0 ? null : plot === null || hidden.length > 0 ? 'TOO_FEW' : metric === 'REFERRAL_RATE' ? 'NO_DENOMINATOR' : 'NOTHING_COUNTED' }),
      target: plot?.target ?? null, unit: basis === null ? unit : `${unit} (${basis === 'FTE' ? 'full-time equivalents' : 'headcount'})`, sizeUnit, basis,
      widened: plot?.widened ?? false, overDispersion: plot?.overDispersion ?? null, tooFewToEstimate: (plot?.points.length ?? 0) < TEAMS_TO_ESTIMATE,
      points: (plot?.points ?? []).map((point) => ({ ...point, label: named(point.key).label, size: point.size * teams.sizesIn })).sort(byLabel), curve: curveOf(plot, teams),
      withoutDenominator: teams.without.map(named).sort(byLabel), heldBack: hidden.map(({ key }) => named(key)).sort(byLabel),
    });
  });
}

const byLabel = (a: FunnelTeamType, b: FunnelTeamType): number => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.key < b.key ? -1 : 1);
