import type { Page } from 'playwright-core';
import { drawn } from './support/drawn.js';
import { numberIn } from './support/number-in.js';
import { leaveBrowser, visit, widths, type Visit } from './support/visit.js';

const figure = (page: Page, question: string) => page.getByRole('figure', { name: question });
const summary = (page: Page) => page.getByRole('group', { name: 'Filters' });
/** axe measures each of some eight hundred cells. */
const LONG = 180_000;
const cases = (page: Page) => summary(page).getByText(/^[\d,]+ cases?$/);

describe.each(widths)('at %i pixels, the PSD lead', (width) => {
  let opened: Visit;
  let page: Page;
  beforeEach(async () => {
    opened = await visit({ persona: 'psd-lead', width });
    ({ page } = opened);
    await figure(page, 'Which standards are named most?').getByRole('link').first().waitFor();
  });
  afterEach(async () => {
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });

  test('lands on Patterns, which says what it counts, how exact it is and as of when', async () => {
    expect(new URL(page.url()).pathname).toBe('/patterns');
    expect(await page.getByText('Exact mode').isVisible()).toBe(true);
    expect(await page.getByText(/As of \w{3} \d/).first().isVisible()).toBe(true);
    for (const question of ['How many, and is it changing?', 'Where do standards and teams meet?', 'Which teams differ beyond chance?', 'How long does each stage take?', 'What came of it?', 'Where in the decision?', 'Where do referrals come from?', 'Which actions are agreed, and where do they stand?']) {
      await figure(page, question).getByRole('tab').first().waitFor();
      expect(await figure(page, question).count()).toBe(1);
    }
    await page.getByRole('heading', { name: 'More questions' }).waitFor();
    await drawn(page);
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(await opened.scrollsSideways()).toBe(false);
  }, LONG);

  test('narrows the page to a unit; the address says so, and back undoes it', async () => {
    const whole = numberIn(await summary(page).getByText(/Whole force/).textContent());
    await page.getByRole('button', { name: 'Add a filter' }).click();
    // The panel's hidden way out for screen readers stands beside the dialog, which axe's advice on regions does not know.
    expect((await opened.accessibilityViolations()).filter((violation) => !violation.startsWith('region:'))).toEqual([]);
    await page.getByLabel('Unit').selectOption({ label: (await page.getByLabel('Unit').locator('option').allTextContents()).find((label) => label.includes('Response North') && !/ [A-E]$/.test(label)) ?? '' });
    await page.getByRole('button', { name: 'Show the result' }).click();
    await summary(page).getByText(/Response North\. [\d,]+ referral/).waitFor();
    expect(new URL(page.url()).search).toBe('?unit=N-RES');
    expect(numberIn(await summary(page).getByText(/Response North\. [\d,]+ referral/).textContent())).toBeLessThan(whole);
    await page.goBack();
    await summary(page).getByText(/Whole force/).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  test('leaves the filter panel by the cross, by Escape and by Cancel, which puts the choice back; focus returns', async () => {
    const add = page.getByRole('button', { name: 'Add a filter' });
    const returned = async (): Promise<void> => { await page.getByRole('dialog').waitFor({ state: 'detached' }); expect(await add.evaluate((button) => button === document.activeElement)).toBe(true); };
    await add.click();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await returned();
    await add.click();
    await page.getByLabel('Unit').selectOption('N-RES');
    await page.waitForURL(/unit=N-RES/);
    await page.keyboard.press('Escape');
    await returned();
    expect(new URL(page.url()).search).toBe('?unit=N-RES');
    // The page has followed the address before the panel is opened on it.
    await summary(page).getByText(/Response North\. /).waitFor();
    await add.click();
    await page.getByLabel('Unit', { exact: true }).selectOption('N');
    await page.waitForURL(/unit=N$/);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await returned();
    await page.waitForURL(/\?unit=N-RES$/);
  });

  test('opens a mark: the total of the list is the number of the mark, and a case tells what happened', async () => {
    await drawn(page);
    const mark = figure(page, 'Which standards are named most?').getByRole('link').nth(1);
    const named = numberIn((await mark.getAttribute('aria-label'))?.split(':')[1]);
    await mark.click();
    await cases(page).waitFor();
    expect(numberIn(await cases(page).textContent())).toBe(named);
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(await opened.scrollsSideways()).toBe(false);

    await page.getByRole('rowheader').first().getByRole('link').click();
    await page.getByText('This is not a disciplinary process and not a finding of misconduct.').waitFor();
    const timeline = page.getByRole('group', { name: 'What happened, newest first' });
    expect(await timeline.getByText('Referral submitted').count()).toBe(1);
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(await opened.scrollsSideways()).toBe(false);
  });
});

describe('the PSD lead', () => {
  let opened: Visit;
  let page: Page;
  beforeEach(async () => {
    opened = await visit({ persona: 'psd-lead' });
    ({ page } = opened);
    await figure(page, 'Which standards are named most?').getByRole('link').first().waitFor();
  });
  afterEach(async () => {
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });

  test.each([
    ['a month of the control chart', 'How many, and is it changing?', /referrals?; limits/], ['a team of the funnel', 'Which teams differ beyond chance?', /officer-years/],
    ['an outcome of one source', 'What came of it?', /^Public complaint, Completed with actions/], ['an element of the decision', 'Where in the decision?', /^Code of Ethics/],
  ])('%s opens exactly its cases', async (_mark, question, name) => {
    const mark = figure(page, question).getByRole('link', { name }).first();
    await mark.waitFor();
    const words = (await mark.getAttribute('aria-label')) ?? '';
    const named = numberIn(/([\d,]+) (?:referrals?|of )/.exec(words)?.[1]);
    await mark.focus();
    await page.keyboard.press('Enter');
    await cases(page).waitFor();
    expect(numberIn(await cases(page).textContent())).toBe(named);
  });

  test('a chart is one stop of the Tab key and its arrow keys go from mark to mark', async () => {
    const chart = figure(page, 'How many, and is it changing?').locator('.d-chart');
    await chart.locator('[data-mark]').first().waitFor();
    expect(await chart.locator('[data-mark][tabindex="0"]').count()).toBe(1);
    await chart.locator('[data-mark][tabindex="0"]').focus();
    const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toBe(first);
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/Oct(ober)? 2026|still filling/);
  });

  test('three more questions are sentences that open their figures', async () => {
    const question = page.getByRole('button', { name: 'What did we learn, and did it work?' });
    await question.click();
    expect(await question.getAttribute('aria-expanded')).toBe('true');
    await figure(page, 'Is what was agreed done?').getByRole('tab', { name: 'Table' }).click();
    await figure(page, 'Is what was agreed done?').getByRole('columnheader', { name: 'Done by the due day' }).waitFor();
    await drawn(page);
    expect(await opened.accessibilityViolations()).toEqual([]);
    await question.click();
    expect(await figure(page, 'Is what was agreed done?').count()).toBe(0);
  }, LONG);

  test('teams stand in the order of their names, never of their rate', async () => {
    const funnel = figure(page, 'Which teams differ beyond chance?');
    await funnel.getByRole('tab', { name: 'Table' }).click();
    const names = await funnel.getByRole('rowheader').allTextContents();
    expect(names.length).toBeGreaterThan(10);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true })));
  });

  test('what is below the fold is asked for apart, and one failing row leaves the others', async () => {
    await page.route('**/graphql', async (route) => {
      const asked = route.request().postDataJSON() as { operationName: string };
      if (asked.operationName !== 'PatternsTeams') return route.continue();
      return route.fulfill({ contentType: 'application/json', body: JSON.stringify({ errors: [{ message: 'Hidden words.', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'row-to-quote' } }] }) });
    });
    await page.goto(`${new URL(page.url()).origin}/patterns?last=36`);
    await page.getByText('row-to-quote').waitFor();
    await figure(page, 'What came of it?').getByRole('tab').first().waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await figure(page, 'Which teams differ beyond chance?').getByRole('tab').first().waitFor();
  });

  test('a cell where a standard and a team meet opens exactly its cases', async () => {
    await drawn(page);
    const cell = figure(page, 'Where do standards and teams meet?').getByRole('link').first();
    const named = numberIn((await cell.getAttribute('aria-label'))?.split(':')[1]);
    await cell.click();
    await cases(page).waitFor();
    expect(numberIn(await cases(page).textContent())).toBe(named);
  });

  test('the referrals that name no element stand apart and open exactly their list', async () => {
    await drawn(page);
    const none = figure(page, 'Where in the decision?').getByRole('link', { name: /^None named/ });
    const named = numberIn((await none.getAttribute('aria-label'))?.split(':')[1]);
    await none.press('Enter');
    await cases(page).waitFor();
    expect(numberIn(await cases(page).textContent())).toBe(named);
  });

  test('one team is called by its name beside its number, and its actions are its own', async () => {
    const origin = new URL(page.url()).origin;
    await page.goto(`${origin}/patterns?team=N-RES-1`);
    const words = summary(page).getByText(/^Response North A\. \d+ referrals?\.$/);
    await words.waitFor();
    const team = numberIn((await words.textContent())?.split('.')[1]);
    const headline = page.getByRole('region', { name: 'Headline figures' });
    expect(numberIn(await headline.locator('.c-headline', { hasText: 'Referrals' }).getByRole('link').textContent())).toBe(team);
    await figure(page, 'Which actions are agreed, and where do they stand?').getByRole('link', { name: /^Done/ }).click();
    await page.waitForURL(/actions\?unit=N-RES-1/);
  });

  test('departments or teams stand in the address; every place has its line; the table has zeros and shares', async () => {
    const meeting = figure(page, 'Where do standards and teams meet?');
    await meeting.getByRole('row', { name: /^Response North A/ }).waitFor();
    expect(await meeting.getByText('Than expected:').count()).toBe(1);
    await meeting.getByLabel('Show').selectOption('departments');
    await page.waitForURL(/show=departments/);
    await meeting.getByRole('rowheader', { name: 'Response North', exact: true }).waitFor();
    expect(await meeting.getByRole('row', { name: /^Special Constabulary/ }).count()).toBe(1);
    await meeting.getByRole('tab', { name: 'Table' }).click();
    expect(await meeting.getByRole('row', { name: /^All .*100%/ }).count()).toBe(1);
    expect(await meeting.getByRole('row', { name: /^Special Constabulary 0/ }).count()).toBe(1);
    await page.goBack();
    await meeting.getByRole('row', { name: /^Response North A/ }).waitFor();
  });

  test('an old link that names the grouping still opens what it named', async () => {
    await page.goto(`${new URL(page.url()).origin}/patterns?show=teams`);
    await figure(page, 'Where do standards and teams meet?').getByRole('row', { name: /^Response North A/ }).waitFor();
    expect(await page.getByText('is not known here').count()).toBe(0);
  });

  test('a figure counts the months it says: no "any time", and nothing before the record begins', async () => {
    const origin = new URL(page.url()).origin;
    await page.goto(`${origin}/patterns?period=any`);
    await page.getByText('“period=any” in the address is not known here and was left out.').waitFor();
    await page.goto(`${origin}/patterns?to=2024-01`);
    await summary(page).getByText('Period: Feb 2022 to Jan 2024').first().waitFor();
    await page.getByText(/The record begins in December 2022\./).first().waitFor();
  });

  test('a unit the force does not have is named, also at the actions', async () => {
    await page.goto(`${new URL(page.url()).origin}/actions?unit=nope`);
    await page.getByText('“nope” is no unit of your force.').waitFor();
  });

  test('an address with what is not known says so and shows the rest', async () => {
    await page.goto(`${new URL(page.url()).origin}/patterns?standard=UOF,XYZ`);
    await page.getByText('“standard=XYZ” in the address is not known here and was left out.').waitFor();
    expect(await page.getByRole('button', { name: 'Remove filter Standard: Use of Force' }).count()).toBe(1);
  });

  test('a view of nothing says that zero is a result and what to change', async () => {
    await page.goto(`${new URL(page.url()).origin}/patterns?source=AUDIT_INSPECTION&outcome=TRANSFERRED`);
    await page.getByText('No referrals in this period').waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await figure(page, 'What came of it?').waitFor();
    expect(new URL(page.url()).search).toBe('');
  });
});

