import { leaveBrowser, visit } from './support/visit.js';

describe('the list of cases', () => {
  test('is as far open as it was left, and at the same place, on the way back from a case', async () => {
    const opened = await visit({ persona: 'psd-lead', path: '/cases' });
    const { page } = opened;
    const rows = page.getByRole('rowheader');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(25);
    await page.getByRole('button', { name: /^Show more/ }).click();
    await rows.nth(49).waitFor();
    const link = rows.nth(40).getByRole('link');
    const reference = (await link.textContent()) ?? '';
    await link.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => window.scrollY);
    expect(place).toBeGreaterThan(500);
    await link.click();
    await page.getByRole('list', { name: 'Stages of the review' }).waitFor();
    await page.goBack();
    await rows.nth(49).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await rows.count()).toBe(50);
    expect(await rows.nth(40).textContent()).toContain(reference);
    expect(Math.abs((await page.evaluate(() => window.scrollY)) - place)).toBeLessThan(5);

    await page.reload();
    await rows.nth(49).waitFor();
    await page.getByRole('link', { name: 'Open', exact: true }).click();
    await page.waitForURL('**/cases?*');
    await page.waitForLoadState('networkidle');
    expect(await rows.count()).toBe(25);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });
});

describe('a case whose day has passed', () => {
  test('R44 says so in words on the next step and on its stage, also without colour', async () => {
    const opened = await visit({ persona: 'psd-lead', path: '/actions?status=OVERDUE' });
    const { page } = opened;
    await page.getByRole('rowheader').first().waitFor();
    await page.locator('a.d-reference').first().click();
    await page.getByText(/^Late by [\d,]+ days?$/).waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });
});

afterAll(leaveBrowser);
