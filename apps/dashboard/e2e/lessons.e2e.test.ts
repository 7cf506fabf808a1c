import type { Page } from 'playwright-core';
import { numberIn } from './support/number-in.js';
import { leaveBrowser, visit, widths } from './support/visit.js';

const total = (page: Page) => page.getByRole('group', { name: 'Filters' }).getByText(/^[\d,]+ lessons?$/);
const counted = async (page: Page): Promise<number> => {
  await total(page).waitFor();
  return numberIn(await total(page).textContent());
};

describe.each(widths)('R36 at %i pixels, the PSD lead', (width) => {
  test('is told above the patterns how many lessons wait and how many past 20 working days, and the lists have as many', async () => {
    const opened = await visit({ persona: 'psd-lead', width });
    const { page } = opened;
    const strip = page.getByRole('region', { name: 'Needs a decision' });
    const waiting = strip.getByRole('link', { name: /lessons? to answer$/ });
    const late = strip.getByRole('link', { name: /past 20 working days$/ });
    await waiting.waitFor();
    const [toAnswer, overdue] = [numberIn(await waiting.textContent()), numberIn(await late.textContent())];
    expect(overdue).toBeGreaterThan(0);
    expect(overdue).toBeLessThan(toAnswer);

    await late.click();
    await page.getByRole('heading', { level: 1, name: 'Lessons' }).waitFor();
    expect(await counted(page)).toBe(overdue);
    expect(await page.getByRole('row').filter({ hasText: /Overdue by [\d,]+ days?/ }).count()).toBe(await page.getByRole('rowheader').count());
    await page.getByRole('link', { name: 'To answer', exact: true }).click();
    await page.waitForURL('**/lessons');
    await page.waitForFunction((n) => document.querySelector('.c-filters')?.textContent?.includes(`${n} lesson`), toAnswer.toLocaleString('en-GB'));
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(await opened.scrollsSideways()).toBe(false);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });

  test('reads why by then, narrows to a theme, and opens the case at its lesson', async () => {
    const opened = await visit({ persona: 'psd-lead', width, path: '/lessons' });
    const { page } = opened;
    const all = await counted(page);
    const first = page.getByRole('row').nth(1);
    expect(await first.textContent()).toMatch(/20 working days after the report of .*Force policy.*R36/);
    await page.goto(`${new URL(page.url()).origin}/lessons?theme=TRAINING`);
    await page.getByRole('button', { name: 'Remove filter Theme: Training' }).waitFor();
    expect(await counted(page)).toBeLessThan(all);
    const reference = (await page.getByRole('rowheader').first().getByRole('link').textContent()) ?? '';
    await page.getByRole('rowheader').first().getByRole('link').click();
    await page.getByRole('heading', { level: 3, name: 'Lessons for line management or the force' }).waitFor();
    expect(page.url()).toContain(reference);
    expect(await page.getByText(/Awaiting an answer, answer due .*, overdue by/).first().isVisible()).toBe(true);
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });
});

describe('the list of lessons', () => {
  test('says that nothing matches and how to see more', async () => {
    const opened = await visit({ persona: 'psd-lead', path: '/lessons?theme=PARTNER_AGENCY&unit=L-D' });
    const { page } = opened;
    await page.getByText('No lessons match these filters').waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    expect(await counted(page)).toBeGreaterThan(0);
    await opened.end();
  });

  test('that cannot be loaded says so and tries again', async () => {
    const opened = await visit({ persona: 'psd-lead', path: '/cases' });
    const { page } = opened;
    await page.route('**/graphql', async (route) => ((route.request().postDataJSON() as { operationName: string }).operationName === 'LessonList' ? route.fulfill({ status: 503, body: '' }) : route.continue()));
    await page.goto(`${new URL(page.url()).origin}/lessons`);
    await page.getByText('We could not load the lessons').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(await counted(page)).toBeGreaterThan(0);
    await opened.end();
  });

  test('is empty for an officer, who leads nobody and answers nothing', async () => {
    const opened = await visit({ persona: 'officer', path: '/lessons' });
    await opened.page.getByText('No lesson waits for an answer').waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });
});

afterAll(leaveBrowser);