describe('in the dark', () => {
  test('every word of the figures can be read', async () => {
    // One unit has few cells, which axe measures one by one; their colours are those of all.
    const opened = await visit({ persona: 'psd-lead', colours: 'dark', path: '/patterns?unit=OPS-CUS' });
    await figure(opened.page, 'Which standards are named most?').getByRole('link').first().waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    await opened.end();
  });
});

describe('when the server fails', () => {
  test('the page says so in a sentence with the id to quote, and tries again when asked', async () => {
    const opened = await visit({ persona: 'psd-lead', path: '/cases' });
    const { page } = opened;
    await page.route('**/graphql', async (route) => {
      const asked = route.request().postDataJSON() as { operationName: string };
      if (asked.operationName !== 'PatternsPage') return route.continue();
      return route.fulfill({ contentType: 'application/json', body: JSON.stringify({ errors: [{ message: 'Hidden words.', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'id-to-quote' } }] }) });
    });
    await page.goto(`${new URL(page.url()).origin}/patterns`);
    await page.getByText('id-to-quote').waitFor();
    expect(await page.getByText('Hidden words.').count()).toBe(0);
    expect(await opened.accessibilityViolations()).toEqual([]);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await figure(page, 'What came of it?').waitFor();
    await opened.end();
  });
});

afterAll(leaveBrowser);
