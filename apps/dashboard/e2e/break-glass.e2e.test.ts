import { ask } from './support/ask.js';
import { ends, keyboardAt, press } from './support/keyboard.js';
import { startProduct } from './support/product.js';
import type { Product } from './support/product.js';
import { leaveBrowser, visit } from './support/visit.js';
import type { Visit } from './support/visit.js';

// A record that is opened stays so for a time, hence a demonstration of its own.
let product: Product;
beforeAll(async () => { product = await startProduct(); }, 180_000);
afterAll(async () => {
  await leaveBrowser();
  await product.stop();
});
const as = (persona: string, path: string, width = 1440): Promise<Visit> => visit({ persona, path, width, url: product.url });
const REASON = 'Everybody else on the list is away and a decision is due (invented).';

/** The references of the restricted cases that somebody sees: they are counted apart and have letters of their own. */
async function restrictedSeenBy(opened: Visit): Promise<readonly string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const { cases }: { cases: { nodes: readonly { reference: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } = await ask(opened, 'query ($after: String) { cases(first: 100, after: $after) { nodes { reference } pageInfo { hasNextPage endCursor } } }', { after });
    found.push(...cases.nodes.map(({ reference }) => reference).filter((reference) => /\/R/.test(reference)));
    if (!cases.pageInfo.hasNextPage) return found;
    after = cases.pageInfo.endCursor;
  }
}

describe('R60 break-glass', () => {
  test('opens a record of one’s list by keyboard alone, after reading what is written down and who is told; the list of the week has it, with the reason for the list and without it for the auditor', async () => {
    const [desk, opened] = [await as('psd-lead', '/restricted-opened'), await as('pcc-delegate', '/open-restricted')];
    const [own, seen] = [await restrictedSeenBy(opened), await restrictedSeenBy(desk)];
    const reference = seen.find((each) => !own.includes(each)) ?? '';
    const { page } = opened;
    await page.getByRole('textbox', { name: 'Reference' }).fill(reference.toLowerCase());
    await page.getByRole('textbox', { name: 'Why must it be opened?' }).fill(REASON);
    await press(page, 'Check it');
    await keyboardAt(page, 'Check before you open it');
    for (const told of ['What is written down:', 'Who is told:', 'What you see:']) expect(await page.getByText(told).count()).toBe(1);
    await press(page, 'Open the record');
    await keyboardAt(page, 'The record is open to you');
    expect(await page.getByRole('status').textContent()).toMatch(/The record is open to you up to and with .*: that is the policy of the force, not law\..*the officer sees it\./);
    await page.getByRole('link', { name: 'Go to the record' }).press('Enter');
    await page.getByText(reference).first().waitFor();
    expect(await page.getByRole('tab', { name: /^(Account|Discussion|Welfare)/ }).count()).toBe(0);
    await ends(opened);

    await desk.page.reload();
    const line = desk.page.getByRole('row').filter({ hasText: reference });
    await line.getByText(REASON).waitFor();
    await ends(desk);
    const auditor = await as('auditor', '/restricted-opened');
    await auditor.page.getByRole('row').nth(1).waitFor();
    expect(await auditor.page.getByText(REASON).count() + await auditor.page.getByText(reference).count()).toBe(0);
    await ends(auditor);
  }, 180_000);
});
