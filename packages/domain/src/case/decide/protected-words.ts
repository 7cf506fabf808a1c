import { POLICY } from '../../rule-packs.js';
import type { Answer } from '../commands/index.js';
import type { Now } from '../now.js';
import { refusal } from '../refusals.js';
import type { Refusal } from '../refusals.js';

/** A word of a text: where it stands, and how it is compared. */
interface Word { readonly from: number; readonly to: number; readonly plain: string }

/** Letters and digits with the marks that belong to them; an apostrophe inside joins, a hyphen parts ("follow-up" is two words, as is "follow up"). */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*(?:['’ʼ`][\p{L}\p{M}\p{N}\p{Cf}]+)*/gu;

/** Small letters without accents, apostrophes and invisible marks: the same word however it was typed. */
const plain = (word: string): string => word.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The words of a text but for names and anything with a digit in it, which everybody in a case must be able to write. */
function comparable(text: string, names: ReadonlySet<string>): readonly Word[] {
  return [...text.matchAll(WORD)]
    .map((m) => ({ from: m.index, to: m.index + m[0].length, plain: plain(m[0]) }))
    .filter((w) => w.plain !== '' && !/\p{N}/u.test(w.plain) && !names.has(w.plain));
}

/** The parts of display names, with the s of "Morgan's" as well. */
const nameParts = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => [...name.matchAll(WORD)].flatMap((m) => [plain(m[0]), `${plain(m[0])}s`])));

const RUN = POLICY.sharedRunWords;
const runAt = (words: readonly Word[], i: number): string => words.slice(i, i + RUN).map((w) => w.plain).join(' ');
const runsOf = (words: readonly Word[]): readonly string[] => words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => runAt(words, i));

/**
 * The wall in free text (R64): the passages of a text that share a run of six or more words with an account.
 * Capitals, accents, punctuation and line ends make no difference. Names and numbers are left out of both texts before they
 * are compared: they neither count as words of a run nor part one, so that putting a name in between hides nothing.
 * It finds words taken over, not thoughts retold; that remains with the writer.
 * @param text what somebody is about to write where others may read it
 * @param accountTexts every version of the account
 * @param names display names of persons named in the case
 * @returns the shared passages as they stand in `text`, overlapping ones as one, in order; empty where nothing is shared
 */
export function sharedWithAccount(text: string, accountTexts: readonly string[], names: readonly string[]): string[] {
  const parts = nameParts(names);
  const said = new Set(accountTexts.flatMap((account) => runsOf(comparable(account, parts))));
  const words = comparable(text, parts);
  const passages: { from: number; to: number; lastWord: number }[] = [];
  runsOf(words).forEach((run, i) => {
    const [first, last] = [words[i], words[i + RUN - 1]];
    if (first === undefined || last === undefined || !said.has(run)) return;
    const open = passages.at(-1);
    if (open !== undefined && i <= open.lastWord) { open.to = last.to; open.lastWord = i + RUN - 1; } else passages.push({ from: first.from, to: last.to, lastWord: i + RUN - 1 });
  });
  return passages.map(({ from, to }) => text.slice(from, to).replace(/\s+/gu, ' '));
}

/** Everything said in confidence that the actor may read: the account and, for case facts, the discussion (R43, R64). */
export const protectedTexts = ({ accountTexts, discussionTexts }: Now['facts']): readonly string[] => [...(accountTexts ?? []), ...(discussionTexts ?? [])];

/**
 * R64 for a command: class C texts about to be written by somebody who may read the account, by the name of their field, and
 * reasons given in answer to prompts. Where the actor may not read the account there is nothing to compare with and nothing is told.
 */
export function wall(now: Now, texts: Readonly<Record<string, string | undefined>>, answers: readonly Answer[] = []): readonly Refusal[] {
  const { accountTexts, names } = now.facts;
  if (accountTexts === null) return [];
  const said = protectedTexts(now.facts);
  const reasons = answers.map((a): readonly [string, string | undefined] => ['answers', a.reason]);
  return [...Object.entries(texts), ...reasons].flatMap(([field, text]) => {
    const shared = sharedWithAccount(text ?? '', said, names);
    return shared.length > 0 ? [refusal('PACK_HAS_PROTECTED', { field: [field], details: shared })] : [];
  });
}
