import { leaveBrowser, visit } from './support/visit.js';
import type { Visit } from './support/visit.js';

const follow = async ({ page }: Visit, link: string): Promise<void> => {
  await page.getByRole('main').getByRole('link', { name: link, exact: true }).click();
};

describe('what an officer may ask for in their review', () => {
  test('an adjustment is asked for where it is answered, and stands there in class W', async () => {
    const opened = await visit({ persona: 'second-officer', path: '/my-review', width: 390 });
    const { page } = opened;
    await follow(opened, 'An adjustment');
    await page.getByRole('button', { name: 'Ask for it' }).click();
    await page.getByRole('link', { name: 'Say what would help' }).waitFor();
    await page.getByLabel('What would help you take part?').fill('A break each hour (invented).');
    await page.getByRole('button', { name: 'Ask for it' }).click();
    await page.getByText('Your reviewer has what you asked for, and answers it here.').waitFor();
    await page.getByText('A break each hour (invented).').waitFor();
    await page.getByText('Not answered yet.').waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(await opened.scrollsSideways()).toBe(false);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });

  test('what was written stays where the case changed meanwhile, is no browser’s to spell, and goes when it is sent again', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => visit({ persona: 'second-officer', path: '/my-review' }))) as [Visit, Visit];
    for (const opened of [first, second]) {
      await follow(opened, 'An adjustment');
      await opened.page.getByLabel('What would help you take part?').fill(`A chair by the door (invented), asked ${opened === first ? 'first' : 'second'}.`);
    }
    expect(await first.page.getByLabel('What would help you take part?').getAttribute('spellcheck')).toBe('false');
    await first.page.getByRole('button', { name: 'Ask for it' }).click();
    await first.page.getByText('Your reviewer has what you asked for, and answers it here.').waitFor();
    await second.page.getByRole('button', { name: 'Ask for it' }).click();
    await second.page.getByText('Somebody else changed this case meanwhile').first().waitFor();
    await second.page.getByText('asked first.').waitFor();
    expect(await second.page.getByLabel('What would help you take part?').inputValue()).toContain('asked second.');
    await second.page.getByRole('button', { name: 'Ask for it' }).click();
    await second.page.getByText('Your reviewer has what you asked for, and answers it here.').waitFor();
    for (const opened of [first, second]) await opened.end();
  });

  test('what is half written is kept for its author, also when they leave the page, until it is sent', async () => {
    const opened = await visit({ persona: 'second-officer', path: '/my-review' });
    const { page } = opened;
    await follow(opened, 'An adjustment');
    await page.getByLabel('What would help you take part?').fill('Half a sentence (invented)');
    await page.getByText(/^Saved .* Kept for you alone until/).waitFor();
    await page.getByLabel('What would help you take part?').fill('Half a sentence (invented), and a word more');
    await page.getByRole('tab', { name: 'Facts' }).click();
    await page.getByRole('tab', { name: /^Welfare/ }).click();
    await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some(({ value }) => value.endsWith('and a word more')));
    const again = await visit({ persona: 'second-officer', path: new URL(page.url()).pathname + new URL(page.url()).search, anew: true });
    await again.page.waitForFunction(() => [...document.querySelectorAll('textarea')].some(({ value }) => value.endsWith('and a word more')));
    expect(await again.accessibilityViolations()).toEqual([]);
    expect(await again.page.evaluate(() => JSON.stringify([localStorage, sessionStorage]).includes('Half a sentence'))).toBe(false);
    await again.end();
    await page.getByLabel('What would help you take part?').fill('');
    await page.getByText(/^Saved/).waitFor();
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });

  test('R61 a correction is asked for, stands at once where one asked, and is kept beside the record', async () => {
    const opened = await visit({ persona: 'second-officer', path: '/my-review' });
    const { page } = opened;
    await follow(opened, 'A correction');
    await page.getByRole('button', { name: 'Ask for the correction' }).click();
    await page.getByRole('link', { name: 'Choose what it is about' }).waitFor();
    await page.getByLabel('The notice', { exact: true }).check();
    await page.getByLabel('What is wrong, and what should it say?').fill('It names another day (invented).');
    await page.getByRole('button', { name: 'Ask for the correction' }).click();
    await page.getByText('It is written down beside the record, and whoever answers it has been given it.').waitFor();
    await page.getByRole('article').getByText('It names another day (invented).').waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });
});

afterAll(leaveBrowser);
