import { residualShade } from './residual-shades.js';

test.each([[null, undefined], [0.4, undefined], [-0.9, undefined], [1, 'more-1'], [2.4, 'more-2'], [-1.2, 'fewer-1'], [-3, 'fewer-2']] as const)('a residual of %s is shaded %s: raw counts never are', (residual, shade) => expect(residualShade(residual)).toBe(shade));
