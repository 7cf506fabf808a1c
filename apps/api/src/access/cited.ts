import { RULES, RULE_PACKS, citationOf, packOf } from '@candour/domain';
import type { RuleId } from '@candour/domain';

const FOR_OFFICERS = RULE_PACKS.find(({ citations }) => citations === 'PCR');

/**
 * The regulation, guide or force policy a rule rests on, in the words of the register: the number of a rule is our own and tells nobody
 * where to look.
 * @param pack the rule pack of the case, since a scheme has its own citations (R57); null where there is no case yet
 */
export function cited(rule: string, pack: string | null): string | null {
  const known = (pack === null ? undefined : packOf(pack)) ?? FOR_OFFICERS;
  return known !== undefined && Object.hasOwn(RULES, rule) ? citationOf(rule as RuleId, known) : null;
}
