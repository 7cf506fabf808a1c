import { changeOutcome } from './change.js';

describe('the answer to a change', () => {
  test('that is done says what is so from now on', () => expect(changeOutcome({ says: 'It is linked.' })).toEqual({ kind: 'done', says: 'It is linked.' }));
  test('that has something to put right names its field', () => expect(changeOutcome({ message: 'Put it right.', problems: [{ field: ['input', 'until'], message: 'Give a later day.' }, { field: [], message: 'Or end the other.' }] })).toEqual({ kind: 'refused', problems: [{ field: 'until', message: 'Give a later day.' }, { field: null, message: 'Or end the other.' }] }));
  test('that is no says why in one sentence', () => expect([changeOutcome({ message: 'There is nothing there.' }), changeOutcome({})]).toEqual([{ kind: 'refused', problems: [{ field: null, message: 'There is nothing there.' }] }, { kind: 'refused', problems: [{ field: null, message: 'Nothing was changed.' }] }]));
});
