import { EVERY_READ } from '../filters/audit-filter.js';
import { auditChoices, changeWords, classWords, purposeWords, reachWords } from './audit-words.js';

describe('reads in words', () => {
  test.each([[['P', 'C'], 'Case facts and account and discussion'], [['C'], 'Case facts'], [['Z'], 'Z'], [[], '']])('the classes %j are “%s”', (classes, words) => expect(classWords(classes)).toBe(words));
  test.each([[1, 0, 'Opened 1 review'], [0, 25, 'Had 25 reviews in a list'], [1, 2, 'Opened 1 review and had 2 reviews in a list'], [0, 0, 'Named no review']])('%i opened and %i listed: %s', (opened, inLists, words) => expect(reachWords(opened, inLists)).toBe(words));
  test('a purpose that is not known yet is shown as it came', () => expect([purposeWords('BREAK_GLASS'), purposeWords('NEW_ONE')]).toEqual(['Restricted record opened', 'NEW_ONE']));
  test('each choice can be taken away by itself', () => {
    const chosen = { ...EVERY_READ, case: 'NTH/2026/0398', how: 'OPENED' } as const;
    expect(auditChoices(chosen, null).map(({ words, without }) => [words, without])).toEqual([['Review: NTH/2026/0398', { ...chosen, case: null }], ['Opened', { ...chosen, how: null }]]);
  });
});

describe('a change of access', () => {
  test('is told in words: no codes, and days as days', () => {
    const said = ([['CLIENT_REGISTERED', 'roster-client ROSTER '], ['CLIENT_REGISTERED', 'training TRAINING training.tasks'], ['AUTHORITY_DELEGATED', '2026-11-22 to 2027-01-31: Leave of the lead'], ['SIGN_IN_LINKED', 'rhys KAPOOR']] as const).map(([act, more]) => changeWords(act, more));
    expect(said).toEqual(['roster-client: duty roster', 'training: booking of training, for training.tasks', 'Sun 22 Nov 2026 to Sun 31 Jan 2027: Leave of the lead', 'rhys KAPOOR']);
  });
});
