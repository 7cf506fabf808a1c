/** Words of a disciplinary finding, each with the endings it is met with. A reflective practice review finds nothing of the kind (R35). */
const TONE_WORDS = /(?<![\p{L}\p{N}])(?:guilty|proven|sanction(?:s|ed)?|warnings?|misconduct)(?![\p{L}\p{N}])/giu;

/**
 * What stands between quotation marks on one line. Single marks count as quotation only where they open before a word and
 * close after one, so that the apostrophes of "the officer's" and "the drivers'" open nothing.
 */
const QUOTED = /“[^”\n]*”|"[^"\n]*"|(?<![\p{L}\p{N}])‘[^\n]*?’(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])'(?=[\p{L}\p{N}])[^\n]*?(?<=[\p{L}\p{N}.,?!])'(?![\p{L}\p{N}])/gu;

/**
 * The words of a text that make a review look like discipline: guilty, proven, sanction, warning, misconduct.
 * Whole words only, in capitals or not; words that stand in quotation marks are somebody else's and are allowed.
 * @returns each word found once, in small letters, in the order of the text; empty where the tone is right (R35)
 */
export function toneWords(text: string): string[] {
  const own = text.replace(QUOTED, ' ');
  return [...new Set([...own.matchAll(TONE_WORDS)].map((found) => found[0].toLowerCase()))];
}
