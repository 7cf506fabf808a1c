/** A calendar day written YYYY-MM-DD. Kept as text here so that the lists stay plain data; a test proves each one is a real day. */
export type DayText = `${number}-${number}-${number}`;

/**
 * One entry of a list: a stable code, the words a person reads, its place in the list, and the days it may be used on.
 * `validTo` is the last day of use, or null while it is in use. A code is never reused and never deleted: past cases keep it.
 */
export interface Term {
  readonly code: string;
  readonly name: string;
  readonly order: number;
  readonly validFrom: DayText;
  readonly validTo: DayText | null;
}

/** A list of terms in the order a person should read them. */
export type TermList = readonly [Term, ...Term[]];

/** The union of the codes of a list. */
export type CodeOf<L extends TermList> = L[number]['code'];

/** Codes of a list as a tuple, in order: what an enum in another language is made from. */
export type CodesOf<L extends TermList> = { readonly [K in keyof L]: L[K]['code'] };

/** The day Part 6 of the Police (Conduct) Regulations 2020 came into force: no list is older. */
export const PROCESS_BEGAN = '2020-02-01';

/** The day the 2025 amendments came into force: email service, two performance stages, the vetting route. */
export const AMENDED_2025 = '2025-05-28';

/**
 * The codes of a list, in order, with their literal types.
 * @param list any list of this folder
 */
export const codesOf = <const L extends TermList>(list: L): CodesOf<L> => list.map((term) => term.code) as unknown as CodesOf<L>;

/**
 * Whether a value from outside is a code of the list. It does not ask whether the code may still be used: see {@link validOn}.
 * @param list any list of this folder
 * @param value anything
 */
export const isCode = <const L extends TermList>(list: L, value: unknown): value is CodeOf<L> => list.some((term) => term.code === value);

/**
 * The whole entry of a code, with its flags.
 * @throws RangeError if the code is not in the list; the types forbid it, so only a cast can bring it here
 */
export const termOf = <const L extends TermList, C extends CodeOf<L>>(list: L, code: C): Extract<L[number], { code: C }> => {
  const term = list.find((each) => each.code === code);
  if (term === undefined) throw new RangeError(`"${code}" is not a code of this list`);
  return term as Extract<L[number], { code: C }>;
};

/**
 * The words a person reads for a code: the statutory name where the law gives one.
 * @throws RangeError if the code is not in the list
 */
export const labelOf = <const L extends TermList>(list: L, code: CodeOf<L>): string => termOf(list, code).name;

/**
 * The entries that may be chosen for something that happened on a day, first and last day included.
 * @param list any list of this folder
 * @param day the day it happened, YYYY-MM-DD (a `Day` of the calendar fits)
 */
export const validOn = <const L extends TermList>(list: L, day: string): readonly L[number][] =>
  list.filter((term) => term.validFrom <= day && (term.validTo === null || day <= term.validTo));
