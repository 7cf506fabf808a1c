import { POLICY } from '../../rule-packs.js';
import type { Field, Fields } from '../../fields/index.js';
import { COMMANDS } from '../commands/index.js';
import type { Command } from '../commands/index.js';
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
 * R26: whether words somebody quotes stand together in one of the texts, however they were typed.
 * @param texts what was said; the caller has seen to it that it may be looked at
 */
export function standIn(quoted: string, texts: readonly string[]): boolean {
  const words = (text: string): string => ` ${[...text.matchAll(WORD)].map(([word]) => plain(word)).filter((word) => word !== '').join(' ')} `;
  const sought = words(quoted);
  return sought.trim() !== '' && texts.some((text) => words(text).includes(sought));
}

/** A text where it stands in the details of a command. */
interface Written { readonly field: readonly string[]; readonly text: string }

/** Every class C free text of details, by the declarations of their fields: a field that is added is looked at by itself. */
function caseFactTexts(field: Field, value: unknown, path: readonly string[]): readonly Written[] {
  if (value === undefined || value === null) return [];
  switch (field.kind) {
    case 'optional': return caseFactTexts(field.of, value, path);
    case 'list': return (value as readonly unknown[]).flatMap((item, i) => caseFactTexts(field.of, item, [...path, String(i)]));
    case 'group': return textsIn(field.fields, value, path);
    case 'text': return field.class === 'C' ? [{ field: path, text: value as string }] : [];
    default: return [];
  }
}
const textsIn = (fields: Fields, value: object, path: readonly string[] = []): readonly Written[] =>
  Object.entries(fields).flatMap(([name, field]) => caseFactTexts(field, (value as Readonly<Record<string, unknown>>)[name], [...path, name]));

/** The refusals of R64 for texts that become class C; none where the actor may not read the account, so that nothing is compared and nothing told. */
function compared(now: Now, written: readonly Written[]): readonly Refusal[] {
  const { accountTexts, names } = now.facts;
  if (accountTexts === null) return [];
  const said = protectedTexts(now.facts);
  return written.flatMap(({ field, text }) => {
    const shared = sharedWithAccount(text, said, names);
    return shared.length > 0 ? [refusal('PACK_HAS_PROTECTED', { field, details: shared })] : [];
  });
}

/** R64 for every command: its class C free texts and the reasons given in answer to prompts, whichever command it is. */
export const wallOf = (command: Command, now: Now): readonly Refusal[] =>
  compared(now, [...textsIn(COMMANDS[command.type].fields, command), ...(command.answers ?? []).flatMap(({ reason }) => (reason === undefined ? [] : [{ field: ['answers'], text: reason }]))]);

/** R64 for texts whose class follows from another answer of the same command, by the name of their field. */
export const wall = (now: Now, texts: Readonly<Record<string, string>>): readonly Refusal[] => compared(now, Object.entries(texts).map(([field, text]) => ({ field: [field], text })));
