import { CODES } from '../rules.js';
import type { Code } from '../rules.js';
import { conclude, promptIf, refusal, refused, unless } from './refusals.js';

const codes = Object.keys(CODES) as readonly Code[];

describe('a no and a question are said in the words of the register', () => {
  test.each(codes)('%s', (code) => {
    const { rule, message, needsReason } = CODES[code];
    expect(refusal(code)).toStrictEqual({ rule, code, message });
    expect(refused(code)).toStrictEqual({ kind: 'refused', refusals: [{ rule, code, message }] });
    expect(unless(false, code)).toStrictEqual([{ rule, code, message }]);
    expect(unless(true, code)).toStrictEqual([]);
    expect(promptIf(true, code)).toStrictEqual([{ rule, code, message, needsReason }]);
    expect(promptIf(false, code, ['a word'])).toStrictEqual([]);
  });
  test('what is missing stands behind the sentence', () => {
    const more = { field: ['parts'], details: ['one', 'two'] };
    expect(refusal('REPORT_INCOMPLETE', more)).toStrictEqual({ rule: 'R30', code: 'REPORT_INCOMPLETE', message: `${CODES.REPORT_INCOMPLETE.message} (one, two)`, ...more });
    expect(promptIf(true, 'TONE', ['guilty'])).toMatchObject([{ message: `${CODES.TONE.message} (guilty)`, details: ['guilty'] }]);
  });
});

describe('how a decision ends', () => {
  const tone = promptIf(true, 'TONE');
  const late = promptIf(true, 'LATE');
  const nothing = () => [];
  test('any no comes before any question', () => {
    expect(conclude(undefined, [refusal('INVALID')], tone, nothing)).toStrictEqual({ kind: 'refused', refusals: [refusal('INVALID')] });
  });
  test.each([undefined, [], [{ code: 'TONE' }], [{ code: 'TONE', reason: ' ' }], [{ code: 'LATE', reason: 'So.' }]])('a question that needs a reason stays open with %j', (answers) => {
    expect(conclude(answers, [], tone, nothing)).toStrictEqual({ kind: 'prompts', prompts: tone });
  });
  test('a reason is kept where it was asked for, and nowhere else', () => {
    const answers = [{ code: 'LATE', reason: 'A confidence.' }, { code: 'TONE', reason: 'A quotation.' }];
    expect(conclude(answers, [], [...tone, ...late], nothing)).toStrictEqual({ kind: 'happened', events: [], answered: [{ code: 'TONE', reason: 'A quotation.' }, { code: 'LATE' }] });
  });
  test('an answer nobody asked for is not kept', () => {
    expect(conclude([{ code: 'TONE', reason: 'A quotation.' }], [], [], nothing)).toStrictEqual({ kind: 'happened', events: [], answered: [] });
  });
});
