import { TO_ANSWER } from '../filters/lesson-filter.js';
import { dueReason, emptyWords, lessonChoices } from './lesson-words.js';

describe('why a lesson is answered by a day', () => {
  test('R36 counts working days from the day the report was sent, without bank holidays', () => {
    expect(dueReason('2026-11-12', '2026-12-10')).toBe('20 working days after the report of Thu 12 Nov 2026.');
    expect(dueReason('2026-12-11', '2027-01-13')).toBe('20 working days after the report of Fri 11 Dec 2026.');
  });
  test('beyond the table of holidays, or on the day itself, it says from when alone', () => {
    expect(dueReason('2026-11-12', '2099-01-01')).toBe('Counted from the report of Thu 12 Nov 2026.');
    expect(dueReason('2026-11-12', '2026-11-12')).toBe('Counted from the report of Thu 12 Nov 2026.');
  });
  test('says nothing where a day is not known', () => expect([dueReason(null, '2026-12-10'), dueReason('2026-11-12', null)]).toEqual([null, null]));
});

describe('the list of lessons in words', () => {
  test('each choice can be taken away', () => {
    const choices = lessonChoices({ view: 'all', unit: 'N', themes: ['TRAINING', 'WELFARE'] }, (code) => (code === 'N' ? 'North' : undefined));
    expect(choices.map(({ words }) => words)).toEqual(['Unit: North', 'Theme: Training', 'Theme: Welfare']);
    expect(choices[1]?.without).toEqual({ view: 'all', unit: 'N', themes: ['WELFARE'] });
  });
  test.each([[TO_ANSWER, 'No lesson waits for an answer'], [{ ...TO_ANSWER, view: 'overdue' as const }, 'No lesson is past its date'], [{ ...TO_ANSWER, view: 'answered' as const }, 'No lesson has been answered yet'], [{ ...TO_ANSWER, view: 'all' as const }, 'No lessons yet'], [{ ...TO_ANSWER, unit: 'N' }, 'No lessons match these filters']])('%j empty: %s', (filter, title) => expect(emptyWords(filter).title).toBe(title));
});
