import { placedNames } from './placed-names.js';

const climbing = (key: string, label: string, middle: number, top = 1): Parameters<typeof placedNames>[0][number] => ({ key, label, isMain: false, steps: Array.from({ length: 100 }, (_, i) => ({ at: i, share: Math.min(top, Math.max(0, 0.5 + (i - middle) / 20)) })) });
const picture = { x: (time: number) => 40 + time * 4, y: (share: number) => 300 - share * 280, left: 40, right: 440 };

describe('names beside climbing lines', () => {
  test('stand where the neighbours leave room', () => {
    const [first, second] = placedNames([climbing('a', 'Told', 15), climbing('b', 'Discussed', 60)], picture);
    expect([first?.anchor, second?.anchor]).toEqual(['start', 'start']);
    expect(first?.x).toBeGreaterThan(picture.x(15));
  });
  test('go to the left where the right is full', () => {
    const [, near] = placedNames([climbing('a', 'Told', 10), climbing('b', 'Discussion held', 60), climbing('c', 'Report sent', 66)], picture);
    expect(near?.anchor).toBe('end');
  });
  test('never stand over each other', () => {
    const placed = placedNames([climbing('a', 'Officer told', 15), climbing('b', 'Discussion held', 60), climbing('c', 'Report sent', 70)], picture);
    placed.forEach((a, i) => placed.slice(i + 1).forEach((b) => expect(Math.abs(a.y - b.y) >= 18 || Math.abs(a.x - b.x) > 90).toBe(true)));
  });
  test('stand at a line that never climbs high', () => expect(placedNames([climbing('a', 'All actions', 30, 0.3)], picture)[0]?.y).toBeGreaterThan(picture.y(0.45)));
});
