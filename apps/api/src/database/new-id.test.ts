import { newId } from './new-id.js';

describe('a new id', () => {
  test('is a UUID of version 7', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  test('sorts after one made a millisecond before', () => {
    expect(newId(1_795_300_000_001) > newId(1_795_300_000_000)).toBe(true);
  });
  test('is never the same twice', () => {
    expect(new Set(Array.from({ length: 5_000 }, () => newId(1))).size).toBe(5_000);
  });
});
