import { registerEnumType } from 'type-graphql';
import { LISTS, LIST_NAMES } from './lists.js';
import type { ListName } from './lists.js';
import { SHORT_LISTS } from './short-lists.js';

/** An enum as type-graphql takes it: each name is its own value, so that the codes of the process travel as they are. */
export type CodeEnum = Readonly<Record<string, string>>;
interface KnownCodes { readonly codes: readonly string[]; readonly names: Readonly<Record<string, string>>; readonly enumObject: CodeEnum }

/** Registered at once: an enum that a field names only while the schema is being built would come too late. Unused ones stay out of the schema. */
const known = (enumName: string, says: string, names: Readonly<Record<string, string>>): KnownCodes => {
  const codes = Object.keys(names);
  const enumObject = Object.fromEntries(codes.map((code) => [code, code]));
  registerEnumType(enumObject, { name: enumName, description: says, valuesConfig: Object.fromEntries(codes.map((code) => [code, { description: names[code] ?? '' }])) });
  return { codes, names, enumObject };
};

const byList = Object.fromEntries(LIST_NAMES.map((name) => {
  const { enumName, says, terms } = LISTS[name];
  return [name, known(enumName, says, Object.fromEntries(terms.map((term) => [term.code, term.name])))];
})) as Readonly<Record<ListName, KnownCodes>>;
const all = [...Object.values(byList), ...SHORT_LISTS.map((s) => known(s.enumName, s.says, s.names))];

/** The enum of a list of the process. */
export const enumOf = (name: ListName): CodeEnum => byList[name].enumObject;

/** The enum of a field's codes: a list of the process, or a choice that one command offers. */
export const enumFor = (codes: readonly string[]): CodeEnum => knownBy(codes).enumObject;

/** The words a person reads for a code of a field. */
export const nameFor = (codes: readonly string[], code: string): string => knownBy(codes).names[code] ?? code;

function knownBy(codes: readonly string[]): KnownCodes {
  const found = all.find((k) => k.codes.length === codes.length && k.codes.every((code, i) => code === codes[i]));
  if (found === undefined) throw new Error(`The codes ${codes.join(', ')} are no list of the process: describe them in short-lists.ts.`);
  return found;
}
