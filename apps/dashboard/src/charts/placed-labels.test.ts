import fc from 'fast-check';
import { placedLabels } from './placed-labels.js';

const picture = { left: 40, right: 480, top: 10, bottom: 320 };

describe('words beside points', () => {
  test('stand to the right, and to the left where the right is full', () => {
    expect(placedLabels([{ key: 'a', words: 'Custody North 10.9', x: 130, y: 100 }], picture)).toEqual([{ key: 'a', words: 'Custody North 10.9', x: 141, y: 100, anchor: 'start' }]);
    expect(placedLabels([{ key: 'a', words: 'Custody North 10.9', x: 470, y: 100 }], picture)[0]?.anchor).toBe('end');
  });
  test('never cover each other', () => {
    const point = fc.record({ x: fc.integer({ min: 60, max: 470 }), y: fc.integer({ min: 20, max: 300 }) });
    fc.assert(fc.property(fc.array(point, { minLength: 2, maxLength: 8 }), (points) => {
      const placed = placedLabels(points.map((p, i) => ({ ...p, key: String(i), words: 'Response North A 12.1' })), picture);
      placed.forEach((a, i) => placed.slice(i + 1).forEach((b) => {
        const [fromA, fromB] = [a, b].map(({ x, anchor }) => (anchor === 'start' ? x : x - 150)) as [number, number];
        expect(Math.abs(a.y - b.y) >= 18 || Math.abs(fromA - fromB) >= 150).toBe(true);
      }));
    }));
  });
  test('beyond the eighth are left to the table', () => expect(placedLabels(Array.from({ length: 11 }, (_, i) => ({ key: String(i), words: 'x', x: 60 + i * 35, y: 40 + i * 25 })), picture).map(({ key }) => key)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']));
});
