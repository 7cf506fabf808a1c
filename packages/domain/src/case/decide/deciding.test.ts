import { aCase, History, START, someNow } from '../../testing/index.js';
import { actingPerson, detailsOf } from './deciding.js';
import { packOfCase } from './policy-dates.js';

describe('what the process does not foresee is an error', () => {
  test('the clock gives no command of a person', () => {
    expect(() => actingPerson(someNow(START, 'clock'))).toThrow(new Error('The clock gives no command of a person.'));
    expect(actingPerson(someNow(START, 'officer'))).toBe('p-officer');
  });
  test('a case never names rules that were never there', () => {
    expect(() => packOfCase({ ...aCase.drafted().case, pack: 'OFFICER_PCR_1999' })).toThrow(new Error('There is no rule pack OFFICER_PCR_1999.'));
  });
  test('the details of a command are what is told with it', () => {
    expect(detailsOf({ type: 'X', answers: [], reason: 'So.' })).toStrictEqual({ reason: 'So.' });
  });
});

describe('a history for tests says what went wrong', () => {
  test('no case, a no, a question', () => {
    expect(() => History.start().case).toThrow(new Error('No referral has been drafted yet.'));
    expect(() => aCase.reviewerAppointed().then('GiveNotice', { contents: [], mode: 'ORAL' })).toThrow(new Error('GiveNotice was refused: R12 NOTICE_INCOMPLETE, R12 NOTICE_INCOMPLETE'));
    expect(() => aCase.reviewerAppointed().later(31).then('GiveNotice', { givenOn: aCase.reviewerAppointed().today, whyReferred: 'Misconduct.' })).toThrow(new Error('GiveNotice asks: R63 LATE_ENTRY, R35 TONE'));
  });
});
