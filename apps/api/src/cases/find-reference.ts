import { allOf, anyOf, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import { padded } from './references.js';

/** What somebody typed to find a case: the beginnings it may be of a reference, and the number and year it names. */
export interface Sought { readonly beginnings: readonly string[]; readonly number: string | null; readonly year: number | null }

/**
 * Reads a reference as people say and write it: "NTH 2026 378", "nth-2026-0378", "2026/378", or "378" alone. What is typed as it
 * stands always counts too, since past cases came with references of other shapes.
 */
export function readSought(typed: string): Sought {
  const text = typed.trim();
  const parts = text.toUpperCase().split(/[\s/\\_.,-]+/).filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const number = /^\d{1,9}$/.test(last) ? padded(Number(last)) : null;
  const before = number === null ? parts : parts.slice(0, -1);
  const year = /^\d{4}$/.test(before.at(-1) ?? '') ? Number(before.at(-1)) : null;
  const isWhole = number !== null && year !== null && before.length === 2;
  const saysNumber = number !== null && (before.length === 0 || (before.length === 1 && year !== null));
  const beginnings = [text, ...(parts.length > 0 ? [parts.join('/')] : []), ...(isWhole ? [[...before, number].join('/')] : [])];
  return { beginnings: [...new Set(beginnings)], number: saysNumber ? number : null, year: saysNumber ? year : null };
}

/**
 * The condition on a case row `c`, each way a range or a key of the index of force and reference. A number is looked for in every
 * year in which the force gave or took over references, so that no row is read to be compared.
 */
export function isSought(force: string, { beginnings, number, year }: Sought): Sql {
  const given = sql`SELECT f.code || '/' || r.year || '/' || ${number}::text FROM reference_counters r JOIN forces f ON f.id = r.force_id WHERE ${allOf([sql`r.force_id = ${force}::uuid`, ...(year === null ? [] : [sql`r.year = ${year}::int`])])}`;
  return anyOf([...beginnings.map((beginning) => sql`starts_with(c.reference, ${beginning}::text)`), ...(number === null ? [] : [sql`c.reference = ANY(ARRAY(${given}))`])]);
}
