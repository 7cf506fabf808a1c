import type { Page } from 'playwright-core';
import { drawn } from './support/drawn.js';
import { leaveBrowser, visit, type Visit } from './support/visit.js';

const LONG = 180_000;
const figure = (page: Page, question: string) => page.getByRole('figure', { name: question });
const CHANGE = 'How many, and is it changing?';
const STANDARDS = 'Which standards are named most?';
let opened: Visit;
let page: Page;
const open = async (path: string, persona = 'psd-lead', width = 1440): Promise<void> => {
  opened = await visit({ persona, path, width });
  ({ page } = opened);
};
afterEach(async () => {
  expect(opened.problems()).toEqual([]);
  await opened.end();
});
afterAll(leaveBrowser);

describe.each([1440, 390])('at %i pixels, what the desk writes beside a month', (width) => {
  test('is refused with a name in it, stands in picture, words and table with its reason, and is withdrawn, all by keyboard', async () => {
    await open('/patterns', 'psd-lead', width);
    const chart = figure(page, CHANGE);
    const write = chart.getByRole('button', { name: 'Note what happened in a month' });
    await write.focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Note what happened in a month' });
    await form.getByLabel('Month', { exact: true }).selectOption('2025-11');
    await form.getByLabel('What happened, in one sentence').fill('Sgt Okafor took over.');
    await form.getByLabel('Set the limits again from this month').focus();
    await page.keyboard.press('Space');
    await form.getByLabel('Why limits are set again').fill('Managers propose reviews themselves from then on.');
    await form.getByRole('button', { name: 'Put it beside the month' }).click();
    await form.getByRole('link', { name: 'Leave names, numbers and cases out: say what happened in the force, not to whom.' }).waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    await form.getByLabel('What happened, in one sentence').fill('Line managers began to propose reviews.');
    await form.getByRole('button', { name: 'Put it beside the month' }).focus();
    await page.keyboard.press('Enter');
    const says = 'Policy change: Line managers began to propose reviews. Limits set again: Managers propose reviews themselves from then on.';
    await chart.getByRole('list', { name: 'What happened, by month' }).getByText(says).waitFor();
    await chart.getByRole('status').getByText('It stands beside Nov 2025, and limits are set again from there.').waitFor();
    await chart.locator(`[data-mark][aria-label*="Note A: ${says}"]`).waitFor({ state: 'attached' });
    await chart.getByRole('tab', { name: 'Table' }).click();
    await chart.getByRole('columnheader', { name: 'What happened' }).waitFor();
    expect(await chart.getByRole('row', { name: /^Nov 2025/ }).textContent()).toContain(says);
    await chart.getByRole('tab', { name: 'Chart' }).click();
    expect(await opened.scrollsSideways()).toBe(false);

    await chart.getByRole('button', { name: 'Withdraw note A' }).click();
    const withdraw = page.getByRole('dialog', { name: 'Withdraw note A' });
    await withdraw.getByRole('button', { name: 'Withdraw it' }).click();
    await withdraw.getByRole('link', { name: /^Say why it is withdrawn/ }).waitFor();
    await withdraw.getByLabel('Why it is withdrawn').fill('Written by way of trial.');
    await withdraw.getByRole('button', { name: 'Withdraw it' }).click();
    await chart.getByRole('list', { name: 'What happened, by month' }).waitFor({ state: 'detached' });
  }, LONG);
});

describe('a view that is saved', () => {
  test('is opened from the menu, renamed, shared and deleted after a question', async () => {
    await open('/patterns?unit=N-RES&standard=UOF');
    const menu = page.getByRole('button', { name: 'Saved views' });
    await menu.click();
    await page.getByRole('menuitem', { name: 'Save this view…' }).click();
    const saving = page.getByRole('dialog', { name: 'Save this view' });
    await saving.getByRole('button', { name: 'Save the view' }).click();
    await saving.getByRole('link', { name: 'Give the view a name of at most 80 characters.' }).waitFor();
    await saving.getByRole('textbox', { name: 'Name' }).fill('Response North, force');
    expect(await opened.accessibilityViolations()).toEqual([]);
    await page.keyboard.press('Enter');
    await saving.waitFor({ state: 'detached' });
    await page.goto(`${new URL(page.url()).origin}/patterns`);
    await menu.click();
    await page.getByRole('menuitem', { name: /^Response North, force/ }).click();
    await page.waitForURL(/\/patterns\?unit=N-RES&standard=UOF$/);

    await menu.click();
    await page.getByRole('menuitem', { name: 'Rename, share or delete…' }).click();
    const own = page.getByRole('dialog', { name: 'Your saved views' });
    await own.getByRole('textbox').fill('Response North');
    await own.getByRole('button', { name: 'Rename “Response North, force”' }).click();
    await own.getByRole('textbox', { name: 'Name of “Response North”' }).waitFor();
    await own.getByLabel('Shared with colleagues of your role').click();
    await own.getByLabel('Shared with colleagues of your role').and(page.locator(':checked')).waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    await own.getByRole('button', { name: 'Delete “Response North”' }).click();
    await own.getByRole('button', { name: 'Keep it' }).click();
    await own.getByRole('button', { name: 'Delete “Response North”' }).click();
    await own.getByRole('button', { name: 'Delete “Response North”' }).click();
    await own.getByText('You have no saved views.').waitFor();
  }, LONG);

  test('finer than its reader may see shows nothing, names the filters to take away, and opens with one of them gone', async () => {
    await open('/patterns', 'analyst');
    await page.goto(`${new URL(page.url()).origin}/patterns?team=N-RES-1&standard=UOF`);
    await page.getByText('This view is finer than you may see').waitFor();
    expect(await page.getByRole('figure').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Take away/ }).count()).toBeGreaterThan(0);
    expect(await opened.accessibilityViolations()).toEqual([]);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await figure(page, STANDARDS).waitFor();
  }, LONG);
});

