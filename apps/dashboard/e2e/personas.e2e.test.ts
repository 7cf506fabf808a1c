import type { Page } from 'playwright-core';
import { leaveBrowser, visit } from './support/visit.js';
import type { Visit } from './support/visit.js';

/** What a persona meets: where they begin, what their navigation holds, one thing they open, and addresses that lead them nowhere. */
interface Journey {
  readonly persona: string;
  readonly lands: string;
  readonly heading: string | RegExp;
  readonly navigation: readonly string[];
  /** What stands on the first page that shows it is not an empty one. */
  readonly sees: string | RegExp;
  /** Opens one thing, by link or by heading of where it leads. */
  readonly opens: { readonly link: string | RegExp; readonly heading: string | RegExp };
  readonly nowhere: readonly string[];
}

const DESK = ['Patterns', 'Referrals to assess', 'Reports to check', 'Lessons to answer', 'All cases', 'Actions', 'Delegations', 'Escalation packs', 'Withhold a look', 'Open one', 'Opened, by the week'];
const MANAGER = ['My work', 'My reviews', 'Action plans', 'Patterns of my unit'];
const OFFICER = ['My review', 'My actions'];
const NOT_THE_DESKS = ['/delegations', '/withhold-looks', '/packs', '/audit', '/people', '/patterns'];
/** Who leads a unit has its figures, protected. */
const NOT_A_LEADERS = NOT_THE_DESKS.filter((path) => path !== '/patterns');
const NO_CASES = ['/cases', '/my-work', '/my-review', '/actions', '/lessons'];

const JOURNEYS: readonly Journey[] = [
  { persona: 'psd-lead', lands: '/patterns', heading: 'Patterns', navigation: DESK, sees: /lessons? to answer/, opens: { link: 'All cases', heading: 'All cases' }, nowhere: ['/audit', '/people', '/imports', '/national', '/commissioner'] },
  { persona: 'aa-delegate', lands: '/patterns', heading: 'Patterns', navigation: DESK, sees: /lessons? to answer/, opens: { link: 'Open one', heading: 'Open a restricted record' }, nowhere: ['/audit', '/people', '/systems'] },
  { persona: 'reviewer', lands: '/my-work', heading: 'My work', navigation: MANAGER, sees: 'Waiting on others', opens: { link: 'My reviews', heading: 'My reviews' }, nowhere: NOT_A_LEADERS },
  { persona: 'previous-reviewer', lands: '/my-work', heading: 'My work', navigation: MANAGER, sees: /[Oo]verdue/, opens: { link: 'My reviews', heading: 'My reviews' }, nowhere: NOT_A_LEADERS },
  { persona: 'line-manager', lands: '/my-work', heading: 'My work', navigation: MANAGER, sees: 'Follow-ups of my people', opens: { link: /^(Write the note|Record the day)/, heading: /^(Write the review note|Record the PDR talk): / }, nowhere: NOT_A_LEADERS },
  { persona: 'officer', lands: '/my-review', heading: 'Your review', navigation: OFFICER, sees: 'This is not a disciplinary process and not a finding of misconduct.', opens: { link: 'My actions', heading: 'My actions' }, nowhere: [...NOT_THE_DESKS, '/systems'] },
  { persona: 'second-officer', lands: '/my-review', heading: 'Your review', navigation: OFFICER, sees: 'This is not a disciplinary process and not a finding of misconduct.', opens: { link: 'My actions', heading: 'My actions' }, nowhere: NOT_THE_DESKS },
  { persona: 'federation-representative', lands: '/shared-with-me', heading: 'People you support', navigation: ['People you support'], sees: /Until|until/, opens: { link: 'People you support', heading: 'People you support' }, nowhere: NOT_THE_DESKS },
  { persona: 'lesson-owner', lands: '/lessons', heading: 'Lessons', navigation: ['Lessons you carry out'], sees: 'Training', opens: { link: 'Answered', heading: 'Lessons' }, nowhere: NOT_THE_DESKS },
  { persona: 'analyst', lands: '/patterns', heading: 'Patterns', navigation: ['Patterns'], sees: /^Protected mode: few stands for/, opens: { link: 'Candour', heading: 'Patterns' }, nowhere: [...NO_CASES, '/audit', '/people', '/packs'] },
  { persona: 'auditor', lands: '/audit', heading: 'Who read what', navigation: ['Who read what', 'Withheld from officers', 'Restricted records', 'Changes of access', 'Delegations', 'Systems'], sees: /The record of reads is whole|No signed copy has left/, opens: { link: /^[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2} \d{4}, \d\d:\d\d ?, read [\d,]+$/, heading: /^Read [\d,]+$/ }, nowhere: [...NO_CASES, '/people', '/packs', '/patterns'] },
  { persona: 'administrator', lands: '/people', heading: 'People and roles', navigation: ['People and roles', 'Systems', 'Imports', 'Delegations', 'Changes of access'], sees: /[\d,]+ people/, opens: { link: 'Systems', heading: 'Systems' }, nowhere: [...NO_CASES, '/audit', '/packs', '/patterns', '/open-restricted'] },
  { persona: 'pcc-delegate', lands: '/commissioner', heading: 'Chief officers', navigation: ['Chief officers', 'Patterns', 'Open one', 'Opened, by the week'], sees: /the commissioner/, opens: { link: 'Candour', heading: 'Chief officers' }, nowhere: ['/audit', '/people', '/packs', '/my-work', '/withhold-looks'] },
  { persona: 'investigator', lands: '/packs', heading: 'Escalation packs', navigation: ['Escalation packs'], sees: /packs?\b|No pack was handed on/, opens: { link: 'Candour', heading: 'Escalation packs' }, nowhere: [...NO_CASES, '/audit', '/people', '/patterns'] },
  { persona: 'national-viewer', lands: '/national', heading: 'National figures', navigation: ['National figures'], sees: /^Protected mode: few stands for/, opens: { link: 'Candour', heading: 'National figures' }, nowhere: [...NO_CASES, '/audit', '/people', '/packs', '/patterns'] },
  { persona: 'other-force-officer', lands: '/my-review', heading: 'Your review', navigation: OFFICER, sees: 'This is not a disciplinary process and not a finding of misconduct.', opens: { link: 'My actions', heading: 'My actions' }, nowhere: NOT_THE_DESKS },
  { persona: 'other-force-psd-lead', lands: '/patterns', heading: 'Patterns', navigation: DESK, sees: 'Needs a decision', opens: { link: 'All cases', heading: 'All cases' }, nowhere: ['/audit', '/people'] },
];

