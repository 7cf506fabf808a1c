import { addDays, day } from '../calendar/index.js';
import type { PlannedAction, ReportShape } from '../case/case.js';
import type { ReportTexts } from '../case/now.js';
import { lacksReason, missingParts, withoutDay, written } from './completeness.js';

const TODAY = day('2026-03-16');
const action: PlannedAction = { type: 'SHADOWING', ownerRole: 'OFFICER', due: addDays(TODAY, 60) };
const shape: ReportShape = {
  version: 1, actions: [action], organisationLessons: [{ theme: 'TRAINING' }], noOfficerLessons: false, noOrganisationLessons: false, ndmElements: [], reviewOn: addDays(TODAY, 90), response: null, shared: false,
};
const texts: ReportTexts = {
  issue: 'A handover was incomplete.', discussion: 'We talked about it.', actions: [{ description: 'Shadow two handovers.' }], officerLessons: ['Write first.'], organisationLessons: [{ lesson: 'The sheet is short.' }],
};

describe('R30 the six parts of the report', () => {
  test('R30 a report that answers all six lacks none', () => expect(missingParts(texts, shape, TODAY)).toEqual([]));

  test.each<[string, string, Partial<ReportTexts>, Partial<ReportShape>]>([
    ['A', 'no issue', { issue: undefined }, {}],
    ['A', 'an issue of blanks', { issue: '  \n' }, {}],
    ['B', 'no summary of the discussion', { discussion: undefined }, {}],
    ['C', 'no action and no reason for none', { actions: [] }, { actions: [] }],
    ['D', 'no lesson for the officer and not "none"', { officerLessons: [] }, {}],
    ['D', 'a lesson for the officer of blanks', { officerLessons: [' '] }, {}],
    ['E', 'no lesson for the force and not "none"', { organisationLessons: [] }, { organisationLessons: [] }],
    ['E', 'a lesson for the force of blanks', { organisationLessons: [{ lesson: '' }] }, {}],
    ['F', 'no day for the review', {}, { reviewOn: null }],
    ['F', 'a review on the very day', {}, { reviewOn: TODAY }],
    ['F', 'a review that lies behind', {}, { reviewOn: addDays(TODAY, -1) }],
  ])('R30 part %s is missing with %s', (part, _where, words, planned) => expect(missingParts({ ...texts, ...words }, { ...shape, ...planned }, TODAY)).toEqual([part]));

  test.each<[string, Partial<ReportTexts>, Partial<ReportShape>]>([
    ['a reason in place of actions', { actions: [], noFurtherAction: 'All was put right on the day.' }, { actions: [] }],
    ['"none" for the officer', { officerLessons: [] }, { noOfficerLessons: true }],
    ['"none" for the force', { organisationLessons: [] }, { organisationLessons: [], noOrganisationLessons: true }],
    ['a review tomorrow', {}, { reviewOn: addDays(TODAY, 1) }],
    ['one lesson of several written', { officerLessons: ['', 'Write first.'], organisationLessons: [{ lesson: '' }, { lesson: 'The sheet is short.' }] }, {}],
  ])('R30 %s is an answer', (_where, words, planned) => expect(missingParts({ ...texts, ...words }, { ...shape, ...planned }, TODAY)).toEqual([]));

  test('R30 where no words can be read, only what is planned and dated counts', () => {
    expect(missingParts(null, shape, TODAY)).toEqual(['A', 'B', 'D', 'E']);
    expect(missingParts(null, { ...shape, actions: [], reviewOn: null }, TODAY)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  });
});

describe('R31 no further action', () => {
  const none: PlannedAction = { type: 'NO_FURTHER_ACTION', ownerRole: 'OFFICER' };
  test.each<[boolean, string, readonly PlannedAction[], string | undefined]>([
    [false, 'an action and no reason', [action], undefined],
    [true, 'nothing planned and no reason', [], undefined],
    [true, 'nothing planned and a reason of blanks', [], ' '],
    [false, 'nothing planned and a reason', [], 'All was put right on the day.'],
    [true, '"no further action" beside another and no reason', [action, none], undefined],
    [false, '"no further action" with a reason', [none], 'All was put right on the day.'],
  ])('R31 a reason is missing: %s, with %s', (missing, _where, actions, noFurtherAction) => expect(lacksReason({ ...texts, noFurtherAction }, { ...shape, actions })).toBe(missing));
  test('R31 words that cannot be read give no reason', () => expect(lacksReason(null, { ...shape, actions: [] })).toBe(true));
});

describe('R44 the day of an action', () => {
  test('R44 an action still to take has a day that has not passed; one taken, and no further action, need none', () => {
    const actions: readonly PlannedAction[] = [
      { ...action, due: undefined }, { ...action, due: addDays(TODAY, -1) }, { ...action, due: TODAY }, { ...action, due: undefined, takenOn: addDays(TODAY, -3) }, { type: 'NO_FURTHER_ACTION', ownerRole: 'OFFICER' }, action,
    ];
    expect(withoutDay({ ...shape, actions }, TODAY)).toEqual([1, 2]);
  });
});

test.each([[undefined, false], ['', false], [' \t\n', false], [' x ', true]])('R30 of %j something is written: %s', (text, expected) => expect(written(text)).toBe(expected));
