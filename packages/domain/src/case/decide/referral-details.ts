import { ALLEGATION_SUBCATEGORIES } from '../../taxonomy/index.js';
import type { CommandOf } from '../commands/index.js';
import { unless } from '../refusals.js';
import type { Refusal } from '../refusals.js';

type Details = Partial<Pick<CommandOf<'SubmitReferral'>, 'standards' | 'allegations' | 'incidentOn' | 'knownOn'>>;

/** What no referral can say, whatever its stage: a sub-category of another category, a standard twice, a matter known before it happened. */
export function impossibleDetails({ standards = [], allegations = [], incidentOn, knownOn }: Details): readonly Refusal[] {
  const categoryOf = (sub: string): string | undefined => ALLEGATION_SUBCATEGORIES.find((each) => each.code === sub)?.category;
  return [
    ...unless(allegations.every((a) => a.subCategory === undefined || categoryOf(a.subCategory) === a.category), 'INVALID', { field: ['allegations'] }),
    ...unless(new Set(standards).size === standards.length, 'INVALID', { field: ['standards'] }),
    ...unless(incidentOn === undefined || knownOn === undefined || incidentOn <= knownOn, 'INVALID', { field: ['knownOn'] }),
  ];
}
