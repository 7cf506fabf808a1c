import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { keepSignIn, takeSignIn } from './sign-ins.js';

/** The widths every journey is made in: a desk and a phone. */
export const widths = [1440, 390] as const;

/** A person's visit to the product in a browser of their own: no cookies or storage of anybody else, signed in through the real provider. */
export interface Visit {
  readonly page: Page;
  /** Everything that went wrong unseen: console errors, page errors, failed answers, requests to anyone but us. */
  problems(): string[];
  /** Every violation axe finds, as "rule: element". */
  accessibilityViolations(): Promise<string[]>;
  /** Whether the page can be moved sideways, which it must not at any width. */
  scrollsSideways(): Promise<boolean>;
  /** The token this page asks with. */
  token(): Promise<string>;
  end(): Promise<void>;
}

export interface VisitOptions {
  readonly width?: number;
  readonly colours?: 'light' | 'dark';
  readonly path?: string;
  /** The invented person of the demonstration to sign in as, the PSD lead if not given; null to come as nobody. */
  readonly persona?: string | null;
  /** To sign in through the provider also where this file has a sign-in of the persona: for what ends a sign-in, or is about it. */
  readonly anew?: boolean;
  /** The product to visit; the run's own if not given. */
  readonly url?: string;
}

let browser: Promise<Browser> | undefined;

/** Opens the product. End the visit in `afterEach`. */
export async function visit({ width = 1440, colours = 'light', path = '/', persona = 'psd-lead', anew = false, url = given('CANDOUR_E2E_URL') }: VisitOptions = {}): Promise<Visit> {
  browser ??= chromium.connect(given('CANDOUR_E2E_BROWSER'));
  const context = await (await browser).newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme: colours,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const problems = watch(page, url);
  const who = `${url} ${persona}`;
  const isIn = persona === null || (!anew && (await takeSignIn(page, url, who)));
  const answer = await page.goto(isIn ? url + path : `${url}/sign-in?${new URLSearchParams({ as: persona, to: path })}`, { waitUntil: 'commit' });
  if (answer?.ok() !== false) await arrived(page, persona !== null);
  if (persona !== null && !isIn && !anew) await keepSignIn(page, who);
  return visiting(context, page, problems);
}

/** Signing in goes through several addresses; then the page has its heading, and nothing of it is on its way any more. */
async function arrived(page: Page, signedIn: boolean): Promise<void> {
  await page.waitForFunction((isIn) => {
    const there = !isIn || (!/^\/(sign-in|oidc|signed-in)/.test(location.pathname) && Object.keys(sessionStorage).some((key) => key.startsWith('oidc.user:')));
    return there && document.querySelector('h1') !== null && document.querySelector('.c-state-loading') === null && document.fonts.status === 'loaded';
  }, signedIn);
}

/** Lets go of the browser. Call it in `afterAll`, or the test file does not end. */
export async function leaveBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

function visiting(context: BrowserContext, page: Page, problems: string[]): Visit {
  return {
    page,
    problems: () => [...problems],
    accessibilityViolations: async () => {
      const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    },
    scrollsSideways: () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
    token: () => page.evaluate(() => {
      const kept = Object.keys(sessionStorage).find((key) => key.startsWith('oidc.user:'));
      return (JSON.parse(sessionStorage.getItem(kept ?? '') ?? '{}') as { access_token?: string }).access_token ?? '';
    }),
    end: () => context.close(),
  };
}

function watch(page: Page, url: string): string[] {
  const problems: string[] = [];
  page.on('console', (message) => message.type() === 'error' && problems.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => problems.push(`page: ${error.message}`));
  page.on('response', (response) => response.status() >= 400 && problems.push(`answer ${response.status()}: ${response.url()}`));
  page.on('request', (request) => {
    const target = request.url();
    if (/^https?:/.test(target) && !target.startsWith(url)) problems.push(`request to someone else: ${target}`);
  });
  return problems;
}

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the browser tests with \`npm test\`, or with Jest in apps/dashboard.`);
  return value;
}
