import type { Page } from 'playwright-core';
import type { Visit } from './visit.js';

/** Waits until keyboard and screen reader are at what holds these words. */
export const keyboardAt = (page: Page, words: string): Promise<unknown> => page.waitForFunction((text) => document.activeElement !== document.body && document.activeElement?.textContent?.includes(text), words);
/** Presses a button of the page with the keyboard. */
export const press = async (page: Page, name: string | RegExp): Promise<void> => { await page.getByRole('main').getByRole('button', { name }).first().focus(); await page.keyboard.press('Enter'); };
/** Presses a button of the layer over the page with the keyboard. */
export const inLayer = async (page: Page, name: string): Promise<void> => { const button = page.getByRole('dialog').getByRole('button', { name, exact: true }); await button.focus(); await page.keyboard.press('Enter'); };
/** Finds a person by number and chooses them. */
export async function find(page: Page, label: string, number: string): Promise<void> {
  await page.getByRole('textbox', { name: label }).fill(number);
  await page.getByText('1 found').waitFor();
  await page.getByRole('group', { name: 'Which person?' }).getByRole('radio').first().press('Space');
  await keyboardAt(page, 'Choose somebody else');
}
/** Types a day into its three fields. */
export async function day(page: Page, group: string, [dd, mm, yyyy]: readonly [string, string, string]): Promise<void> {
  for (const [part, value] of [['Day', dd], ['Month', mm], ['Year', yyyy]] as const) await page.getByRole('group', { name: group }).getByRole('textbox', { name: part }).fill(value);
}
/** So many days from now, as it is typed. */
export function inDays(count: number): [string, string, string] {
  const at = new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10).split('-');
  return [at[2] ?? '', at[1] ?? '', at[0] ?? ''];
}
/** The last look at a visit: nothing for axe to find, and nothing that went wrong unseen. */
export async function ends(opened: Visit): Promise<void> {
  expect(await opened.accessibilityViolations()).toEqual([]);
  expect(opened.problems()).toEqual([]);
  await opened.end();
}
