import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { ask } from './support/ask.js';
import { startProduct } from './support/product.js';
import type { Product } from './support/product.js';
import { tracesOf } from './support/traces.js';
import { leaveBrowser, visit } from './support/visit.js';
import type { Visit, VisitOptions } from './support/visit.js';

const NOT_DISCIPLINARY = 'This is not a disciplinary process and not a finding of misconduct.';
/** Said nowhere but in the account of these tests. */
const SAID = 'The heron of Invented Quay stood quite still';
const SAID_LATER = 'and then a second heron came';

// What is sent here stays sent, so these journeys have a demonstration of their own.
let product: Product;
beforeAll(async () => { product = await startProduct(); }, 180_000);
afterAll(async () => {
  await leaveBrowser();
  await product.stop();
});
const as = (persona: string, more: VisitOptions = {}): Promise<Visit> => visit({ persona, url: product.url, ...more });

const INFORMATION = 'Gather information and intelligence';
const field = (page: Page, name = INFORMATION) => page.getByRole('textbox', { name });
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d\. Kept for you alone until /);
const mine = async (opened: Visit): Promise<{ id: string; reference: string; version: number; draft: { body: string } | null }> => {
  const { cases } = await ask<{ cases: { nodes: { id: string; state: string }[] } }>(opened, '{ cases(filter: { aboutMe: true }) { nodes { id state } } }');
  const { case: found } = await ask<{ case: { id: string; reference: string; version: number; draft: { body: string } | null } }>(opened, 'query ($id: ID!) { case(id: $id) { id reference version draft(of: ACCOUNT) { body } } }', { id: cases.nodes.find(({ state }) => state === 'NOTIFIED')?.id });
  return found;
};

