import { startProduct } from './support/product.js';
import type { Product } from './support/product.js';
import { leaveBrowser, visit, widths } from './support/visit.js';
import type { Visit } from './support/visit.js';

const origin = ({ page }: Visit): string => new URL(page.url()).origin;
/** Ends the sign-in behind the page's back: in the record, and at the provider, which then must ask. */
async function endBehindItsBack(opened: Visit): Promise<void> {
  const ended = await opened.page.request.post(`${origin(opened)}/sign-in/end`, { headers: { authorization: `Bearer ${await opened.token()}` } });
  expect(ended.status()).toBe(204);
  await opened.page.context().clearCookies();
}
/** What a browser writes to its console by itself when an answer is 401. */
const besides401 = (problems: readonly string[]): readonly string[] => problems.filter((each) => !each.includes('401'));

describe.each(widths)('at %i pixels', (width) => {
  test('one chooses whom to be from a page that says that all are invented, and goes on to where one wanted', async () => {
    const opened = await visit({ persona: null, path: '/cases', width });
    const { page } = opened;
    await page.getByRole('heading', { level: 1, name: 'Who do you want to be?' }).waitFor();
    expect(await page.getByText('All persons, cases and numbers in it are invented.').count()).toBe(1);
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(await opened.scrollsSideways()).toBe(false);
    await page.getByRole('button', { name: /^Authority delegate/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/cases');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });
});

describe('signing out', () => {
  test('ends the sign-in for every copy of its token, and says so', async () => {
    const opened = await visit({ persona: 'reviewer', anew: true });
    const { page } = opened;
    const token = await opened.token();
    await page.getByRole('button', { name: /sign out$/ }).click();
    await page.getByRole('menuitem', { name: /^Sign out/ }).click();
    await page.getByRole('heading', { level: 1, name: 'You are signed out' }).waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(await opened.token()).toBe('');
    const replayed = await page.request.post(`${origin(opened)}/graphql`, { headers: { authorization: `Bearer ${token}` }, data: { query: '{ viewer { name } }' } });
    expect(replayed.status()).toBe(401);
    expect(opened.problems()).toEqual([]);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Who do you want to be?' }).waitFor();
    await opened.end();
  });
});

describe('a sign-in that has run out', () => {
  test('is renewed without a word while the provider remembers the person', async () => {
    const opened = await visit({ persona: 'psd-lead', path: '/cases', anew: true });
    const { page } = opened;
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor();
    const before = await opened.token();
    await page.evaluate(() => {
      const key = Object.keys(sessionStorage).find((each) => each.startsWith('oidc.user:')) ?? '';
      sessionStorage.setItem(key, JSON.stringify({ ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as object), expires_at: 1 }));
    });
    await page.getByRole('link', { name: 'Patterns' }).first().click();
    await page.locator('.d-mark').first().waitFor();
    expect(await opened.token()).not.toBe(before);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });

  test('is renewed in a layer over the page, which is not loaded again, and what was asked meanwhile comes', async () => {
    const opened = await visit({ persona: 'psd-lead', path: '/cases', anew: true });
    const { page } = opened;
    const more = page.getByRole('button', { name: /^Show more/ });
    await more.waitFor();
    const opening = (): Promise<number> => page.evaluate(() => performance.timeOrigin);
    const first = await opening();
    await endBehindItsBack(opened);
    const rows = await page.getByRole('rowheader').count();
    await more.click();
    const layer = page.getByRole('dialog', { name: 'Sign in again to go on' });
    await layer.waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await layer.isVisible()).toBe(true);
    const [popup] = await Promise.all([page.waitForEvent('popup'), layer.getByRole('button', { name: 'Sign in again' }).click()]);
    await popup.waitForEvent('close').catch(() => undefined);
    await page.getByRole('rowheader').nth(rows).waitFor();
    expect(await layer.count()).toBe(0);
    expect(await opening()).toBe(first);
    expect(besides401(opened.problems())).toEqual([]);
    await opened.end();
  });
});

describe('where the sign-in does not work', () => {
  let closed: Product;
  beforeAll(async () => { closed = await startProduct({ DEMO: 'no' }); });
  afterAll(() => closed.stop());

  test('because nobody set it up, the page says so', async () => {
    const opened = await visit({ persona: null, url: closed.url });
    await opened.page.getByRole('heading', { level: 1, name: 'Nobody can sign in here yet' }).waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });

  test('because the service does not answer, the page says so and can be tried again', async () => {
    const opened = await visit({ persona: null, url: closed.url, path: '/signed-out' });
    await opened.page.getByRole('heading', { level: 1, name: 'You are signed out' }).waitFor();
    await opened.page.route('**/sign-in/settings', (route) => route.abort());
    await opened.page.goto(`${closed.url}/cases`);
    await opened.page.getByRole('heading', { level: 1, name: 'The sign-in service does not answer' }).waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    await opened.page.unroute('**/sign-in/settings');
    await opened.page.getByRole('button', { name: 'Try again' }).click();
    await opened.page.getByRole('heading', { level: 1, name: 'Nobody can sign in here yet' }).waitFor();
    await opened.end();
  });
});

afterAll(leaveBrowser);
