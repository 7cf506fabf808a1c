import fc from 'fast-check';
import { COMMANDS, COMMAND_TYPES } from '../case/commands/index.js';
import { EVENTS, EVENT_TYPES } from '../case/events.js';
import { aCommand, START } from '../testing/index.js';
import { code, count, flag, group, list, onDay, optional, person, ref, text } from './field.js';
import type { Field, Fields } from './field.js';
import { readFields } from './read-fields.js';
import { joinFields, splitFields } from './split-fields.js';

const FORM = {
  heldOn: onDay('Held.'), attended: flag('Took part.'), summary: text('P', 'Summary.', 20), why: optional(text('C', 'Why.')), mode: code(['A', 'B'], 'Mode.'),
  reason: code(['SICK'], 'Kind of absence.', 'W'), who: person('Who.'),
  actions: list(group('Action.', { type: code(['T'], 'Type.'), what: text('R', 'What.') }), 'Actions.', 2), words: list(text('R', 'Word.'), 'Words.'),
} as const;
const good = { heldOn: '2026-03-02', attended: true, summary: 'We talked.', mode: 'A', reason: 'SICK', who: 'p-1', actions: [{ type: 'T', what: 'Shadow.' }], words: ['one'] };
const problemsOf = (input: unknown) => { const read = readFields(FORM, input); return read.ok ? [] : read.problems.map((p) => p.field.join('.')); };

describe('when details come in from outside', () => {
  test('INPUT good details are read as they are, texts trimmed', () => {
    expect(readFields(FORM, { ...good, summary: '  We talked. ' })).toEqual({ ok: true, data: good });
  });
  test.each([
    ['30 February', { heldOn: '2026-02-30' }, 'heldOn'], ['a null byte', { summary: 'a\u0000b' }, 'summary'], ['a control character', { summary: 'a\u0007b' }, 'summary'], ['half of a character', { summary: 'a\uD800' }, 'summary'],
    ['a text over its length', { summary: 'x'.repeat(21) }, 'summary'], ['an empty text', { summary: '   ' }, 'summary'], ['an unknown code', { mode: 'C' }, 'mode'], ['a yes that is a word', { attended: 'yes' }, 'attended'],
    ['an id with a space', { who: 'p 1' }, 'who'], ['too many entries', { actions: [1, 2, 3] }, 'actions'], ['a bad entry, by its place', { actions: [{ type: 'X', what: 'ok' }] }, 'actions.0.type'], ['an unknown name', { evidence: 'x' }, 'evidence'],
    ['a text where a list belongs', { words: 'one' }, 'words'],
  ])('INPUT %s is refused and the field is named', (_what, change, field) => {
    expect(problemsOf({ ...good, ...change })).toEqual([field]);
  });
  test('INPUT everything wrong is said at once, and never what was written', () => {
    const read = readFields(FORM, { ...good, heldOn: 'secret words', mode: 'secret words' });
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).not.toContain('secret');
    expect(problemsOf({})).toEqual(['heldOn', 'attended', 'summary', 'mode', 'reason', 'who', 'actions', 'words']);
  });
  test('INPUT a line end and a tab may stand in a text', () => {
    expect(problemsOf({ ...good, summary: 'a\n\tb' })).toEqual([]);
  });
  test('INPUT an optional text left blank counts as not given', () => {
    expect(readFields(FORM, { ...good, why: ' ' })).toEqual({ ok: true, data: good });
  });
});

