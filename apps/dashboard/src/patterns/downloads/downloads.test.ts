/** @jest-environment node */
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { csvCell, csvOf } from './csv.js';
import { fileName } from './file-name.js';
import { few, share, sheetOf } from './sheet.js';
import type { Sheet } from './sheet.js';
import { xlsxOf } from './xlsx.js';

const sheet = (exact: boolean): Sheet => ({
  title: 'Which standards are named most?', exact,
  said: [{ name: 'Metric', value: 'Referrals: cases accepted' }, { name: 'Definition version', value: 2 }, { name: 'Filters', value: '=HYPERLINK("http://elsewhere")' }],
  heads: ['Standard', 'Times named', 'Share', 'Month'],
  rows: [['Duties, and responsibilities', 338, { share: 0.29 }, { month: '2026-10' }], ['Honesty “and” integrity', few(null), share(null), null], ['-2+3', -4, { share: 0 }, { month: '2026-09' }]],
});

const firstOf = (text: string): unknown => (parse(text) as readonly string[][])[0]?.[0];

describe('a cell of a CSV', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://elsewhere")'])('%j is not carried out as a formula', (text) => expect(firstOf(csvCell(text))).toBe(`'${text}`));
  test('a number stays a number, also below zero; a share is one from 0 to 1', () => expect([-4, 0, 1131, { share: 0.29 }, null, { month: '2026-10' } as const].map(csvCell)).toEqual(['-4', '0', '1131', '0.29', '', '2026-10']));
  test('words with commas, quotes and lines come back as they were', () => expect(firstOf(csvCell('a, "b"\nc'))).toBe('a, "b"\nc'));
});

describe('a CSV', () => {
  const read = (exact: boolean): string[][] => parse(csvOf(sheet(exact)), { bom: true, relax_column_count: true, skip_empty_lines: false });
  test('says that it is UTF-8, that exact figures are not for release, and what the figure is', () => {
    expect(csvOf(sheet(true)).charCodeAt(0)).toBe(0xfeff);
    expect(read(true).slice(0, 3)).toEqual([['Exact figures. Not for release'], ['Metric', 'Referrals: cases accepted'], ['Definition version', '2']]);
    expect(csvOf(sheet(false))).not.toContain('Not for release');
  });
  test('has the heads and the rows, and says few where a number is held back: never nothing, never 0', () =>
    expect(read(false).slice(-4)).toEqual([['Standard', 'Times named', 'Share', 'Month'], ['Duties, and responsibilities', '338', '0.29', '2026-10'], ['Honesty “and” integrity', 'few', 'few', ''], ["'-2+3", '-4', '0', '2026-09']]));
});

describe('a book for Excel', () => {
  const open = async (exact: boolean): Promise<Record<string, string>> => Object.fromEntries(Object.entries(unzipSync(new Uint8Array(await (await xlsxOf(sheet(exact))).arrayBuffer()))).map(([name, bytes]) => [name, strFromU8(bytes)]));
  test('has the numbers and what they are on two sheets, both of which say that exact figures are not for release', async () => {
    const book = await open(true);
    expect([...(book['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['Exact, not for release', 'About']);
    const texts = [...(book['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);
    for (const words of ['Exact figures. Not for release', 'Definition version', 'Duties, and responsibilities', 'few']) expect(texts).toContain(words);
    const warning = texts.indexOf('Exact figures. Not for release');
    for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) expect(book[name]).toMatch(new RegExp(`<c r="A1"[^>]*t="s"[^>]*><v>${warning}</v>`));
  });
  test('has typed cells under a head that stays in view', async () => {
    const page = (await open(false))['xl/worksheets/sheet1.xml'] ?? '';
    expect(page).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(page).toMatch(/<c r="B2"(?![^>]*t="s")[^>]*><v>338<\/v>/);
    expect(page).toMatch(/<c r="C2"(?![^>]*t="s")[^>]*><v>0\.29<\/v>/);
    expect(page).toMatch(/<c r="D2"(?![^>]*t="s")[^>]*><v>46296<\/v>/);
    expect(page).not.toContain('<f>');
  });
});

test('the name says what it is, whose, of when, how exact and how it is marked', () => {
  expect(fileName('What did we learn, and did it work?', 'Northshire Constabulary', '2024-11 to 2026-10', true, 'xlsx')).toBe('what-did-we-learn-and-did-it-work-northshire-constabulary-2024-11-to-2026-10-exact-not-for-release-OFFICIAL-SENSITIVE.xlsx');
  expect(fileName('Is it fair?', 'Northshire', '2026-10', false, 'png')).toBe('is-it-fair-northshire-2026-10-protected-OFFICIAL-SENSITIVE.png');
});

test('a column that says neither words nor a value is found before a file is made of it', () =>
  expect(() => sheetOf('A', false, [], [{ key: 'a', heading: 'A', cell: () => 1 }], [{}])).toThrow('give it `sheet`'));
