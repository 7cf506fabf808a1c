import { startProduct } from './support/product.js';
import type { Product } from './support/product.js';
import { leaveBrowser, visit, widths } from './support/visit.js';
import type { Visit, VisitOptions } from './support/visit.js';

// Permissions that are given and ended here stay so, hence a demonstration of its own.
let product: Product;
beforeAll(async () => { product = await startProduct(); }, 180_000);
afterAll(async () => {
  await leaveBrowser();
  await product.stop();
});
const as = (persona: string, more: VisitOptions = {}): Promise<Visit> => visit({ persona, url: product.url, ...more });
/** A permission that was given and is over. */
const ENDED = /^From .* You ended it on/;
const NEXT_YEAR = new Date().getFullYear() + 1;

/** The officer's page of who sees their case. */
async function whoSeesIt(width = 1440): Promise<Visit> {
  const opened = await as('officer', { path: '/my-review', width });
  await opened.page.getByRole('link', { name: 'See every time, and who may see what' }).click();
  await opened.page.getByRole('heading', { level: 2, name: 'Who has looked' }).waitFor();
  return opened;
}

describe('R19 a Federation representative', () => {
  test.each(widths)('begins at %i pixels with whom they support, reads what was opened, and nothing else', async (width) => {
    const opened = await as('federation-representative', { width });
    const { page } = opened;
    await page.getByRole('heading', { level: 1, name: 'People you support' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/shared-with-me');
    await page.getByText('You may read until').first().waitFor();
    expect(await page.getByText('This is not a disciplinary process and not a finding of misconduct.').count()).toBeGreaterThan(0);
    expect(await page.getByRole('tab', { name: 'Discussion' }).count()).toBe(0);
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(await opened.scrollsSideways()).toBe(false);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });

  test('whom nobody lets read is told how an officer does it', async () => {
    const opened = await as('second-officer', { path: '/shared-with-me' });
    await opened.page.getByText('Nobody lets you read at the moment').waitFor();
    expect(await opened.page.getByText('find you by name or number').count()).toBe(1);
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });
});

describe('R19 an officer', () => {
  test('whose case changed while they were checking is told so, and gives the same permission for the case as it is now', async () => {
    const [first, second] = [await whoSeesIt(), await whoSeesIt()];
    for (const [opened, number, dd] of [[first, 'D0004', '1'], [second, 'D0009', '2']] as const) {
      const { page } = opened;
      await page.getByRole('link', { name: 'Let somebody read' }).click();
      await page.getByRole('textbox', { name: 'Who may read?' }).fill(number);
      await page.getByRole('group', { name: 'Choose the person' }).getByRole('radio').first().click();
      for (const [part, value] of [['Day', dd], ['Month', '2'], ['Year', String(NEXT_YEAR)]] as const) await page.getByRole('textbox', { name: part }).fill(value);
      await page.getByRole('button', { name: 'Check before you let them read' }).click();
      await page.getByRole('heading', { level: 1, name: 'Check before you let them read' }).waitFor();
    }
    const give = (opened: Visit): Promise<void> => opened.page.getByRole('button', { name: /^Let .* read$/ }).click();
    await give(first);
    await first.page.getByRole('heading', { level: 1, name: /can read now$/ }).waitFor();
    await give(second);
    await second.page.getByText('Somebody else changed this case meanwhile').first().waitFor();
    expect(await second.page.getByText(`2 Feb ${NEXT_YEAR}`).count()).toBe(1);
    await second.page.waitForLoadState('networkidle');
    await give(second);
    await second.page.getByRole('heading', { level: 1, name: /can read now$/ }).waitFor();
    await second.page.getByRole('link', { name: 'See who may see what' }).click();
    for (const dd of ['1', '2']) {
      const [button, page] = [/^End .*access$/, second.page];
      await page.getByRole('listitem').filter({ hasText: `${dd} Feb ${NEXT_YEAR}` }).getByRole('button', { name: button }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'End it now' }).click();
      await page.getByText('can no longer read anything of your case').first().waitFor();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    for (const opened of [first, second]) { expect(opened.problems()).toEqual([]); await opened.end(); }
  });

  test('lets a colleague read until a day, having checked it, and ends it again', async () => {
    const opened = await whoSeesIt();
    const { page } = opened;
    await page.getByRole('link', { name: 'Let somebody read' }).click();
    await page.getByRole('button', { name: 'Check before you let them read' }).click();
    await page.waitForFunction(() => document.activeElement?.matches('.c-error-summary'));
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(2);
    expect(await opened.accessibilityViolations()).toEqual([]);
    await page.getByRole('textbox', { name: 'Who may read?' }).fill('D0012');
    await page.getByRole('group', { name: 'Choose the person' }).getByRole('radio').first().click();
    for (const [part, value] of [['Day', '31'], ['Month', '3'], ['Year', String(NEXT_YEAR)]] as const) await page.getByRole('textbox', { name: part }).fill(value);
    await page.getByRole('button', { name: 'Check before you let them read' }).click();
    await page.getByRole('heading', { level: 1, name: 'Check before you let them read' }).waitFor();
    expect(await page.getByText('Your notice and your own account').count()).toBe(1);
    expect(await page.getByText(`31 Mar ${NEXT_YEAR}`).count()).toBe(1);
    expect(await opened.accessibilityViolations()).toEqual([]);
    await page.getByRole('button', { name: /^Let .* read$/ }).click();
    await page.getByRole('heading', { level: 1, name: /can read now$/ }).waitFor();

    const friend = await as('lesson-owner', { path: '/shared-with-me' });
    await friend.page.getByText('You may read until').waitFor();
    expect(await friend.page.getByRole('tab').allTextContents()).toEqual(['Notice', 'Account']);
    await friend.page.getByText('Why the matter was referred').waitFor();
    await friend.page.getByRole('link', { name: 'People you support' }).waitFor();

    await page.getByRole('link', { name: 'See who may see what' }).click();
    await page.getByText(`31 Mar ${NEXT_YEAR}`).first().waitFor();
    await page.getByRole('listitem').filter({ hasText: `31 Mar ${NEXT_YEAR}` }).getByRole('button', { name: /^End .*access$/ }).click();
    const asked = page.getByRole('dialog');
    await asked.waitFor();
    const endedBefore = await page.getByText(ENDED).count();
    expect(await opened.accessibilityViolations()).toEqual([]);
    await asked.getByRole('button', { name: 'End it now' }).click();
    await page.getByText(/can no longer read anything of your case/).waitFor();
    // What was done is where the keyboard is: the button that did it is gone.
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('can no longer read anything of your case'));
    await page.getByText(ENDED).nth(endedBefore).waitFor();
    expect(opened.problems()).toEqual([]);
    await opened.end();

    await friend.page.reload();
    await friend.page.getByText('Nobody lets you read at the moment').waitFor();
    expect(friend.problems()).toEqual([]);
    await friend.end();
  });

  test.each(widths)('R55 sees at %i pixels who may see what and who has looked, by part and without names', async (width) => {
    const reviewer = await as('reviewer', { path: '/my-work' });
    const opened = await as('officer', { path: '/my-review', width });
    const href = await opened.page.getByRole('link', { name: 'What happened so far' }).getAttribute('href');
    await reviewer.page.goto(`${product.url}${href ?? ''}`);
    await reviewer.page.getByRole('heading', { level: 2, name: 'Timeline' }).waitFor();
    await reviewer.end();
    await opened.end();

    const again = await whoSeesIt(width);
    const looks = again.page.getByRole('region', { name: 'Who has looked' }).or(again.page.locator('section').filter({ has: again.page.getByRole('heading', { name: 'Who has looked' }) }));
    await looks.getByText('Your reviewer').first().waitFor();
    expect(await looks.getByText('Ada Lovelace').count()).toBe(0);
    await again.page.getByText('Why there are no names.').waitFor();
    expect(await again.accessibilityViolations()).toEqual([]);
    expect(await again.scrollsSideways()).toBe(false);
    expect(again.problems()).toEqual([]);
    await again.end();
  });
});

describe('what I can see, and why', () => {
  test.each(['psd-lead', 'reviewer', 'officer', 'auditor', 'investigator'])('is told to the %s in plain words, from the menu of the person', async (persona) => {
    const opened = await as(persona);
    const { page } = opened;
    await page.getByRole('button', { name: /sign out$/ }).click();
    await page.getByRole('menuitem', { name: /^What I can see and why/ }).click();
    await page.getByRole('heading', { level: 1, name: 'What I can see and why' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'What nobody sees' }).waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(await opened.scrollsSideways()).toBe(false);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });
});