/** Waits for something that the server comes to a little later. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  const last = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > last) throw new Error('It did not come to that within 15 seconds.');
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
}

describe('an officer who is asked for an account', () => {
  let reference = '';

  test('R16 finds it first on their page, on a phone too, and what goes with it: that one need not, and that one may ask for more time', async () => {
    const opened = await as('officer', { width: 390, path: '/my-review' });
    const { page } = opened;
    await page.getByRole('link', { name: 'Give your account' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor();
    await field(page).waitFor();
    expect(await page.getByText(NOT_DISCIPLINARY).count()).toBe(1);
    expect(await page.getByText('That is not a failure to take part').count()).toBe(1);
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(await opened.scrollsSideways()).toBe(false);
    await page.getByRole('link', { name: 'Ask for more time' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ask for more time' }).waitFor();
    await page.getByRole('button', { name: 'Ask for more time' }).click();
    await page.waitForFunction(() => document.activeElement?.matches('.c-error-summary'));
    expect(await opened.accessibilityViolations()).toEqual([]);
    await page.goBack();
    await page.getByRole('link', { name: 'Give no account' }).click();
    await page.getByText('You may give no account.').waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(await opened.scrollsSideways()).toBe(false);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });

  test('R18 writes a draft that the server keeps for them alone; leaving the page leaves no trace of it, and coming back finds it', async () => {
    const opened = await as('officer', { path: '/my-review' });
    const { page } = opened;
    ({ reference } = await mine(opened));
    await page.getByRole('link', { name: 'Give your account' }).click();
    await field(page).fill(SAID);
    await saved(page).waitFor();
    expect(JSON.parse((await mine(opened)).draft?.body ?? '{}')).toEqual({ sections: { information: SAID } });
    expect(await tracesOf(page, SAID)).toEqual(['page', 'fields']);

    await field(page).press('End');
    await field(page).pressSequentially(`, ${SAID_LATER}`);
    // Before the last words were kept: the page hands them over as it goes.
    await page.getByRole('link', { name: 'Come back to it later' }).click();
    await page.getByRole('heading', { level: 2, name: 'Timeline' }).waitFor();
    expect(await tracesOf(page, 'heron')).toEqual([]);
    const answers: string[] = [];
    page.on('response', (response) => { if (response.url().endsWith('/graphql') && (response.request().postData() ?? '').includes('GiveAccount')) answers.push(response.headers()['cache-control'] ?? 'none'); });
    await page.goBack();
    await field(page).waitFor();
    expect(await field(page).inputValue()).toBe(`${SAID}, ${SAID_LATER}`);
    expect(answers).toEqual(['no-store']);

    const other = await as('reviewer', { path: `/cases/${reference}` });
    expect((await ask<{ caseByReference: { draft: null } | null }>(other, 'query ($r: String!) { caseByReference(reference: $r) { draft(of: ACCOUNT) { body } } }', { r: reference })).caseByReference?.draft ?? null).toBeNull();
    await other.end();
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });

  test('is asked to sign in again in a layer over the page, and nothing typed is lost', async () => {
    const opened = await as('officer', { anew: true, path: `/give-account/${reference}` });
    const { page } = opened;
    await field(page).waitFor();
    const started = await page.evaluate(() => performance.timeOrigin);
    expect((await page.request.post(`${product.url}/sign-in/end`, { headers: { authorization: `Bearer ${await opened.token()}` } })).status()).toBe(204);
    await page.context().clearCookies();
    await field(page, 'Consider powers and policy').fill('Typed before the layer');
    const layer = page.getByRole('dialog', { name: 'Sign in again to go on' });
    await layer.waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    const [popup] = await Promise.all([page.waitForEvent('popup'), layer.getByRole('button', { name: 'Sign in again' }).click()]);
    await popup.waitForEvent('close').catch(() => undefined);
    await layer.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(started);
    expect(await field(page, 'Consider powers and policy').inputValue()).toBe('Typed before the layer');
    await saved(page).waitFor();
    // The saving that waited for the layer is the one that arrives.
    await until(async () => (await mine(opened)).draft?.body.includes('Typed before the layer') ?? false);
    expect(opened.problems().filter((each) => !each.includes('401'))).toEqual([]);
    await opened.end();
  });

  test('by keyboard alone is led to what is missing, checks everything, sends it, and has a receipt that holds without the force', async () => {
    const opened = await as('officer', { path: `/give-account/${reference}` });
    const { page } = opened;
    await page.getByRole('radio', { name: 'In my own order' }).check();
    await page.getByRole('button', { name: 'Check before sending' }).press('Enter');
    await page.waitForFunction(() => document.activeElement?.matches('.c-error-summary'));
    expect(await opened.accessibilityViolations()).toEqual([]);
    await page.getByRole('link', { name: /^Write what you want to say/ }).press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'account-own');
    await page.getByRole('radio', { name: 'By decision-model heading' }).check();
    await page.getByRole('button', { name: 'Check before sending' }).press('Enter');

    await page.getByRole('heading', { level: 1, name: 'Check your account before you send it' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'main');
    expect(await page.getByText(`${SAID}, ${SAID_LATER}`).count()).toBe(1);
    expect(new URL(page.url()).search).toBe('?step=check');
    expect(await opened.accessibilityViolations()).toEqual([]);
    await page.goBack();
    expect(await field(page).inputValue()).toContain(SAID);
    await page.goForward();
    await page.getByRole('button', { name: 'Send my account' }).press('Enter');

    await page.getByRole('heading', { level: 1, name: 'Your account was sent' }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'What happens next' }).waitFor();
    expect(await opened.accessibilityViolations()).toEqual([]);
    expect(await tracesOf(page, 'heron')).toEqual([]);
    expect((await mine(opened)).draft).toBeNull();

    const folder = mkdtempSync(join(tmpdir(), 'candour-receipt-'));
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the receipt' }).click()]);
    const receipt = join(folder, 'receipt.json');
    await download.saveAs(receipt);
    expect(readFileSync(receipt, 'utf8')).not.toContain('heron');
    writeFileSync(join(folder, 'account.txt'), `Information\n${SAID}, ${SAID_LATER}\n\nPowers and policy\nTyped before the layer\n`);
    const checked = execFileSync(process.execPath, [fileURLToPath(new URL('../../../scripts/verify-receipt.mjs', import.meta.url)), receipt, join(folder, 'account.txt')], { encoding: 'utf8' });
    expect(checked).toContain('word for word');
    rmSync(folder, { recursive: true });
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });

  test('R18 reads what they sent, and adds to it without changing it', async () => {
    const opened = await as('officer', { path: `/cases/${reference}?tab=account` });
    const { page } = opened;
    await page.getByText(`${SAID}, ${SAID_LATER}`).waitFor();
    expect(await page.getByText('Only you and your reviewer read this').count()).toBe(1);
    expect(await opened.accessibilityViolations()).toEqual([]);
    await page.getByRole('link', { name: 'Add to your account' }).click();
    await page.getByRole('textbox', { name: 'What you want to add' }).fill('One thing more, invented.');
    await page.getByRole('button', { name: 'Check before sending' }).click();
    await page.getByRole('button', { name: 'Send this addition' }).click();
    await page.getByRole('heading', { level: 1, name: 'Your addition was sent' }).waitFor();
    await page.getByRole('link', { name: 'Read what I sent' }).click();
    await page.getByText('One thing more, invented.').waitFor();
    expect(await page.getByText(`${SAID}, ${SAID_LATER}`).count()).toBe(1);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });

  test('leaves nothing for whoever comes after them: neither the page the browser keeps for the way back, nor signing out', async () => {
    const opened = await as('officer', { anew: true, path: `/cases/${reference}?tab=account` });
    const { page } = opened;
    await page.getByText(`${SAID}, ${SAID_LATER}`).waitFor();
    expect(await tracesOf(page, SAID)).toEqual(['page']);
    const kept = await page.evaluate(() => {
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      return document.body.textContent ?? '';
    });
    expect(kept).not.toContain('heron');
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))]);
    await page.getByText(`${SAID}, ${SAID_LATER}`).waitFor();
    await page.getByRole('button', { name: /sign out$/ }).click();
    await page.getByRole('menuitem', { name: /^Sign out/ }).click();
    await page.getByRole('heading', { level: 1, name: 'You are signed out' }).waitFor();
    await page.goBack().catch(() => null);
    await page.waitForTimeout(1_000);
    expect(await page.content()).not.toContain('heron');
    await opened.end();
  });

  test('R26 is read by their reviewer, who is told what protects it, until the review changes hands', async () => {
    const opened = await as('reviewer', { path: `/cases/${reference}?tab=account` });
    const { page } = opened;
    await page.getByText(`${SAID}, ${SAID_LATER}`).waitFor();
    expect(await page.getByText('The authority’s desk does not.').count()).toBe(1);
    expect(await opened.accessibilityViolations()).toEqual([]);
    await page.getByRole('link', { name: 'Why do I see this?' }).click();
    await page.getByRole('rowheader', { name: 'Account and discussion' }).waitFor();
    expect(await tracesOf(page, 'heron')).toEqual([]);
    expect(await opened.accessibilityViolations()).toEqual([]);

    const desk = await as('psd-lead', { path: `/cases/${reference}` });
    await desk.page.getByRole('tab', { name: 'Timeline' }).waitFor();
    expect(await desk.page.getByRole('tab', { name: /Account|Discussion|Welfare/ }).count()).toBe(0);
    expect(await tracesOf(desk.page, 'heron')).toEqual([]);
    await handOver(desk, reference);
    await desk.end();

    await page.goto(`${product.url}/cases/${reference}?tab=account`);
    await page.getByText('There is no such case for you').waitFor();
    expect(await tracesOf(page, 'heron')).toEqual([]);
    expect(opened.problems()).toEqual([]);
    await opened.end();
  });
});

/** The desk gives the review to somebody else. */
async function handOver(desk: Visit, reference: string): Promise<void> {
  const { caseByReference: found } = await ask<{ caseByReference: { id: string; version: number } }>(desk, 'query ($r: String!) { caseByReference(reference: $r) { id version } }', { r: reference });
  const { colleagues: [next] } = await ask<{ colleagues: { id: string }[] }>(desk, '{ colleagues(search: "D0009") { id } }');
  const give = (answers: object[]) => ask<{ replaceReviewer: { __typename: string; message?: string; prompts?: { code: string }[] } }>(desk, `
    mutation ($input: ReplaceReviewerInput!) { replaceReviewer(input: $input) { __typename ... on Refusal { message } ... on PromptsToAnswer { prompts { code } } } }`, {
    input: { caseId: found.id, expectedVersion: found.version, idempotencyKey: `hand-over-${answers.length}`, answers, details: { reviewer: next?.id, basis: 'SENIOR_OFFICER', conflictsDeclared: [], reason: 'The reviewer is away (invented).' } },
  });
  let answer = (await give([])).replaceReviewer;
  if (answer.prompts !== undefined) answer = (await give(answer.prompts.map(({ code }) => ({ code, reason: 'Decided so, invented.' })))).replaceReviewer;
  expect(answer).toEqual({ __typename: 'CaseChanged' });
}
