import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import { lineName, ownParts, partText, toReader } from './sight-words.js';

describe('what one can see, said to oneself', () => {
  test('speaks in the second person, and keeps what it does not know', () => expect([partText('reviewer', 'Reviewer'), partText('somebodyNew', 'Somebody new'), toReader('those they own, no others')]).toEqual(['Where you are the reviewer', 'Somebody new', 'those you own, no others']));
  test('R53 speaks to the officer of what was shared with them', () => expect([toReader('what was shared with the officer or sent', true), toReader('what was shared with the officer or sent')]).toEqual(['what was shared with you', 'what was shared with the officer or sent']));
  test('R61 calls an officer’s own corrections what they are, before there is a report', () => expect([lineName({ name: 'Report', extent: 'OWN_CORRECTIONS' }), lineName({ name: 'Report', extent: 'SHARED' }), toReader('what the officer asked to be corrected, with the answers', true)]).toEqual(['Corrections', 'Report', 'what you asked to be corrected, with the answers']));
  test('puts first the parts somebody is known to have', () => {
    expect([...ownParts({ roles: [], parts: ['OFFICER', 'FRIEND'], mayUsePatterns: false })]).toEqual(['officer', 'friend', 'friendWithReport']);
    expect([...ownParts({ roles: ['MANAGER'], parts: [], mayUsePatterns: false })]).toEqual(['reviewer', 'lineManager']);
    expect([...ownParts({ roles: ['ADMINISTRATOR'], parts: [], mayUsePatterns: false })]).toEqual([]);
  });
  test('has no words for a part that the server does not know', () => {
    const relation = buildSchema(readFileSync(new URL('../../../api/schema.graphql', import.meta.url), 'utf8')).getType('Relation');
    const known = isEnumType(relation) ? relation.getValues().map(({ name }) => name) : [];
    expect(['officer', 'reviewer', 'authority', 'lineManager', 'friend', 'friendWithReport', 'actionOwner', 'lessonOwner', 'opener', 'referrer', 'previousReviewer', 'investigator'].filter((each) => !known.includes(each))).toEqual([]);
  });
});
