/*
 * What the ledger keeps a digest of beside its own entries: rows that are written once. Every part of a row that says something stands in
 * it, in an order that never changes; `npm run audit:verify` makes the same anew and does not ask the database for it.
 */
const hex = (column: string): string => `encode(${column}, 'hex')`;
const micros = (column: string): string => `(extract(epoch FROM ${column}) * 1000000)::bigint`;
const digest = (version: string, parts: readonly string[]): string => `sha256(convert_to(concat_ws('|', '${version}', ${parts.map((part) => `coalesce((${part})::text, '')`).join(', ')}), 'UTF8'))`;

/** A receipt for an account: its sealed body, and whose it is. Its digests stand in its own entry. */
export const receiptSeal = (row: string): string => digest('candour receipt kept 1', ['case_id', 'seq', 'officer_id', 'key_id'].map((name) => `${row}.${name}`).concat(hex(`${row}.ciphertext`)));

/** A document: its ciphertext, and who may have it. */
export const documentSeal = (row: string): string => digest('candour document kept 1', [
  ...['case_id', 'kind', 'seq'].map((name) => `${row}.${name}`), micros(`${row}.made_at`), `${row}.key_id`, hex(`${row}.ciphertext`), hex(`${row}.digest`),
  ...['officer_id', 'read_by_desk', 'desk_is_pcc', 'read_by_investigator'].map((name) => `${row}.${name}`), `array_to_string(${row}.kept_to, ' ')`,
]);
