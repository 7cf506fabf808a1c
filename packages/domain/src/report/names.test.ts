import { namesIn } from './names.js';

/* Invented names. */
const NAMES = ['PC Ada Field', 'Morgan O’Neill', 'Insp. Zoë Anne-Marie Łuk', 'Bo Xu'];

describe('R36 a lesson or an action names nobody', () => {
  test.each([
    ['Training is needed.', []],
    ['PC Ada Field needs a mentor.', ['PC Ada Field']],
    ['pc ada field needs a mentor.', ['PC Ada Field']],
    ['The sheet that Field wrote is short.', ['PC Ada Field']],
    ['Field’s sheet is short.', ['PC Ada Field']],
    ["Field's sheet is short.", ['PC Ada Field']],
    ['Training in the field is needed.', []],
    ['Fieldwork is needed, and Ada is a programming language.', []],
    ["O'Neill and O’Neill are one spelling each.", ['Morgan O’Neill']],
    ['A course for Łuk; a course for Field.', ['PC Ada Field', 'Insp. Zoë Anne-Marie Łuk']],
    ['insp zoë anne-marie łuk', ['Insp. Zoë Anne-Marie Łuk']],
    ['Insp. Zoe\u0308 Anne-Marie Łuk', ['Insp. Zoë Anne-Marie Łuk']],
    ['Xu is a unit of measure.', []],
    ['Ask Bo Xu.', ['Bo Xu']],
    ['Morgan will help.', []],
    ['The one to ask is PC Ada', []],
    ['', []],
  ])('R36 in %j the names are %j', (text, found) => expect(namesIn(text, NAMES)).toEqual(found));

  test('R36 a name of one word is found where it is written as a name', () => {
    expect(namesIn('Ask Field.', ['Field'])).toEqual(['Field']);
    expect(namesIn('Train in the field.', ['Field'])).toEqual([]);
  });
  test('R36 a name without a word in it is not found anywhere', () => expect(namesIn('Training is needed.', ['', ' - '])).toEqual([]));
});
