/** A part of an address that is not understood, or not here: it is left out and the reader is told. */
export interface Dropped { readonly name: string; readonly value: string }

/** Words of an address that are a page's own and no filter. */
export const PAGE_OWN: readonly string[] = ['order'];

/** Values are written so that a person can read and mend them: commas stay between codes, and inside one they do not. */
const written = (values: readonly string[]): string => values.map((value) => encodeURIComponent(value).replaceAll('%20', '+').replaceAll('%3A', ':')).join(',');

/** An address from its parts in the order given; parts without a value are left out. */
export function addressFrom(path: string, parts: readonly (readonly [string, readonly string[]])[]): string {
  const search = parts.filter(([, values]) => values.length > 0).map(([name, values]) => `${name}=${written(values)}`).join('&');
  return search === '' ? path : `${path}?${search}`;
}

/** Reads the parts of an address one by one, and keeps what nobody asked for or understood. */
export class AddressReader {
  readonly #given = new Map<string, readonly string[]>();
  readonly #dropped: Dropped[] = [];

  constructor(search: string) {
    for (const part of search.replace(/^\?/, '').split('&')) if (part !== '') this.#read(part);
  }

  #read(part: string): void {
    const [name = '', value = ''] = part.split(/=(.*)/s);
    const values = decoded(value);
    if (values === null) this.drop(name, value);
    else this.#given.set(name, [...(this.#given.get(name) ?? []), ...values]);
  }

  drop(name: string, value: string): void {
    this.#dropped.push({ name, value });
  }

  /** All values of a name. */
  all(name: string): readonly string[] {
    const values = this.#given.get(name) ?? [];
    this.#given.delete(name);
    return values;
  }

  /** The one value of a name; further ones are dropped. */
  one(name: string): string | null {
    const [first = null, ...more] = this.all(name);
    more.forEach((value) => this.drop(name, value));
    return first;
  }

  /** The values of a name that are codes of a list, in the list's order. */
  codes<const Code extends string>(name: string, codes: readonly Code[]): Code[] {
    const values = this.all(name);
    const known: readonly string[] = codes;
    values.filter((value) => !known.includes(value)).forEach((value) => this.drop(name, value));
    return codes.filter((code) => values.includes(code));
  }

  /** Whether a name says "yes". */
  flag(name: string): boolean {
    const value = this.one(name);
    if (value !== null && value !== 'yes') this.drop(name, value);
    return value === 'yes';
  }

  /** A value that a reader of it understands; null, and told, where it does not. */
  parsed<T>(name: string, parse: (text: string) => T | null): T | null {
    const text = this.one(name);
    const read = text === null ? null : parse(text);
    if (text !== null && read === null) this.drop(name, text);
    return read;
  }

  /** Everything that was not understood. Call it last: what nobody has asked for belongs to it. */
  dropped(): readonly Dropped[] {
    const unasked = [...this.#given].filter(([name]) => !PAGE_OWN.includes(name)).map(([name, values]) => ({ name, value: values.join(',') }));
    return [...this.#dropped, ...unasked];
  }
}

/** The values of a part, decoded piece by piece so that a comma inside a code stays inside it; null for what is no encoded text. */
function decoded(value: string): readonly string[] | null {
  try {
    const values = value.split(',').map((each) => decodeURIComponent(each.replaceAll('+', ' '))).filter((each) => each !== '');
    // PostgreSQL has no null byte in a text, so no code has one.
    return values.some((each) => each.includes('\0')) ? null : values;
  } catch {
    return null;
  }
}
