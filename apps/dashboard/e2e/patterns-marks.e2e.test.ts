import type { Page } from 'playwright-core';
import type { Month } from '@candour/domain/calendar';
import { ACTIONS, actionFilterOf } from '../src/filters/action-filter.js';
import { readAddress } from '../src/filters/address.js';
import { CASES } from '../src/filters/filter.js';
import { caseFilterOf } from '../src/filters/query-input.js';
import { ask } from './support/ask.js';
import { numberIn } from './support/number-in.js';
import { leaveBrowser, visit, type Visit } from './support/visit.js';

/* Every mark of every figure of the page: what it counts is what the list behind it has. */
const LONG = 240_000;
const figure = (page: Page, question: string) => page.getByRole('figure', { name: question });
const QUESTIONS = ['How many, and is it changing?', 'Which standards are named most?', 'Where do standards and teams meet?', 'Which teams differ beyond chance?', 'What came of it?', 'Where in the decision?', 'Where do referrals come from?', 'Which actions are agreed, and where do they stand?'] as const;
/** So many marks with something behind them a figure of the demonstration has at least: one that lost its links must not pass. */
const AT_LEAST: Readonly<Record<(typeof QUESTIONS)[number], number>> = {
  'How many, and is it changing?': 12, 'Which standards are named most?': 10, 'Where do standards and teams meet?': 100, 'Which teams differ beyond chance?': 30, 'What came of it?': 20, 'Where in the decision?': 7, 'Where do referrals come from?': 8, 'Which actions are agreed, and where do they stand?': 4,
};
const AT_ONCE = 8;

interface Mark { readonly says: string; readonly count: number; readonly href: string }

let opened: Visit;
let page: Page;
let viewer: { readonly id: string };
beforeAll(async () => {
  opened = await visit({ persona: 'psd-lead', path: '/patterns?last=12' });
  ({ page } = opened);
  for (const question of QUESTIONS) await figure(page, question).getByRole('tab').first().waitFor();
  ({ viewer } = await ask<{ viewer: { id: string } }>(opened, '{ viewer { id } }'));
}, LONG);
afterAll(async () => {
  expect(opened.problems()).toEqual([]);
  await opened.end();
  await leaveBrowser();
});

/** The links of a figure that stand in its table, each with the number that is its text. */
async function tableOf(question: string): Promise<readonly Mark[]> {
  const one = figure(page, question);
  await one.getByRole('tab', { name: 'Table' }).click();
  const links = await one.locator('table a').evaluateAll((all) => all.map((a) => ({ says: a.getAttribute('aria-label') ?? '', text: a.textContent ?? '', href: a.getAttribute('href') ?? '' })));
  return links.map(({ says, text, href }) => ({ says, count: numberIn(text), href }));
}

/** Where the marks of its picture lead. */
async function pictureOf(question: string): Promise<readonly string[]> {
  const one = figure(page, question);
  const tab = one.getByRole('tab', { name: 'Chart' });
  if ((await tab.count()) === 0) return [];
  await tab.click();
  await one.locator('.c-picture a').first().waitFor();
  return one.locator('.c-picture a').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
}

const thisMonth = (): Month => new Date().toISOString().slice(0, 7) as Month;

/** What the list behind an address has, asked as the list asks it. */
async function totalBehind(href: string): Promise<number | null> {
  const search = href.slice(href.indexOf('?'));
  if (href.startsWith('/actions?')) return (await ask<{ actions: { totalCount: number } }>(opened, 'query ($filter: ActionFilter) { actions(filter: $filter, first: 1) { totalCount } }', { filter: actionFilterOf(ACTIONS.read(search).filter, viewer) })).actions.totalCount;
  const { filter, dropped } = readAddress(CASES, search);
  expect([href, dropped]).toEqual([href, []]);
  return (await ask<{ cases: { totalCount: number } }>(opened, 'query ($filter: CaseFilter) { cases(filter: $filter, first: 1) { totalCount } }', { filter: caseFilterOf(filter, thisMonth()) })).cases.totalCount;
}

async function wrongOf(marks: readonly Mark[]): Promise<readonly object[]> {
  const wrong: object[] = [];
  for (let i = 0; i < marks.length; i += AT_ONCE) {
    await Promise.all(marks.slice(i, i + AT_ONCE).map(async (mark) => { const total = await totalBehind(mark.href); if (total !== mark.count) wrong.push({ ...mark, total }); }));
  }
  return wrong;
}

describe('in exact mode the list behind a mark has exactly as many as the mark says', () => {
  test.each(QUESTIONS)('every mark of “%s”', async (question) => {
    const pictured = await pictureOf(question);
    const marks = await tableOf(question);
    expect(marks.length).toBeGreaterThanOrEqual(AT_LEAST[question]);
    expect(await wrongOf(marks)).toEqual([]);
    // A mark of the picture leads where its number in the table leads.
    const known = new Set(marks.map(({ href }) => href));
    expect(pictured.filter((href) => !known.has(href))).toEqual([]);
    expect(pictured.length).toBeGreaterThan(0);
  }, LONG);

  test.each(['By standard', 'By team'])('every mark of what came of it, %s', async (by) => {
    await figure(page, 'What came of it?').getByRole('tab', { name: 'Chart' }).click();
    await figure(page, 'What came of it?').getByLabel('Compare').selectOption({ label: by });
    await page.waitForTimeout(500);
    const marks = await tableOf('What came of it?');
    expect(marks.length).toBeGreaterThan(10);
    expect(await wrongOf(marks)).toEqual([]);
  }, LONG);

  test('every headline that leads to a list', async () => {
    const links = await page.getByRole('region', { name: 'Headline figures' }).getByRole('link').evaluateAll((all) => all.map((a) => ({ text: a.textContent ?? '', href: a.getAttribute('href') ?? '' })));
    expect(links.length).toBeGreaterThanOrEqual(3);
    expect(await wrongOf(links.map(({ text, href }) => ({ says: text, count: numberIn(text), href })))).toEqual([]);
  }, LONG);
});
