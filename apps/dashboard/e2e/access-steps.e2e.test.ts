import { day, ends, find, inDays, inLayer, keyboardAt, press } from './support/keyboard.js';
import { leaveBrowser, visit } from './support/visit.js';

afterAll(leaveBrowser);

describe('by keyboard alone, with the keyboard at what comes next', () => {
  test('the authority delegates for a time, and ends it', async () => {
    const opened = await visit({ persona: 'psd-lead', path: '/delegations' });
    const { page } = opened;
    await press(page, 'Check it');
    await keyboardAt(page, 'There is something to put right');
    await find(page, 'Who acts for the authority', 'NTH3122');
    expect(await page.getByRole('group', { name: 'Who acts for the authority' }).count()).toBe(1);
    await day(page, 'Last day', inDays(40));
    await page.getByRole('textbox', { name: 'Why' }).fill('Leave of the head of professional standards');
    await press(page, 'Check it');
    await keyboardAt(page, 'Check before you delegate');
    expect(await opened.accessibilityViolations()).toEqual([]);
    await press(page, 'Delegate the authority');
    await keyboardAt(page, 'They act for the authority up to and with');
    await press(page, /^End it/);
    await inLayer(page, 'End it now');
    await keyboardAt(page, 'They act for the authority no more');
    await ends(opened);
  });

  test('a sign-in is linked by one person and confirmed by another; a system is registered and closed; both stand among the changes in words', async () => {
    const opened = await visit({ persona: 'administrator', path: '/people/NTH4800' });
    const { page } = opened;
    await page.getByRole('textbox', { name: /^Link a sign-in to/ }).fill('invented-subject');
    await press(page, 'Enter the sign-in');
    await keyboardAt(page, 'waits for a second person');

    await page.getByRole('link', { name: 'Systems', exact: true }).click();
    await page.getByRole('link', { name: 'Register a system' }).click();
    await page.getByRole('textbox', { name: 'What people call it' }).fill('Duty roster (invented)');
    await page.getByRole('textbox', { name: 'What the identity provider calls it' }).fill('invented-roster');
    await page.getByRole('radio', { name: 'Knows when somebody is away.' }).press('Space');
    await press(page, 'Check it');
    await keyboardAt(page, 'Check before you register it');
    await press(page, 'Register the system');
    await page.getByText('Duty roster (invented) may ask for this').waitFor();
    await page.getByRole('row').filter({ hasText: 'invented-roster' }).getByRole('button', { name: /^Close/ }).press('Enter');
    await inLayer(page, 'Close it');
    await keyboardAt(page, 'It may ask nothing any more');

    const second = await visit({ persona: 'psd-lead', path: '/delegations' });
    await press(second.page, /^Confirm the sign-in of/);
    await inLayer(second.page, 'Confirm the sign-in');
    await keyboardAt(second.page, 'Whoever signs in');
    await ends(second);

    await page.getByRole('link', { name: 'Changes of access' }).click();
    await page.getByText('invented-roster: duty roster').waitFor();
    expect(await page.getByText('Sign-in confirmed').count()).toBeGreaterThan(0);
    await ends(opened);
  });

  test('R55 looks are withheld for a time: a wrong reference is put right, what was done is said, and the way goes on', async () => {
    const opened = await visit({ persona: 'psd-lead', path: '/cases' });
    const { page } = opened;
    const reference = (await page.getByRole('rowheader').first().getByRole('link').textContent()) ?? '';
    await page.getByRole('link', { name: 'Withhold a look' }).click();
    await page.getByRole('textbox', { name: 'Reference of the review' }).fill('NTH/1999/0001');
    await find(page, 'Whose looks', 'D0003');
    await page.getByRole('radio', { name: 'It would put a person at risk' }).press('Space');
    await day(page, 'From which day does the officer see them?', inDays(10));
    await press(page, 'Check it');
    await keyboardAt(page, 'Check before you record it');
    await press(page, 'Withhold these looks');
    await keyboardAt(page, 'No review with this reference exists');
    await page.getByRole('textbox', { name: 'Reference of the review' }).fill(reference);
    await press(page, 'Check it');
    await press(page, 'Withhold these looks');
    await keyboardAt(page, 'Withheld until');
    await page.getByRole('link', { name: `Go to ${reference}` }).waitFor();
    await ends(opened);
  });

  test('R38 a line manager records the day of a PDR talk: the question about a late entry comes to the keyboard, and no other report is opened', async () => {
    const opened = await visit({ persona: 'line-manager', path: '/my-work' });
    const { page } = opened;
    await page.getByRole('listitem').filter({ hasText: 'PDR talk' }).getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /^Record the PDR talk/ }).waitFor();
    expect(await page.getByRole('heading', { level: 2, name: 'The report' }).count()).toBe(1);
    expect(await page.getByRole('heading', { level: 3, name: 'Summary of the discussion' }).count()).toBe(1);
    await press(page, 'Record the day');
    await keyboardAt(page, 'Enter the day of the talk');
    await day(page, 'On which day did you talk about it?', inDays(2));
    await press(page, 'Record the day');
    await keyboardAt(page, 'This lies in the future');
    await day(page, 'On which day did you talk about it?', inDays(-40));
    await press(page, 'Record the day');
    await keyboardAt(page, 'This happened more than 28 days ago');
    await page.getByRole('textbox', { name: 'Your answer' }).fill('The talk was held on duty away from the station.');
    await press(page, 'Record the day');
    await page.getByRole('heading', { level: 1, name: 'The PDR talk is recorded' }).waitFor();
    await keyboardAt(page, 'The day is recorded');
    await ends(opened);
  });
});
