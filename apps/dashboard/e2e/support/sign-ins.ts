import type { Page } from 'playwright-core';

type Cookies = Parameters<ReturnType<Page['context']>['addCookies']>[0];
/** A sign-in as a browser has it: the provider's cookies, and what the tab keeps of the token. */
interface SignIn { readonly cookies: Cookies; readonly kept: readonly (readonly [name: string, value: string])[]; readonly until: number }

/** The sign-ins of this test file, by product and persona. */
const known = new Map<string, SignIn>();
/** A sign-in is used again as long as its token has at least this many seconds to go. */
const TO_GO = 300;

/** Keeps the sign-in of a page, for the next visit of the same person. */
export async function keepSignIn(page: Page, who: string): Promise<void> {
  const kept = await page.evaluate(() => Object.entries({ ...sessionStorage }).filter(([name]) => name.startsWith('oidc.user:')) as [string, string][]);
  const { expires_at: until = 0 } = JSON.parse(kept[0]?.[1] ?? '{}') as { expires_at?: number };
  known.set(who, { cookies: await page.context().cookies(), kept, until });
}

/** Gives a new page the sign-in that was kept. @returns whether there was one that is good for long enough */
export async function takeSignIn(page: Page, url: string, who: string): Promise<boolean> {
  const signIn = known.get(who);
  if (signIn === undefined || signIn.until - Date.now() / 1_000 < TO_GO) return false;
  await page.context().addCookies(signIn.cookies);
  // The tab's storage can be written on a page of the product alone; this one is empty.
  await page.route(`${url}/empty`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Empty</title>' }));
  await page.goto(`${url}/empty`);
  await page.evaluate((kept) => { for (const [name, value] of kept) sessionStorage.setItem(name, value); }, signIn.kept);
  await page.unroute(`${url}/empty`);
  return true;
}
