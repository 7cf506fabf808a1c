import { ends, keyboardAt, press } from './support/keyboard.js';
import { leaveBrowser, visit } from './support/visit.js';

afterAll(leaveBrowser);

describe('R60 a restricted record', () => {
  test('is asked for by keyboard alone, with reference and reason; one there is not and one that is not theirs are one sentence at the reference', async () => {
    const commissioner = await visit({ persona: 'pcc-delegate', path: '/commissioner' });
    const notTheirs = (await commissioner.page.getByRole('rowheader').first().getByRole('link').textContent()) ?? '';
    await commissioner.end();

    const opened = await visit({ persona: 'aa-delegate', path: '/open-restricted' });
    const { page } = opened;
    const [reference, reason] = [page.getByRole('textbox', { name: 'Reference' }), page.getByRole('textbox', { name: 'Why must it be opened?' })];
    await press(page, 'Check it');
    await keyboardAt(page, 'There is something to put right');
    expect(await opened.accessibilityViolations()).toEqual([]);
    const answers: string[] = [];
    for (const asked of ['NTH/1999/0001', notTheirs]) {
      await reference.fill(asked.toLowerCase());
      await reason.fill('The head of the desk is away (invented).');
      await press(page, 'Check it');
      await keyboardAt(page, 'Check before you open it');
      await page.getByText(asked, { exact: true }).waitFor();
      await press(page, 'Open the record');
      await keyboardAt(page, 'There is something to put right');
      answers.push((await page.getByRole('alert').textContent()) ?? '');
      expect(await reason.inputValue()).toBe('The head of the desk is away (invented).');
    }
    expect(answers[1]).toBe(answers[0]);
    expect(await page.getByText(notTheirs).count()).toBe(0);
    await ends(opened);
  });
});
