import { FRIEND_ID, SEARCH_ID, UNTIL_ID, grantProblems, noGrant } from './grant-form.js';

const friend = { id: 'f', name: 'Invented Friend' };

describe('R19 letting a representative read', () => {
  test('needs somebody, and leads to where one finds them', () => {
    expect(grantProblems({ ...noGrant, until: { kind: 'day', day: '2026-12-01' } }, false, '2026-11-22').map(({ id }) => id)).toEqual([SEARCH_ID]);
    expect(grantProblems({ ...noGrant, until: { kind: 'day', day: '2026-12-01' } }, true, '2026-11-22').map(({ id }) => id)).toEqual([FRIEND_ID]);
  });
  test.each([[{ kind: 'empty' }], [{ kind: 'wrong', error: 'no such day', parts: ['day'] }], [{ kind: 'day', day: '2026-11-21' }]] as const)('needs a last day that has not gone: %j', (until) =>
    expect(grantProblems({ ...noGrant, friend, until }, true, '2026-11-22').map(({ id }) => id)).toEqual([UNTIL_ID]));
  test('may end today', () => expect(grantProblems({ friend, until: { kind: 'day', day: '2026-11-22' }, withReport: false }, true, '2026-11-22')).toEqual([]));
});
