import { NDM_ELEMENTS, OUTCOMES, SOURCE_TYPES, STANDARDS, labelOf } from '@candour/domain/taxonomy';
import { listed, longMonth } from '@candour/domain/findings';
import type { PackAt } from '../make-pack.js';

/** What the figures are narrowed to, in words. */
export function listOfWhatIsAsked({ filter: { from, to, unit, teams, standards, ndmElements, sources, outcomes, without } }: Pick<PackAt, 'filter'>): string {
  const some = (name: string, values: readonly string[] | null | undefined): string[] => (values == null || values.length === 0 ? [] : [`${name} ${listed(values)}`]);
  const months = from == null || to == null ? 'the last 24 whole months' : from === to ? longMonth(from) : `${longMonth(from)} to ${longMonth(to)}`;
  return `${[
    `referrals submitted in ${months}`, unit == null ? 'whole force, as far as it is open to the reader' : `unit ${unit} with everything below it`, ...some('teams', teams), ...some('standards', standards?.map((code) => labelOf(STANDARDS, code))),
    ...some('elements of the decision model', ndmElements?.map((code) => labelOf(NDM_ELEMENTS, code))), ...some('sources', sources?.map((code) => labelOf(SOURCE_TYPES, code))), ...some('outcomes', outcomes?.map((code) => labelOf(OUTCOMES, code))), ...some('only cases without', without?.map((each) => each.toLowerCase().replaceAll('_', ' '))),
  ].join('; ')}.`;
}