const h1 = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
/** Goes to an address as if it was typed, without loading the page anew. */
const typed = (page: Page, path: string): Promise<void> => page.evaluate((to) => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')); }, path);

/** The pages that axe has been through, by address and headings: what has the same ones is the same page to it, whoever reads it. */
const examined = new Set<string>();
/** The largest page is examined in the journeys of its own: with figures in patterns.e2e, at each width and in the dark; without, in roles.e2e. */
const ELSEWHERE = '/patterns';
async function isNewToAxe(page: Page): Promise<boolean> {
  if (new URL(page.url()).pathname === ELSEWHERE) return false;
  const headings = await page.getByRole('main').getByRole('heading').allTextContents();
  const name = [new URL(page.url()).pathname, ...headings].join('\n').replace(/\d+/g, '0');
  return !examined.has(name) && Boolean(examined.add(name));
}

async function leadsNowhere({ page }: Visit, path: string): Promise<void> {
  await typed(page, path);
  // The page of the address before says the same: this one is to have been drawn.
  await page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 100))); }));
  await h1(page, 'There is no such page').waitFor();
}

describe('a persona signs in, sees what is theirs and nothing else, and signs out', () => {
  // Somebody has read before the auditor looks.
  beforeAll(async () => { const first = await visit({ persona: 'psd-lead', path: '/cases' }); await first.page.getByRole('rowheader').first().waitFor(); await first.end(); });

  test.each(JOURNEYS.map((journey) => [journey.persona, journey] as const))('R53 %s', async (persona, { lands, heading, navigation, sees, opens, nowhere }) => {
    const opened = await visit({ persona, anew: true });
    const { page } = opened;
    await h1(page, heading).waitFor();
    expect(new URL(page.url()).pathname).toBe(lands);
    const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    expect((await links.locator('span').allTextContents()).filter((text) => text !== '')).toEqual(navigation);
    await page.getByRole('main').getByText(sees).first().waitFor();
    if (await isNewToAxe(page)) expect(await opened.accessibilityViolations()).toEqual([]);

    await page.getByRole('link', { name: opens.link, ...(typeof opens.link === 'string' ? { exact: true } : {}) }).first().click();
    await h1(page, opens.heading).waitFor();
    expect(await opened.scrollsSideways()).toBe(false);

    for (const path of nowhere) await leadsNowhere(opened, path);
    expect(opened.problems()).toEqual([]);
    await page.getByRole('button', { name: /sign out$/ }).click();
    await page.getByRole('menuitem', { name: /^Sign out/ }).click();
    await h1(page, 'You are signed out').waitFor();
    await opened.end();
  });
});

describe('the systems of HR and of learning and development, which are no person and have no page', () => {
  test.each([['demo-hr', 'invented-hr-secret', 'pdr.reminders'], ['demo-training', 'invented-training-secret', 'training.tasks']])('5.1 %s is told who it is, and nothing of any case, action or figure', async (client, secret, scope) => {
    const opened = await visit({ persona: null });
    const { request } = opened.page;
    const { origin } = new URL(opened.page.url());
    const given = await request.post(`${origin}/oidc/token`, { headers: { authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}` }, form: { grant_type: 'client_credentials', scope } });
    const { access_token: token } = (await given.json()) as { readonly access_token: string };
    const ask = async (query: string): Promise<unknown> => (await request.post(`${origin}/graphql`, { headers: { authorization: `Bearer ${token}` }, data: { query } })).json();
    expect(await ask('{ viewer { roles mayUseCases mayUsePatterns } }')).toEqual({ data: { viewer: { roles: [], mayUseCases: false, mayUsePatterns: false } } });
    for (const query of ['{ cases(first: 1) { totalCount } }', '{ actions(first: 1) { totalCount } }', '{ myWork { __typename } }', '{ pattern(metric: REFERRALS, by: [STANDARD]) { __typename } }']) {
      expect(await ask(query)).toMatchObject({ errors: [{ message: 'This system is not registered for that.' }] });
    }
    await opened.end();
  });
});

afterAll(leaveBrowser);
