import { firstDayOf, parseDay, parseMonth } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';

/** What a column takes. Nothing here is prose: names are names, everything else is a code, a number or a day. */
export interface CellKind<T> {
  /** What it takes, for docs/import.md. */
  readonly takes: string;
  /** The value, or the cure in a sentence. The cell's own text is never repeated. */
  readonly read: (text: string) => { readonly ok: true; readonly value: T } | { readonly ok: false; readonly cure: string };
}

const ok = <T>(value: T) => ({ ok: true, value }) as const;
const no = (cure: string) => ({ ok: false, cure }) as const;
/** Line ends and tabs are spaces in a name; other control characters have no place in one. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
/** What stands in the place of a byte that is no UTF-8: a file saved in another encoding would bring in names that nobody has. */
const UNREADABLE = '\uFFFD';

export const codeText: CellKind<string> = {
  takes: 'a code of letters, digits and . _ : / -',
  read: (text) => (/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}$/.test(text) ? ok(text) : no('Give a code of letters, digits and . _ : / - only.')),
};
export const nameText: CellKind<string> = {
  takes: 'a name of up to 200 characters',
  read: (text) => {
    if (CONTROL.test(text)) return no('Remove the null byte or other control character.');
    if (text.includes(UNREADABLE)) return no('A letter here could not be read: save the file as CSV UTF-8 and import it again.');
    return text.length > 200 ? no('Shorten the name to 200 characters.') : ok(text.replaceAll(/\s+/g, ' '));
  },
};
/** Days as people write them in spreadsheets: 2026-11-20 or 20/11/2026. */
export const onDay: CellKind<Day> = {
  takes: 'a day, YYYY-MM-DD or DD/MM/YYYY',
  read: (text) => {
    const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
    const iso = british === null ? text : `${british[3]}-${british[2]?.padStart(2, '0')}-${british[1]?.padStart(2, '0')}`;
    const day = parseDay(iso);
    return day === null ? no('Give a day that exists, as YYYY-MM-DD or DD/MM/YYYY.') : ok(day);
  },
};
/** A month as the day it begins. */
export const inMonth: CellKind<Day> = {
  takes: 'a month, YYYY-MM',
  read: (text) => {
    const month = parseMonth(text);
    return month === null ? no('Give a month as YYYY-MM.') : ok(firstDayOf(month));
  },
};
/** A quarter as the day it begins. */
export const inQuarter: CellKind<Day> = {
  takes: 'a quarter, YYYY-Q1 to YYYY-Q4 (Q1 begins in January)',
  read: (text) => {
    const parts = /^(\d{4})-Q([1-4])$/.exec(text);
    const day = parts === null ? null : parseDay(`${parts[1]}-${String(Number(parts[2]) * 3 - 2).padStart(2, '0')}-01`);
    return day === null ? no('Give a quarter as YYYY-Q1 to YYYY-Q4.') : ok(day);
  },
};
export const wholeNumber: CellKind<number> = {
  takes: 'a whole number from 0',
  read: (text) => (/^\d{1,7}$/.test(text) ? ok(Number(text)) : no('Give a whole number from 0, without commas.')),
};
export const decimal: CellKind<string> = {
  takes: 'a number from 0 with up to two decimals',
  read: (text) => (/^\d{1,7}(\.\d{1,2})?$/.test(text) ? ok(text) : no('Give a number from 0 with at most two decimals and a point.')),
};
export const yesOrNo: CellKind<boolean> = {
  takes: 'yes or no',
  read: (text) => (/^(yes|y|true|1)$/i.test(text) ? ok(true) : /^(no|n|false|0)$/i.test(text) ? ok(false) : no('Answer yes or no.')),
};
/** One code of a list of the taxonomy. */
export const oneOf = <const T extends string>(codes: readonly T[]): CellKind<T> => ({
  takes: `one of ${codes.join(', ')}`,
  read: (text) => {
    const found = codes.find((c) => c === text.toUpperCase());
    return found === undefined ? no(`Choose one of ${codes.join(', ')}.`) : ok(found);
  },
});
/** Several codes of a list, separated by semicolons. */
export const someOf = <const T extends string>(codes: readonly T[]): CellKind<readonly T[]> => ({
  takes: `one or more of ${codes.join(', ')}, separated by semicolons`,
  read: (text) => {
    const given = text.split(';').map((part) => part.trim().toUpperCase()).filter((part) => part !== '');
    const known = given.filter((part): part is T => (codes as readonly string[]).includes(part));
    return known.length === given.length ? ok([...new Set(known)]) : no(`Use only ${codes.join(', ')}, separated by semicolons.`);
  },
});
