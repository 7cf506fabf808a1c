import { lacksReason, missingParts } from '../../report/completeness.js';
import { namesIn } from '../../report/names.js';
import { allTexts, comparedTexts, planTexts } from '../../report/texts.js';
import type { PlacedText } from '../../report/texts.js';
import { toneWords } from '../../report/tone.js';
import type { Now } from '../now.js';
import { promptIf, refusal, unless } from '../refusals.js';
import type { Prompt, Refusal } from '../refusals.js';
import type { Code } from '../../rules.js';
import type { CaseFor } from './deciding.js';
import { sharedWithAccount } from './protected-words.js';

type WithReport = CaseFor<'ShareReport' | 'SendReport'>;

/** A refusal for each text in which something was found, naming what. */
const foundIn = (texts: readonly PlacedText[], find: (text: string) => readonly string[], code: Code): readonly Refusal[] => texts.flatMap(({ field, text }) => {
  const found = find(text);
  return found.length > 0 ? [refusal(code, { field, details: found })] : [];
});

/** Words that would leave the review, for themselves or with the lessons and actions: not the officer's, and no names (R36, R64). */
function travelling({ facts }: Now): readonly Refusal[] {
  const { report, accountTexts, names } = facts;
  if (report === null) return [];
  return [
    ...foundIn(planTexts(report), (text) => namesIn(text, names), 'NAME_IN_TEXT'),
    ...(accountTexts === null ? [] : foundIn(comparedTexts(report), (text) => sharedWithAccount(text, accountTexts, names), 'PACK_HAS_PROTECTED')),
  ];
}

/** What stands in the way of a report before it leaves the reviewer's desk: R30, R31, R36 and R64. */
export function checkReport(c: WithReport, now: Now): readonly Refusal[] {
  const { report } = c.stage;
  const missing = missingParts(now.facts.report, report, now.today);
  return [
    ...unless(missing.length === 0, 'REPORT_INCOMPLETE', { details: missing }),
    ...unless(!lacksReason(now.facts.report, report), 'NFA_REASON_REQUIRED', { field: ['noFurtherAction'] }),
    ...travelling(now),
  ];
}

/** R35: asks about words of a disciplinary finding anywhere in the report. */
export function askAboutTone({ facts }: Now): readonly Prompt[] {
  const words = facts.report === null ? [] : [...new Set(allTexts(facts.report).flatMap(({ text }) => toneWords(text)))];
  return promptIf(words.length > 0, 'TONE', words);
}
