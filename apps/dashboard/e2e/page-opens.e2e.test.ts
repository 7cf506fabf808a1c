import { leaveBrowser, visit } from './support/visit.js';

describe('the page of whoever comes first', () => {
  test('opens on a tablet with its heading, nothing fails, axe finds nothing, and it does not move sideways', async () => {
    const opened = await visit({ width: 768 });
    await opened.page.getByRole('heading', { level: 1, name: 'Patterns' }).waitFor();
    await opened.page.locator('.d-mark').first().waitFor();
    expect(await opened.page.title()).toBe('Patterns · Candour');
    expect(opened.problems()).toEqual([]);
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(await opened.scrollsSideways()).toBe(false);
    await opened.end();
  });

  test('does not move sideways at 400% zoom of a small desk either', async () => {
    const opened = await visit({ width: 320 });
    await opened.page.locator('.d-mark').first().waitFor();
    expect(await opened.scrollsSideways()).toBe(false);
    await opened.end();
  });
});

describe('any address of the product', () => {
  test('opens the page, so that a link can be shared', async () => {
    const opened = await visit({ path: '/cases?standard=UOF' });
    await opened.page.getByRole('button', { name: 'Remove filter Standard: Use of Force' }).waitFor();
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });

  test('where nothing stands says so, and leads on', async () => {
    const opened = await visit({ path: '/nowhere' });
    await opened.page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    await opened.end();
  });

  test('that looks like a file is not answered with the page', async () => {
    const opened = await visit({ persona: null, path: '/assets/nothing.js' }).catch(() => undefined);
    expect(opened?.problems()).toEqual(expect.arrayContaining([expect.stringMatching(/^answer 404/)]));
    await opened?.end();
  });
});

afterAll(leaveBrowser);
