import fc from 'fast-check';
import { heatScale } from './heat-levels.js';

describe('the steps a heat table is shaded in', () => {
  test('are thirds of the way to its highest number, and their words say which', () => {
    const { stepOf, words } = heatScale(51, 'Times named');
    expect(words).toEqual({ lead: 'Times named', shades: { 'level-1': '1 to 17', 'level-2': '18 to 34', 'level-3': '35 to 51' } });
    expect([0, 1, 17, 18, 34, 35, 51].map(stepOf)).toEqual([undefined, 'level-1', 'level-1', 'level-2', 'level-2', 'level-3', 'level-3']);
  });
  test.each([[0, {}], [1, { 'level-1': '1' }], [2, { 'level-1': '1', 'level-2': '2' }], [4, { 'level-1': '1 to 2', 'level-2': '3', 'level-3': '4' }]])('up to %i are %j', (highest, shades) => expect(heatScale(highest, '').words.shades).toEqual(shades));
  test('hold every number, and a higher one is never shaded less', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), (highest) => {
      const steps = Array.from({ length: highest }, (_, i) => heatScale(highest, '').stepOf(i + 1));
      expect(steps).not.toContain(undefined);
      expect(steps).toEqual([...steps].sort());
    }));
  });
});
