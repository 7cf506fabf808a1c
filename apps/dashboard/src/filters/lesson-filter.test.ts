import fc from 'fast-check';
import { LESSON_THEMES, codesOf } from '@candour/domain/taxonomy';
import { LESSON_VIEWS, TO_ANSWER, lessonFilterOf, lessonsAddress, readLessonsAddress } from './lesson-filter.js';
import type { LessonFilter } from './lesson-filter.js';

const filter: fc.Arbitrary<LessonFilter> = fc.record({
  view: fc.constantFrom(...LESSON_VIEWS), unit: fc.option(fc.string({ unit: 'grapheme', minLength: 1 }).filter((t) => !t.includes('\0')), { nil: null }), themes: fc.subarray([...codesOf(LESSON_THEMES)]),
});

describe('the filter of lessons', () => {
  test('read from the address it was written to is the same filter', () => {
    fc.assert(fc.property(filter, (f) => expect(readLessonsAddress(lessonsAddress(f).slice('/lessons'.length))).toEqual({ filter: f, dropped: [] })));
  });
  test('R36 as nobody has narrowed it is what waits for an answer', () => {
    expect(lessonsAddress(TO_ANSWER)).toBe('/lessons');
    expect(lessonFilterOf(TO_ANSWER)).toEqual({ answered: false });
  });
  test('R36 what is past its date is asked for as such', () => expect(lessonFilterOf({ view: 'overdue', unit: 'N', themes: ['TRAINING'] })).toEqual({ overdue: true, unit: 'N', theme: ['TRAINING'] }));
  test.each([['?show=late', 'show'], ['?theme=MONEY', 'theme'], ['?status=OPEN', 'status']])('%s drops what is not understood', (search, name) => {
    const read = readLessonsAddress(search);
    expect([read.filter, read.dropped.map((d) => d.name)]).toEqual([TO_ANSWER, [name]]);
  });
});
