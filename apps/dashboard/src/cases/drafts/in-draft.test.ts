import { inDraft } from './in-draft.js';

describe('a kept draft of a small form', () => {
  test('gives a field back as it was typed', () => expect(inDraft('{"adjustment":"A break each hour"}', 'adjustment')).toBe('A break each hour'));
  test.each([[null], ['{}'], ['no json'], ['null'], ['[]'], ['"text"'], ['{"adjustment":{"x":1}}']])('is an empty field where it cannot be read: %s', (body) => expect(inDraft(body, 'adjustment')).toBe(''));
});
