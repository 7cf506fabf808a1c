import fc from 'fast-check';
import { History, START, codesIn, someNow } from '../testing/index.js';
import type { PersonName } from '../testing/index.js';
import { COMMAND_TYPES } from './commands/index.js';
import type { CommandType } from './commands/index.js';
import { TERMINAL_STATES } from './lifecycle.js';
import { openEvent } from './record.js';
import { replay } from './evolve/index.js';
import { notifiedPart } from './stages.js';
import { allowedCommands } from './decide/allowed.js';

const PEOPLE: readonly PersonName[] = ['officer', 'inspector', 'authority', 'sergeant', 'lawyer'];
const SECRET = 'marzipan zeppelin words that only two people read';
/** Every free text of class P, R and W carries words nobody else would write. */
const SECRETS: Partial<Record<CommandType, object>> = {
  SubmitAccount: { body: SECRET }, AddToAccount: { body: SECRET }, RecordOralAccount: { note: SECRET }, RecordFactFinding: { learntFromAccount: true, item: SECRET, summary: SECRET, relevance: SECRET },
  RecordWelfareNote: { note: SECRET }, RequestAdjustment: { adjustment: SECRET }, AnswerAdjustment: { answer: SECRET }, RequestCorrection: { correction: SECRET }, AnswerCorrection: { answer: SECRET },
  RecordDiscussion: { summary: SECRET, welfareNote: SECRET }, RespondToReport: { comment: SECRET }, AddAddendum: { addendum: SECRET }, OpenProtectedPassage: { passage: SECRET },
};

interface Turn { readonly choice: number; readonly person: number; readonly days: number; readonly secret: boolean }
const turns = fc.array(fc.record({ choice: fc.nat(1000), person: fc.nat(PEOPLE.length - 1), days: fc.constantFrom(0, 0, 1, 3, 7), secret: fc.boolean() }), { minLength: 5, maxLength: 45 });

/** A random walk: at each turn somebody tries one of the commands open to them; prompts are answered; a refusal changes nothing. */
function walk(plan: readonly Turn[], look: (history: History, before: History | null) => void = () => undefined): History {
  let history = History.start(START).then('DraftReferral').then('SubmitReferral');
  for (const turn of plan) {
    const by = PEOPLE[turn.person] as PersonName;
    const waited = history.later(turn.days);
    const open = allowedCommands(waited.case, someNow(waited.today, by)).map((a) => a.type).filter((type) => type !== 'DisposeRecord');
    const type = open[turn.choice % Math.max(open.length, 1)];
    if (type === undefined) continue;
    const facts = turn.secret ? (SECRETS[type] ?? {}) : {};
    const asked = waited.answerTo(type, facts, { by });
    const answers = asked.kind === 'prompts' ? asked.prompts.map((p) => ({ code: p.code, reason: 'A reason.' })) : [];
    const before = history;
    try {
      history = waited.then(type, facts, { by, answers });
    } catch (refused) {
      if (!(refused as Error).message.includes('was refused')) throw refused;
      history = waited;
    }
    look(history, before);
  }
  return history;
}

describe('whatever people do with a case', () => {
  test('replaying what happened gives the case as it stands', () => {
    fc.assert(fc.property(turns, (plan) => {
      const { case: c, recorded } = walk(plan);
      expect(replay({ id: c.id, force: c.force, reference: c.reference }, recorded.map((r) => ({ ...r, event: openEvent(r.event) })))).toEqual(c);
    }), { numRuns: 60 });
  });
  test('R14 R15 R62 the day the account is due never moves back', () => {
    fc.assert(fc.property(turns, (plan) => {
      walk(plan, (now, before) => {
        const [old, due] = [before && notifiedPart(before.case)?.account.due, notifiedPart(now.case)?.account.due];
        if (old && due) expect(due >= old).toBe(true);
      });
    }), { numRuns: 60 });
  });
  test('a terminal state is never left', () => {
    fc.assert(fc.property(turns, (plan) => {
      walk(plan, (now, before) => { if (before && TERMINAL_STATES.includes(before.case.stage.state)) expect(now.case.stage.state).toBe(before.case.stage.state); });
    }), { numRuns: 60 });
  });
  test('R26 R43 nothing protected is ever in the case, in a header or in a refusal, so no command can show it to the authority', () => {
    fc.assert(fc.property(turns, (plan) => {
      const history = walk(plan.map((t) => ({ ...t, secret: true })));
      expect(JSON.stringify(history.case)).not.toContain('marzipan');
      expect(JSON.stringify(history.recorded.map((r) => openEvent(r.event)))).not.toContain('marzipan');
      for (const type of COMMAND_TYPES) expect(JSON.stringify(codesIn(history.answerTo(type, {}, { by: 'authority' })))).not.toContain('marzipan');
    }), { numRuns: 40 });
  });
});
