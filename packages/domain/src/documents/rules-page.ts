import { CODES, FORCE_POLICY, RULES, RULE_IDS, ruleOf } from '../rules.js';
import type { Code, Rule, RuleId } from '../rules.js';
import { GENERATED, orDash, table } from './markdown.js';

/** On whose word a rule rests: a sentence of a guide is policy too, and says so by its own name. */
const standingOf = ({ kind, source }: Rule): string => {
  if (kind === 'law') return 'Law';
  if (source === FORCE_POLICY) return 'Force policy';
  return /guide/i.test(source) ? 'Guide' : 'The product';
};

function ruleRow(id: RuleId, proof: string): readonly string[] {
  const rule = ruleOf(id);
  const says = rule.reminds === undefined ? rule.says : `${rule.says} *Announced:* ${rule.reminds}`;
  return [id, says, rule.source, standingOf(rule), rule.how.join(', '), orDash(rule.codes), orDash(rule.commands), proof];
}

const answerRow = ([code, { rule, kind, needsReason, message }]: [string, (typeof CODES)[Code]]): readonly string[] => [code, rule, kind === 'refusal' ? 'no' : needsReason ? 'asks for a reason' : 'asks for a yes', message];

/**
 * docs/rules.md: every rule of the process, and every answer besides yes.
 * @param proofOf the tests that name a rule, as the last cell of its row
 */
export const rulesPage = (proofOf: (id: RuleId) => string): string => `${GENERATED}
# Rules of the process

Each rule has an id that joins its source, the code, the tests and the screens.

- *Standing.* *Law* rests on a regulation. *Guide* rests on a sentence of the officer’s guide or of the guide for the reviewing and participating officer: the product holds to it, and does not call it law. *Force policy* rests on no text that can be cited, and the force confirms it. *The product* keeps the record safe and is no rule of the process. Where a rule of law has a part that is policy, its sentence says so; numbers of days are policy except the five working days of R14 and the twelve months of R38.
- *How.* *enforce* refuses and says the cure; *prompt* asks first and goes on once it is answered; *remind* is announced when a thing is due and never stops anybody; *structure* holds by the way the product is built.
- *Codes* are what a refusal or a question is called between computers. People read a sentence: it stands below.

${table(['Rule', 'Says', 'Source', 'Standing', 'How', 'Codes', 'Speaks at', 'Tests that name it'], RULE_IDS.map((id) => ruleRow(id, proofOf(id))))}

## What people read

Every answer the process can give besides yes. A *no* comes with its cure; a question is asked once, and the command passes when it is answered.

${table(['Code', 'Rule', 'Answer', 'Sentence'], Object.entries(CODES).map(answerRow))}
`;

/** Rules that refuse or ask: each of them needs a test that names it. */
export const RULES_TO_PROVE: readonly RuleId[] = RULE_IDS.filter((id) => (RULES[id] as Rule).how.some((how) => how === 'enforce' || how === 'prompt'));