describe('INPUT each kind of field says in a sentence how it is put right', () => {
  const read = (field: Field, value: unknown) => readFields({ it: field }, { it: value });
  const ONE: readonly { readonly kind: string; readonly field: Field; readonly good: readonly unknown[]; readonly bad: readonly unknown[]; readonly cure: string }[] = [
    { kind: 'a code', field: code(['A', 'B'], 'One.'), good: ['A', 'B'], bad: ['', 'C', 1, ['A']], cure: 'Choose one of: A, B.' },
    { kind: 'a day', field: onDay('Day.'), good: ['2026-03-02'], bad: ['2026-3-2', '', 20_260_302, ['2026-03-02']], cure: 'Give a real calendar day as YYYY-MM-DD.' },
    { kind: 'yes or no', field: flag('Yes.'), good: [true, false], bad: ['', 0, 'true'], cure: 'Answer yes (true) or no (false).' },
    { kind: 'a number', field: count('Number.', 2, 5), good: [2, 3, 5], bad: [1, 6, 2.5, '3', Number.NaN, [3]], cure: 'Give a whole number from 2 to 5.' },
    { kind: 'a reference', field: ref('Thing.'), good: ['c-1', 'a.b:c/d_e', 'x'.repeat(100)], bad: ['-c', 'a b', '', 1, ['c-1'], 'x'.repeat(101)], cure: 'Give an id or code: letters, digits and . _ : / - only.' },
    { kind: 'a person', field: person('Who.'), good: ['p-1'], bad: ['p 1', 1], cure: 'Give an id or code: letters, digits and . _ : / - only.' },
    { kind: 'a text', field: text('C', 'Text.', 5), good: ['abcde'], bad: [1, ['a'], { a: 1 }], cure: 'Give this as text.' },
    { kind: 'a text that is too long', field: text('C', 'Text.', 5), good: [], bad: ['abcdef'], cure: 'Shorten this to 5 characters or fewer.' },
    { kind: 'a text that cannot be kept', field: text('C', 'Text.', 5), good: [], bad: ['a\u0000', '\uDC00a'], cure: 'The text has a character that cannot be kept (a null byte or another control character). Remove it and send again.' },
    { kind: 'a blank text', field: text('C', 'Text.', 5), good: [], bad: ['', '  '], cure: 'This is needed.' },
    { kind: 'a list', field: list(flag('Yes.'), 'Several.', 2), good: [[], [true, false]], bad: [true, { 0: true }, 'a'], cure: 'Give a list.' },
    { kind: 'a list that is too long', field: list(flag('Yes.'), 'Several.', 2), good: [], bad: [[true, true, true]], cure: 'Give 2 or fewer.' },
    { kind: 'a group', field: group('Several.', { a: optional(flag('Yes.')) }), good: [{}, { a: true }], bad: ['a', 1, [], [true]], cure: 'Give the details as named fields.' },
  ];
  test.each(ONE)('$kind', ({ field, good: fine, bad, cure }) => {
    for (const value of fine) expect(read(field, value)).toStrictEqual({ ok: true, data: { it: value } });
    for (const value of bad) expect([value, read(field, value)]).toStrictEqual([value, { ok: false, problems: [{ field: ['it'], message: cure }] }]);
    for (const nothing of [undefined, null]) expect(read(field, nothing)).toStrictEqual({ ok: false, problems: [{ field: ['it'], message: 'This is needed.' }] });
    for (const nothing of [undefined, null, '', ' ']) expect(read(optional(field), nothing)).toStrictEqual({ ok: true, data: {} });
    for (const value of fine) expect(read(optional(field), value)).toStrictEqual({ ok: true, data: { it: value } });
  });
  test.each([null, undefined, 'details', 7, [[]], true])('%j is no set of details', (input) => {
    expect(readFields({ it: optional(flag('Yes.')) }, input)).toStrictEqual({ ok: false, problems: [{ field: [], message: 'Give the details as named fields.' }] });
  });
  test('a name that is not known is to be left out', () => {
    expect(readFields({}, { toString: 1 })).toStrictEqual({ ok: false, problems: [{ field: ['toString'], message: 'This field is not known here; leave it out.' }] });
  });
  test('of a list only what could be read is counted, and each place that could not is named', () => {
    expect(readFields({ it: list(flag('Yes.'), 'Several.') }, { it: [true, 'no', 1] })).toStrictEqual({ ok: false, problems: [1, 2].map((i) => ({ field: ['it', String(i)], message: 'Answer yes (true) or no (false).' })) });
  });
  test.each(COMMAND_TYPES)('%s as somebody would ordinarily give it is complete and possible', (type) => {
    const { type: _type, ...details } = aCommand(type, START) as { readonly type: string };
    expect(readFields(COMMANDS[type].fields, details)).toStrictEqual({ ok: true, data: details });
  });
});

describe('when details are divided by protection class', () => {
  const whole = { ...good, why: 'Because.' };
  test('no text and no person stands among the codes', () => {
    expect(splitFields(FORM, whole)).toEqual({
      codes: { heldOn: '2026-03-02', attended: true, mode: 'A', actions: [{ type: 'T' }] },
      sealed: { C: { why: 'Because.', who: 'p-1' }, P: { summary: 'We talked.' }, W: { reason: 'SICK' }, R: { actions: [{ what: 'Shadow.' }], words: ['one'] } },
    });
  });
  test('the parts give the whole again', () => {
    const { codes, sealed } = splitFields(FORM, whole);
    expect(joinFields([codes, sealed.C, sealed.R, sealed.P, sealed.W])).toEqual(whole);
  });
  test('a part that stays closed is simply absent', () => {
    const { codes, sealed } = splitFields(FORM, whole);
    expect(joinFields([codes, sealed.C])).toEqual({ heldOn: '2026-03-02', attended: true, mode: 'A', actions: [{ type: 'T' }], why: 'Because.', who: 'p-1' });
  });
  test('whatever the texts are, none of them is ever among the codes', () => {
    fc.assert(fc.property(fc.string({ minLength: 12 }), (words) => {
      const { codes } = splitFields(FORM, { ...whole, summary: words, why: words, words: [words], actions: [{ type: 'T', what: words }] });
      expect(JSON.stringify(codes)).toBe(JSON.stringify(splitFields(FORM, whole).codes));
    }));
  });
});

describe('the tables of commands and events', () => {
  const leaves = (fields: Fields): Field[] => Object.values(fields).flatMap((f) => leavesOf(f));
  const leavesOf = (f: Field): Field[] => (f.kind === 'optional' || f.kind === 'list' ? leavesOf(f.of) : f.kind === 'group' ? leaves(f.fields) : [f]);
  test('every field says what it is in a sentence', () => {
    for (const type of COMMAND_TYPES) for (const f of leaves(COMMANDS[type].fields)) expect(`${type}: ${f.says}`).toMatch(/[.!?]$/);
    for (const type of EVENT_TYPES) for (const f of leaves(EVENTS[type].fields)) expect(`${type}: ${f.says}`).toMatch(/[.!?]$/);
  });
  test('every code of a command or event is a plain word, so that the header carries no prose', () => {
    for (const type of EVENT_TYPES) for (const f of leaves(EVENTS[type].fields)) if (f.kind === 'code') for (const c of f.codes) expect(c).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
  });
});
