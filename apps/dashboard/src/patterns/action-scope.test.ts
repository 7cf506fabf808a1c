import { PATTERNS, unfiltered } from '../filters/filter.js';
import { unitTree } from '../filters/units.js';
import { actionScope } from './action-scope.js';

const unit = (code: string, name: string, parentCode: string | null) => ({ code, name, kind: 'TEAM', parentCode, from: null, to: null });
const units = unitTree([unit('F', 'Invented Force', null), unit('N', 'Response North', 'F'), unit('N-1', 'Response North A', 'N'), unit('N-2', 'Response North B', 'N')]);
const whole = unfiltered(PATTERNS);

describe('whose actions stand beside the referrals of a page', () => {
  test.each([
    ['nobody has narrowed', {}, { unit: null, words: 'Whole force', ignores: false }],
    ['of one unit', { unit: 'N' }, { unit: 'N', words: 'Response North', ignores: false }],
    ['of one team', { teams: ['N-1'] }, { unit: 'N-1', words: 'Response North A', ignores: false }],
    ['of one team of a unit', { unit: 'N', teams: ['N-1'] }, { unit: 'N-1', words: 'Response North A', ignores: false }],
    ['of two teams of a unit', { unit: 'N', teams: ['N-1', 'N-2'] }, { unit: 'N', words: 'Response North', ignores: true }],
    ['of a standard', { standards: ['UOF' as const] }, { unit: null, words: 'Whole force', ignores: true }],
    ['of a period alone', { period: { kind: 'last' as const, months: 12 as const } }, { unit: null, words: 'Whole force', ignores: false }],
  ])('%s', (_, narrowed, scope) => expect(actionScope({ ...whole, ...narrowed }, units)).toEqual(scope));
});
