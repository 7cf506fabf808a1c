import { ownersAmong } from './owners.js';

const owned = (id: string, name: string) => ({ owner: { __typename: 'Person' as const, id, name, rank: null } });

describe('the people one can choose among', () => {
  test('are those who have an action, each once, by name', () => expect(ownersAmong([owned('2', 'Samir Patel'), owned('1', 'Ada Okafor'), owned('2', 'Samir Patel')]).map(({ name }) => name)).toEqual(['Ada Okafor', 'Samir Patel']));
  test('an action that stands with a role alone adds nobody', () => expect(ownersAmong([{ owner: null }])).toEqual([]));
});
