/** Words with the marks inside them: "O’Neill" and "Anne-Marie" are one word each. */
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** The words of a text; the s of "Morgan’s" is not part of the name. */
const wordsOf = (text: string): readonly string[] => [...text.normalize('NFC').matchAll(WORD)].map(([word]) => word.replace(/['’]s$/u, '').replace(/’/gu, "'"));

const same = (a: string | undefined, b: string): boolean => a !== undefined && a.toLowerCase() === b.toLowerCase();

/** The shortest surname looked for on its own: two letters are too often something else. */
const SHORTEST = 3;

/**
 * The names that a text gives away (R36: lessons and actions travel without names).
 * A whole name is found in any spelling of capitals; a surname alone only where it is written as a name, so that "a long shift" is
 * not taken for PC Long. A first name alone is not looked for: too many are ordinary words.
 * @param names display names of persons named in the case
 * @returns the display names found, in the order given
 */
export function namesIn(text: string, names: readonly string[]): readonly string[] {
  const words = wordsOf(text);
  return names.filter((name) => {
    const parts = wordsOf(name);
    const surname = parts.at(-1);
    if (surname === undefined) return false;
    const whole = parts.length > 1 && words.some((_, i) => parts.every((part, j) => same(words[i + j], part)));
    return whole || (surname.length >= SHORTEST && words.includes(surname));
  });
}
