// How a number, a share and a list are said: the same words on a page, in a download and in a printed pack.

/** "1,131". */
export const count = (n: number): string => String(n).replace(/^(-?)(\d+)/, (_, sign: string, whole: string) => `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}`);

/** "1 case", "1,131 cases", "no cases". */
export const counted = (n: number, one: string, many = `${one}s`): string => (n === 0 ? `no ${many}` : `${count(n)} ${n === 1 ? one : many}`);

/** "36%". Nothing that happened reads as 0%, and nothing that was not all reads as 100%. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return 'none';
  const rounded = Math.round((part / whole) * 100);
  if (rounded === 0 && part > 0) return 'under 1%';
  return rounded === 100 && part < whole ? 'over 99%' : `${rounded}%`;
}

/** The same words at the beginning of a sentence. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** "December 2022", of a month written YYYY-MM. */
export const longMonth = (month: string): string => `${MONTHS[Number(month.slice(5, 7)) - 1] ?? month} ${Number(month.slice(0, 4))}`;
