import type { Page } from 'playwright-core';
import { numberIn } from './support/number-in.js';
import { leaveBrowser, visit } from './support/visit.js';

const filters = (page: Page) => page.getByRole('group', { name: 'Filters' });
const counted = async (page: Page): Promise<number> => numberIn(await filters(page).getByText(/^[\d,]+ actions?$/).textContent());

describe('the list of actions', () => {
  test('R44 is narrowed to one person chosen by name; the address keeps it, and the tag takes it away', async () => {
    const opened = await visit({ persona: 'psd-lead', path: '/actions' });
    const { page } = opened;
    await page.getByRole('rowheader').first().waitFor();
    const all = await counted(page);
    await page.getByRole('button', { name: 'Add a filter' }).click();
    const question = page.getByRole('dialog', { name: 'Filters' }).getByLabel('Who does it');
    await page.waitForFunction(() => (document.querySelector('.c-filters-dialog select')?.querySelectorAll('option').length ?? 0) > 5);
    const names = await question.locator('option').allTextContents();
    expect(names.slice(0, 2)).toEqual(['Anybody', 'Me']);
    const name = names[2] ?? '';
    await question.selectOption({ label: name });
    await page.getByRole('button', { name: 'Show the result' }).click();
    const tag = page.getByRole('button', { name: `Remove filter Who does it: ${name}` });
    await tag.waitFor();
    await page.waitForFunction((n) => !document.querySelector('.c-filters')?.textContent?.includes(`${n} action`), all);
    expect(await counted(page)).toBeLessThan(all);
    const owners = await page.getByRole('row').filter({ hasText: name }).count();
    expect(owners).toBe(await page.getByRole('rowheader').count());

    await page.reload();
    await tag.waitFor();
    await page.getByRole('rowheader').first().waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(owners);
    await tag.click();
    await page.waitForURL('**/actions');
    await page.waitForFunction((n) => document.querySelector('.c-filters')?.textContent?.includes(`${n} action`), all);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });
});

afterAll(leaveBrowser);
