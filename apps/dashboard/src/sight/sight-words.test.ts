import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import { partText, toReader } from './sight-words.js';

describe('what one can see, said to oneself', () => {
  test('speaks in the second person, and keeps what it does not know', () => expect([partText('reviewer', 'Reviewer'), partText('somebodyNew', 'Somebody new'), toReader('those they own, no others')]).toEqual(['Where you are the reviewer', 'Somebody new', 'those you own, no others']));
  test('has no words for a part that the server does not know', () => {
    const relation = buildSchema(readFileSync(new URL('../../../api/schema.graphql', import.meta.url), 'utf8')).getType('Relation');
    const known = isEnumType(relation) ? relation.getValues().map(({ name }) => name) : [];
    expect(['officer', 'reviewer', 'authority', 'lineManager', 'friend', 'friendWithReport', 'actionOwner', 'lessonOwner', 'referrer', 'previousReviewer'].filter((each) => !known.includes(each))).toEqual([]);
  });
});
