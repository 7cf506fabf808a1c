import { toneWords } from './tone.js';

describe('R35 words of a disciplinary finding', () => {
  test.each(['guilty', 'proven', 'sanction', 'warning', 'misconduct'])('finds "%s" in small letters or capitals', (word) => {
    expect(toneWords(`Here ${word} stands.`)).toEqual([word]);
    expect(toneWords(`${word.toUpperCase()}.`)).toEqual([word]);
    expect(toneWords(`(${word})`)).toEqual([word]);
  });
  test.each(['sanctions', 'sanctioned', 'warnings'])('finds "%s"', (word) => expect(toneWords(`no ${word} here`)).toEqual([word]));
  test('names each word once, in the order of the text', () => {
    expect(toneWords('Misconduct was proven. The misconduct was sanctioned.')).toEqual(['misconduct', 'proven', 'sanctioned']);
  });
  test.each(['unproven', 'proveniance', 'warned', 'a sanctionable x', 'guiltyish', 'The officer gave a clear account.', ''])('leaves "%s" alone: whole words only', (text) => expect(toneWords(text)).toEqual([]));
  test.each([
    'The letter said “misconduct” and no more.', 'The letter said "a final warning" and no more.', 'The letter said ‘guilty’ and no more.', "The letter said 'guilty' and no more.", "It said 'this isn't misconduct, is it?' and no more.",
  ])('allows the words of others: %s', (text) => expect(toneWords(text)).toEqual([]));
  test.each([
    ['an apostrophe opens no quotation', "The officer's misconduct was the driver's view."],
    ['a plural apostrophe opens none', "The officers' misconduct was the drivers' view."],
    ['a curly apostrophe opens none', 'The officer’s misconduct was the driver’s view.'],
    ['a mark without its pair opens none', 'He said "misconduct'],
    ['a quotation ends with its line', 'He said "well\nmisconduct" then'],
    ['what follows a quotation is no part of it', '“Well”, he said, misconduct “it is”.'],
  ])('%s', (_why, text) => expect(toneWords(text)).toEqual(['misconduct']));
});
