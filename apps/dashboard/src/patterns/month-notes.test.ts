import { lettered, noteWords } from './month-notes.js';

const annotation = { id: '1', month: '2025-01', kind: 'POLICY_CHANGE' as const, unit: null, says: 'Managers propose reviews themselves', recalculates: false, reason: null, by: 'Invented lead' };

test('what stands beside a month is a sentence, ended once, with the reason for new limits', () => {
  expect(noteWords(annotation)).toBe('Policy change: Managers propose reviews themselves.');
  expect(noteWords({ ...annotation, says: 'Two teams were joined.', kind: 'REORGANISATION', recalculates: true, reason: 'Another unit from then on' })).toBe('Reorganisation: Two teams were joined. Limits set again: Another unit from then on.');
});

test('each has a letter of its own, however many there are', () => {
  const letters = lettered(Array.from({ length: 60 }, () => annotation)).map(({ letter }) => letter);
  expect([letters[0], letters[25], letters[26], letters[52]]).toEqual(['A', 'Z', 'A2', 'A3']);
  expect(new Set(letters).size).toBe(60);
});
