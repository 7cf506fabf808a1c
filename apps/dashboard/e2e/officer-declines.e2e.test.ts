import { ends, keyboardAt, press } from './support/keyboard.js';
import { leaveBrowser, visit } from './support/visit.js';

afterAll(leaveBrowser);

describe('R16 an officer who gives no account', () => {
  // The officer of the second force: no other journey needs their account to be waited for.
  test('says so by keyboard alone, reads that it is no failure to take part, and finds it on their page; they may still come back to it', async () => {
    const opened = await visit({ persona: 'other-force-officer', path: '/my-review' });
    const { page } = opened;
    await page.getByRole('link', { name: 'Give no account' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Give no account' }).waitFor();
    await page.getByText('You may give no account.').waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    await press(page, 'Give no account');
    await page.getByRole('heading', { level: 1, name: 'You give no account' }).waitFor();
    await keyboardAt(page, 'You give no account');
    expect(await opened.accessibilityViolations()).toEqual([]);
    await page.getByRole('link', { name: 'My review' }).first().press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Your review' }).waitFor();
    expect(await page.getByRole('link', { name: 'Give your account' }).count()).toBe(0);
    await ends(opened);
  });
});