describe('marks that narrow the page', () => {
  test('a standard, an element and an outcome one after the other, each a filter that can be removed, and back', async () => {
    await open('/patterns?marks=narrow');
    const bar = figure(page, STANDARDS).getByRole('link', { name: /^Use of Force: .*Narrow the page to this$/ });
    await bar.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/standard=UOF/);
    await page.getByRole('button', { name: 'Remove filter Standard: Use of Force' }).waitFor();
    await drawn(page);
    await figure(page, 'Where in the decision?').getByRole('link', { name: /^Consider powers and policy: .*Narrow the page to this$/ }).press('Enter');
    await page.waitForURL(/standard=UOF&element=P/);
    await page.getByRole('button', { name: /^Remove filter .*Consider powers and policy$/ }).waitFor();
    await drawn(page);
    await figure(page, 'Where in the decision?').getByRole('link', { name: /^Consider powers and policy: .*Take this filter away$/ }).press('Enter');
    await page.waitForURL(/\/patterns\?standard=UOF&marks=narrow$/);
    await page.goBack();
    await page.waitForURL(/element=P/);
  }, LONG);

  test('a cell of the heat map and a point of the funnel lead to their team; a month still opens its cases', async () => {
    await open('/patterns?marks=narrow');
    const hrefs = (question: string, inside: string): Promise<readonly string[]> => figure(page, question).locator(inside).evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    await figure(page, 'Where do standards and teams meet?').locator('table a').first().waitFor();
    for (const href of await hrefs('Where do standards and teams meet?', 'table a')) expect(href).toMatch(/^\/patterns\?team=[^&]+&standard=[A-Z]{3}&marks=narrow$/);
    await figure(page, 'Which teams differ beyond chance?').locator('.d-chart a').first().waitFor();
    for (const href of await hrefs('Which teams differ beyond chance?', '.d-chart a')) expect(href).toMatch(/^\/patterns\?team=[^&]+&marks=narrow$/);
    for (const href of await hrefs(CHANGE, '.d-chart a')) expect(href).toMatch(/^\/cases\?from=/);
    await page.getByLabel('opens its cases').click();
    await page.waitForURL(/\/patterns$/);
    await figure(page, STANDARDS).getByRole('link', { name: /Open the cases$/ }).first().waitFor();
  }, LONG);
});

describe('what changed', () => {
  test('stands above the headlines in sentences that lead on, with the stated rate of false alarms, and names nobody', async () => {
    await open('/patterns');
    const strip = page.getByRole('region', { name: 'What changed' });
    await strip.getByText(/look, not who or why/).waitFor();
    expect(await strip.textContent()).toMatch(/false alarms a year/);
    expect(await page.evaluate(() => { const [a, b] = ['What changed', 'Headline figures'].map((name) => [...document.querySelectorAll('section')].find((each) => each.textContent?.includes(name) === true || each.getAttribute('aria-label') === name)); return a !== undefined && b !== undefined && (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0; })).toBe(true);
    const where = strip.getByRole('link', { name: 'See where' }).first();
    if ((await where.count()) > 0) { await where.click(); await page.waitForURL(/\/patterns\?from=\d{4}-\d{2}&to=/); await figure(page, STANDARDS).waitFor(); }
  }, LONG);
});

describe('what cannot be asked has its own state', () => {
  test.each([
    ['a period that ends before it begins', '/patterns?from=2026-02&to=2026-01', '“to=2026-01” in the address is not known here and was left out.'],
    ['thirty years', '/patterns?from=1996-01&to=2025-12', 'A figure covers at most 15 years: begin later or end earlier.'],
    ['months to come', '/patterns?from=2031-01&to=2031-12', 'This month has not begun'],
    ['no headcount in the period', '/patterns?from=2012-01&to=2012-12', 'No referrals in this period'],
    ['zero cases', '/patterns?source=AUDIT_INSPECTION&outcome=TRANSFERRED', 'Zero is a result'],
    ['a unit the force does not have', '/patterns?unit=NOWHERE', '“NOWHERE” is no unit of your force.'],
    ['another unit to compare with, and none in the filter', '/patterns?against=N-RES', 'Choose a unit in the filter to compare with another one.'],
  ])('%s', async (_what, path, says) => {
    await open(path);
    await page.getByText(says).first().waitFor();
    expect(await page.getByText('Something went wrong').count()).toBe(0);
  }, LONG);

  test('one team has its figures, and its funnel says that one team cannot be held against others', async () => {
    await open('/patterns?team=N-RES-1');
    await figure(page, STANDARDS).waitFor();
    await figure(page, 'Which teams differ beyond chance?').getByText(/few|no team|Nothing/i).first().waitFor();
  }, LONG);

  test('a filter that isolates a person shows the analyst no number', async () => {
    await open('/patterns?team=N-RES-1&standard=UOF&element=P&source=IOPC&from=2026-05&to=2026-05', 'analyst');
    await page.getByText('This view is finer than you may see').waitFor();
    expect(await page.getByRole('figure').count()).toBe(0);
  }, LONG);
});
