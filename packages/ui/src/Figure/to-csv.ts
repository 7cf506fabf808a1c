/** A value of a file: text, a number, or null for what does not exist. */
export type CsvValue = string | number | null;

/** Text that a spreadsheet would run as a formula gets a leading apostrophe; numbers stay numbers. */
function field(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^\s*[=+\-@]|^[\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as the text of a CSV file that opens rightly and safely in a spreadsheet: UTF-8 mark, Windows line ends, quoting, and every
 * text guarded against formula injection. It takes text and numbers only, so that a file never says more than the table on the page.
 */
export function toCsv(head: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(field).join(',')).join('\r\n')}\r\n`;
}
