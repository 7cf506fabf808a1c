import { leaveBrowser, visit, widths, type Visit } from './support/visit.js';

describe.each(widths)('at %i pixels', (width) => {
  let opened: Visit;
  beforeEach(async () => {
    opened = await visit({ width });
  });
  afterEach(() => opened.end());

  test('the page opens with its heading, nothing fails, and axe finds nothing', async () => {
    await opened.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await opened.page.title()).toContain('Candour');
    expect(opened.problems()).toEqual([]);
    expect(await opened.accessibilityViolations()).toEqual([]);
  });

  test('the page does not move sideways', async () => {
    expect(await opened.scrollsSideways()).toBe(false);
  });
});

describe('any address of the product', () => {
  test('opens the page, so that a link can be shared', async () => {
    const opened = await visit({ path: '/cases?standard=USE_OF_FORCE' });
    expect(await opened.page.locator('#root').count()).toBe(1);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });

  test('that looks like a file is not answered with the page', async () => {
    const opened = await visit({ path: '/assets/nothing.js' }).catch(() => undefined);
    expect(opened?.problems()).toEqual(expect.arrayContaining([expect.stringMatching(/^answer 404/)]));
    await opened?.end();
  });
});

afterAll(leaveBrowser);
