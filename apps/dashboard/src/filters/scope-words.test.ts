import { scopeWords, unitOfActions } from './scope-words.js';
import { unitTree } from './units.js';

const unit = (code: string, name: string, parentCode: string | null) => ({ code, name, kind: 'TEAM', parentCode, from: null, to: null });
const units = unitTree([unit('F', 'Invented Force', null), unit('N', 'Response North', 'F'), unit('N-1', 'Response North A', 'N'), unit('N-2', 'Response North B', 'N'), unit('C', 'Custody', 'F')]);

describe('whose cases a page counts, in words', () => {
  test.each([
    [null, [], 'Whole force'], ['N', [], 'Response North'], ['gone', [], 'gone'],
    [null, ['N-1'], 'Response North A'], [null, ['N-1', 'N-2'], 'Response North A and Response North B'],
    [null, ['C', 'N', 'N-1', 'N-2'], '4 teams'], [null, ['N'], 'Response North itself'], ['N', ['N-1'], 'Response North, only Response North A'],
  ])('unit %s, teams %j: "%s"', (code, teams, words) => expect(scopeWords({ unit: code, teams }, units)).toBe(words));
});

describe('the unit that actions are counted for', () => {
  test.each([
    [null, [], null], ['N', [], 'N'],
    [null, ['N-1'], 'N-1'], ['N', ['N-1'], 'N-1'],
    // A unit without what is below it, several teams, or a team outside the unit cannot be asked for.
    [null, ['N'], null], ['N', ['N-1', 'N-2'], 'N'], ['N', ['C'], 'N'],
  ])('unit %s, teams %j: %s', (code, teams, counted) => expect(unitOfActions({ unit: code, teams }, units)).toBe(counted));
});
