import { PATTERNS, unfiltered } from '../filters/filter.js';
import { addressOfView, viewOf } from './saved-view.js';

test('a view is saved as the address has it, and opened as the same address', () => {
  const filter = { ...unfiltered(PATTERNS), unit: 'N RES,1', standards: ['UOF' as const] };
  expect(viewOf(PATTERNS, filter)).toBe('unit=N+RES%2C1&standard=UOF');
  expect(addressOfView(PATTERNS, viewOf(PATTERNS, filter))).toBe(`/patterns?${viewOf(PATTERNS, filter)}`);
  expect([viewOf(PATTERNS, unfiltered(PATTERNS)), addressOfView(PATTERNS, '')]).toEqual(['', '/patterns']);
});

test.each(['//elsewhere.example', 'data:text/html,x', 'unit=N-RES&to=//elsewhere.example', '&&&', '%E0%A4%A'])('what was saved leads nowhere but to the page of figures: %s', (saved) => expect(addressOfView(PATTERNS, saved)).toMatch(/^\/patterns(\?unit=N-RES)?$/));
