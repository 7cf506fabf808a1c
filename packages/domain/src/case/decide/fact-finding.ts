import { POLICY } from '../../rule-packs.js';
import { conclude, promptIf, refusal } from '../refusals.js';
import type { Decider } from './deciding.js';
import { stepDue } from './policy-dates.js';
import { wall } from './protected-words.js';

/**
 * Recording one thing looked at (R20, R64). What was learnt from the account is protected like the account itself and is not
 * compared; everything else may travel, so it may not repeat the officer's words.
 */
export const recordFactFinding: Decider<'RecordFactFinding'> = (cmd, c, now) => {
  const { learntFromAccount, type: _type, answers, ...details } = cmd;
  const { factFinding, notice } = c.stage;
  const number = factFinding.length + 1;
  const until = notice.givenOn === null ? undefined : stepDue('factFinding', c, notice.givenOn, now);
  const refusals = [
    ...wall(now, learntFromAccount ? {} : { item: cmd.item, summary: cmd.summary, relevance: cmd.relevance }),
    ...(until === null ? [refusal('CALENDAR_ENDS')] : []),
  ];
  const late = until !== undefined && until !== null && cmd.lookedAtOn > until.due;
  return conclude(answers, refusals, promptIf(number > POLICY.factFindingItems || late, 'DISPROPORTIONATE'), () => [
    { type: learntFromAccount ? 'ProtectedFactFindingRecorded' : 'FactFindingRecorded', ...details, number },
  ]);
};
