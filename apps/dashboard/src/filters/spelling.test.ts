import { TO_ANSWER } from './lesson-filter.js';
import { changed } from './spelling.js';

describe('a choice made while the page still follows the address', () => {
  test('is added to the one before it, which the page does not show yet', () =>
    expect(changed({ ...TO_ANSWER, unit: 'N-RES' }, TO_ANSWER, { ...TO_ANSWER, themes: ['TRAINING'] })).toEqual({ ...TO_ANSWER, unit: 'N-RES', themes: ['TRAINING'] }));
  test('takes back what was chosen before it, where it is the same question', () =>
    expect(changed({ ...TO_ANSWER, unit: 'N-RES' }, { ...TO_ANSWER, unit: 'N-CUS' }, { ...TO_ANSWER, unit: null })).toEqual(TO_ANSWER));
});
