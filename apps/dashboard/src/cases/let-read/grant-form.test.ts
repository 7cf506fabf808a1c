import { FRIEND_ID, UNTIL_ID, grantProblems, noGrant } from './grant-form.js';

const friend = { value: 'f', label: 'Invented Friend' };

describe('R19 letting a representative read', () => {
  test('needs somebody, and leads to where one finds them', () => expect(grantProblems({ ...noGrant, until: { kind: 'day', day: '2026-12-01' } }, '2026-11-22').map(({ id }) => id)).toEqual([FRIEND_ID]));
  test.each([[{ kind: 'empty' }], [{ kind: 'wrong', error: 'no such day', parts: ['day'] }], [{ kind: 'day', day: '2026-11-21' }]] as const)('needs a last day that has not gone: %j', (until) =>
    expect(grantProblems({ ...noGrant, friend, until }, '2026-11-22').map(({ id }) => id)).toEqual([UNTIL_ID]));
  test('may end today', () => expect(grantProblems({ friend, until: { kind: 'day', day: '2026-11-22' }, withReport: false }, '2026-11-22')).toEqual([]));
});
