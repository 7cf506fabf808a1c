import type { Day } from '../calendar/index.js';

/**
 * Protection classes a field of a command or event can have (process.md 3.1):
 * C case facts, R report, P protected (account, discussion), W welfare.
 * `OPEN` marks what may stand in a plain event header: codes, days, numbers, flags, references; never free text.
 */
export type ProtectionClass = 'C' | 'R' | 'P' | 'W';
export type FieldClass = ProtectionClass | 'OPEN';

export type PersonId = string & { readonly brand: 'PersonId' };
/** A reference to a thing by its id or code (unit, action, case): never a person, never prose. */
export type Ref = string & { readonly brand: 'Ref' };

interface Common {
  /** One plain sentence: shown as the description of the field in the API and as its hint. */
  readonly says: string;
}
export interface CodeField<T extends string, K extends FieldClass> extends Common { readonly kind: 'code'; readonly class: K; readonly codes: readonly T[] }
/** `past` marks a day that cannot lie ahead (R63): 'recorded' must also be entered within 28 days, 'known' may be long ago. */
export interface DayField extends Common { readonly kind: 'day'; readonly class: 'OPEN'; readonly past?: 'recorded' | 'known' }
export interface FlagField extends Common { readonly kind: 'flag'; readonly class: 'OPEN' }
export interface CountField extends Common { readonly kind: 'count'; readonly class: 'OPEN'; readonly min: number; readonly max: number }
export interface RefField extends Common { readonly kind: 'ref'; readonly class: 'OPEN' }
export interface TextField<K extends ProtectionClass> extends Common { readonly kind: 'text'; readonly class: K; readonly max: number }
export interface PersonField extends Common { readonly kind: 'person'; readonly class: 'C' }
export interface ListField<F extends Field> extends Common { readonly kind: 'list'; readonly of: F; readonly max: number }
export interface GroupField<Fs extends Fields> extends Common { readonly kind: 'group'; readonly fields: Fs }
export interface OptionalField<F extends Field> extends Common { readonly kind: 'optional'; readonly of: F }

export type Field =
  | CodeField<string, FieldClass> | DayField | FlagField | CountField | RefField
  | TextField<ProtectionClass> | PersonField
  | ListField<Field> | GroupField<Fields> | OptionalField<Field>;
export interface Fields { readonly [name: string]: Field }

/** A code of a closed list. Give a class when the code itself is sensitive (a pause's category is W). */
export const code = <const T extends string, K extends FieldClass = 'OPEN'>(codes: readonly T[], says: string, cls?: K): CodeField<T, K> =>
  ({ kind: 'code', codes, says, class: (cls ?? 'OPEN') as K });
/** A calendar day, Europe/London. */
export const onDay = (says: string): DayField => ({ kind: 'day', class: 'OPEN', says });
/** The day a thing of this process happened (R63): not ahead, and late entry needs a reason. */
export const happenedOn = (says: string): DayField => ({ kind: 'day', class: 'OPEN', says, past: 'recorded' });
/** A day before the process, such as the incident: not ahead, however long ago. */
export const earlierDay = (says: string): DayField => ({ kind: 'day', class: 'OPEN', says, past: 'known' });
/** Yes or no. */
export const flag = (says: string): FlagField => ({ kind: 'flag', class: 'OPEN', says });
/** A whole number. */
export const count = (says: string, min = 0, max = 1_000): CountField => ({ kind: 'count', class: 'OPEN', says, min, max });
/** An id or code of something that is not a person. */
export const ref = (says: string): RefField => ({ kind: 'ref', class: 'OPEN', says });
/** Free text. The class comes first and has no default, so that none can be forgotten. */
export const text = <K extends ProtectionClass>(cls: K, says: string, max = 10_000): TextField<K> => ({ kind: 'text', class: cls, says, max });
/** A person's id: sealed with the class C texts, because a person reference goes when a case is disposed of. */
export const person = (says: string): PersonField => ({ kind: 'person', class: 'C', says });
/** Several of one kind, in the order given. */
export const list = <F extends Field>(of: F, says: string, max = 50): ListField<F> => ({ kind: 'list', of, says, max });
/** Fields that belong together. */
export const group = <Fs extends Fields>(says: string, fields: Fs): GroupField<Fs> => ({ kind: 'group', fields, says });
/** May be left out. */
export const optional = <F extends Field>(of: F): OptionalField<F> => ({ kind: 'optional', of, says: of.says });

type Inner<F> = F extends OptionalField<infer I> ? I : F;
type OptionalKeys<Fs> = { [K in keyof Fs]: Fs[K] extends OptionalField<Field> ? K : never }[keyof Fs];
type Merge<T> = { [K in keyof T]: T[K] };

/** The TypeScript value of a field. */
export type ValueOf<F> =
  F extends OptionalField<infer I> ? ValueOf<I> :
  F extends CodeField<infer T, FieldClass> ? T :
  F extends DayField ? Day :
  F extends FlagField ? boolean :
  F extends CountField ? number :
  F extends RefField ? Ref :
  F extends TextField<ProtectionClass> ? string :
  F extends PersonField ? PersonId :
  F extends ListField<infer I> ? readonly ValueOf<I>[] :
  F extends GroupField<infer G> ? DataOf<G> : never;
/** The TypeScript value of a set of fields. */
export type DataOf<Fs> = Merge<
  { readonly [K in Exclude<keyof Fs, OptionalKeys<Fs>>]: ValueOf<Fs[K]> } &
  { readonly [K in OptionalKeys<Fs>]?: ValueOf<Fs[K]> | undefined }
>;

type Hidden<F> = Inner<F> extends { class: infer K } ? (K extends 'P' | 'R' | 'W' ? true : false) : false;
type OpenValueOf<F> =
  F extends OptionalField<infer I> ? OpenValueOf<I> :
  F extends ListField<infer I> ? (Hidden<I> extends true ? never : readonly OpenValueOf<I>[]) :
  F extends GroupField<infer G> ? OpenDataOf<G> :
  ValueOf<F>;
type OpenKeys<Fs> = { [K in keyof Fs]: Hidden<Fs[K]> extends true ? never : Inner<Fs[K]> extends ListField<infer I> ? (Hidden<I> extends true ? never : K) : K }[keyof Fs];
/** What is left of the fields when everything of class P, R and W is taken away: all that a case in memory may hold. */
export type OpenDataOf<Fs> = Merge<
  { readonly [K in Exclude<OpenKeys<Fs>, OptionalKeys<Fs>>]: OpenValueOf<Fs[K]> } &
  { readonly [K in Extract<OpenKeys<Fs>, OptionalKeys<Fs>>]?: OpenValueOf<Fs[K]> | undefined }
>;
