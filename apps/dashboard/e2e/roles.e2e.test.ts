import { numberIn } from './support/number-in.js';
import { leaveBrowser, visit, widths } from './support/visit.js';

const NOT_DISCIPLINARY = 'This is not a disciplinary process and not a finding of misconduct.';

describe.each(widths)('at %i pixels', (width) => {
  test('R44 a line manager lands on what is overdue, and the list of overdue actions has as many', async () => {
    const opened = await visit({ persona: 'line-manager', width });
    const { page } = opened;
    const overdue = page.getByRole('region', { name: /^Overdue/ });
    await overdue.waitFor();
    expect(new URL(page.url()).pathname).toBe('/my-work');
    const count = numberIn(await overdue.getByRole('heading', { level: 2 }).textContent());
    expect(count).toBeGreaterThan(0);
    expect(await overdue.getByRole('listitem').count()).toBe(count);
    const followUps = await overdue.locator('a[href^="/follow-up/"]').count();
    expect(count).toBeGreaterThan(followUps);
    expect(await overdue.getByText(/^Overdue by \d/).count()).toBe(count);
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(await opened.scrollsSideways()).toBe(false);

    await page.goto(`${new URL(page.url()).origin}/actions?status=OVERDUE`);
    const total = page.getByRole('group', { name: 'Filters' }).getByText(/^[\d,]+ actions?$/);
    await total.waitFor();
    // What is left to write down at the follow-up is overdue too, and is no action.
    expect(numberIn(await total.textContent())).toBe(count - followUps);
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(await opened.scrollsSideways()).toBe(false);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });

  test('a reviewer sees the next steps of their reviews', async () => {
    const opened = await visit({ persona: 'reviewer', width });
    await opened.page.getByRole('region', { name: /^Waiting on others/ }).waitFor();
    expect(await opened.page.getByRole('link', { name: /^See (where it stands|what is needed)/ }).count()).toBeGreaterThan(3);
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(await opened.scrollsSideways()).toBe(false);
    await opened.end();
  });

  test('R14 an officer sees what happens next in their own review, by when, and that law asks for it', async () => {
    const opened = await visit({ persona: 'officer', width });
    const { page } = opened;
    await page.getByText(NOT_DISCIPLINARY).waitFor();
    const next = page.getByRole('region', { name: /Give an account, or choose not to, by/ });
    expect(await next.getByText('Law').count()).toBe(1);
    expect(await page.getByRole('list', { name: 'Stages of the review' }).getByText('Account').count()).toBe(1);
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(await opened.scrollsSideways()).toBe(false);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });
});

describe('a page about oneself', () => {
  test.each(['psd-lead', 'reviewer'])('R1 shows the %s no review of somebody else', async (persona) => {
    const opened = await visit({ persona, path: '/my-review' });
    await opened.page.getByText('There is no review about you').waitFor();
    expect(await opened.page.getByRole('region', { name: 'Next step' }).count()).toBe(0);
    await opened.end();
  });

  test('speaks to the officer in the second person, on their review, its case and their work', async () => {
    const opened = await visit({ persona: 'officer', path: '/my-review' });
    const { page } = opened;
    await page.getByRole('link', { name: 'What happened so far' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your review' }).waitFor();
    await page.getByRole('group', { name: 'What happened, newest first' }).waitFor();
    const words = (await page.getByRole('main').textContent()) ?? '';
    expect(words).toContain('Your account is invited');
    expect(words).toMatch(/Police \(Conduct\) Regulations 2020, regulation 66/);
    expect(words).not.toMatch(/Next step: Officer|Officer told|[Rr]ule R\d/);
    await page.goto(`${new URL(page.url()).origin}/my-work`);
    await page.getByRole('region', { name: /^Overdue/ }).waitFor();
    expect(await page.getByRole('main').textContent()).not.toMatch(/as the manager|my people/);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });
});

describe('figures', () => {
  test('are protected for the analyst: no mark opens a record, and the page says how numbers are told', async () => {
    const opened = await visit({ persona: 'analyst', path: '/patterns' });
    const { page } = opened;
    await page.getByText(/^Protected mode: few stands for 5 or fewer/).waitFor();
    await page.getByRole('figure').first().waitFor();
    expect(await page.getByRole('figure').getByRole('link').count()).toBe(0);
    expect(await opened.accessibilityViolations()).toEqual([]);
    const answer = await page.request.post(`${new URL(page.url()).origin}/graphql`, { headers: { authorization: `Bearer ${await opened.token()}` }, data: { query: '{ pattern(metric: REFERRALS, by: [TEAM]) { ... on Pattern { mode table { counts total } } } }' } });
    const { data: { pattern } } = (await answer.json()) as { readonly data: { readonly pattern: { readonly mode: string; readonly table: { readonly counts: readonly (number | null)[]; readonly total: number } } } };
    expect(pattern.mode).toBe('PROTECTED');
    expect([...pattern.table.counts, pattern.table.total].filter((n) => n !== null && n % 5 !== 0)).toEqual([]);
    expect(pattern.table.counts).toContain(null);
    await opened.end();
  });

  test.each(['auditor', 'administrator'])('are not available to the %s, on the page and in the API', async (persona) => {
    const opened = await visit({ persona, path: '/patterns' });
    const { page } = opened;
    // Whoever never works with figures has no such page.
    await page.getByText('Nothing stands at this address', { exact: true }).waitFor();
    expect(await page.getByRole('figure').count()).toBe(0);
    expect(await opened.accessibilityViolations()).toEqual([]);
    const answer = await page.request.post(`${new URL(page.url()).origin}/graphql`, { headers: { authorization: `Bearer ${await opened.token()}` }, data: { query: '{ pattern(metric: REFERRALS, by: [STANDARD]) { __typename } cases(first: 1) { totalCount } }' } });
    expect(await answer.json()).toEqual({ data: { pattern: { __typename: 'NotAvailableToRole' }, cases: { totalCount: 0 } } });
    await opened.end();
  });
});

describe('the PSD lead of the second force', () => {
  test('sees their own force alone: figures, lists and references', async () => {
    const first = await visit({ persona: 'psd-lead', path: '/cases' });
    const known = await first.page.getByRole('rowheader').first().getByRole('link').textContent();
    const firstForce = await first.page.locator('.c-bar-organisation').textContent();
    await first.end();

    const opened = await visit({ persona: 'other-force-psd-lead', path: '/cases' });
    const { page } = opened;
    await page.getByRole('rowheader').first().waitFor();
    expect(await page.locator('.c-bar-organisation').textContent()).not.toBe(firstForce);
    const prefix = (known ?? '').slice(0, 3);
    const references = await page.getByRole('rowheader').getByRole('link').allTextContents();
    expect(references.filter((reference) => reference.startsWith(prefix))).toEqual([]);
    await page.goto(`${new URL(page.url()).origin}/cases/${known}`);
    await page.getByText('There is no such case for you').waitFor();
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });
});

describe('the demonstration', () => {
  test('lets one be somebody else, and keeps nothing of the person before', async () => {
    const opened = await visit({ persona: 'psd-lead', anew: true });
    const { page } = opened;
    await page.getByRole('button', { name: /^Demonstration: you are/ }).click();
    expect(await opened.accessibilityViolations()).toEqual([]);
    await page.getByRole('menuitem', { name: /^Line manager/ }).click();
    await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
    expect(await page.getByRole('link', { name: 'Patterns', exact: true }).count()).toBe(0);
    expect(await page.getByText('Every person, case and number here is invented.').isVisible()).toBe(true);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });
});

afterAll(leaveBrowser);
