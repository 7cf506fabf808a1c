import type { Page } from 'playwright-core';
import { numberIn } from './support/number-in.js';
import { leaveBrowser, visit } from './support/visit.js';

/** Presses Tab until the focus stands where it is wanted. */
async function tabTo(page: Page, wanted: string, atMost = 60): Promise<void> {
  for (let i = 0; i < atMost; i += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted)) return;
  }
  throw new Error(`The keyboard does not reach ${wanted} within ${atMost} presses of Tab.`);
}

const focused = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null);

describe('by keyboard alone, the PSD lead', () => {
  test('narrows the page, opens a mark, and reads a case', async () => {
    const opened = await visit({ persona: 'psd-lead' });
    const { page } = opened;
    await page.locator('.d-mark').first().waitFor();

    await tabTo(page, '.c-filters-add');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Filters' }).waitFor();
    await tabTo(page, 'select');
    await page.keyboard.press('ArrowUp');
    await page.getByRole('group', { name: 'Filters' }).getByText('Period: last 12 months').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.matches('.c-filters-add'));
    expect(new URL(page.url()).search).toBe('?last=12');

    await page.locator('.d-figures:not([aria-busy="true"])').waitFor();
    await tabTo(page, '.d-mark');
    const first = await focused(page);
    await page.keyboard.press('ArrowRight');
    const second = await focused(page);
    expect(second).not.toBe(first);
    await page.keyboard.press('Home');
    expect(await focused(page)).toBe(first);
    const counted = numberIn(/[\d,]+ referrals?/.exec(first ?? '')?.[0]);
    await page.keyboard.press('Enter');

    const total = page.getByRole('group', { name: 'Filters' }).getByText(/^[\d,]+ cases?$/);
    await total.waitFor();
    expect(numberIn(await total.textContent())).toBe(counted);
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    await tabTo(page, 'tbody a');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Timeline' }).waitFor();
    await tabTo(page, '[role="tab"]');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('heading', { level: 2, name: 'Facts' }).waitFor();
    expect(new URL(page.url()).search).toBe('?tab=facts');
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });

  test('passes a chart with one press of Tab, however many marks it has', async () => {
    const opened = await visit({ persona: 'psd-lead' });
    const { page } = opened;
    await page.locator('.d-mark').first().waitFor();
    await tabTo(page, '.d-mark');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('.d-mark'))).toBe(false);
    await opened.end();
  });
});

afterAll(leaveBrowser);
