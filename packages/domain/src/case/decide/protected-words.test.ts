import fc from 'fast-check';
import { day } from '../../calendar/index.js';
import { POLICY } from '../../rule-packs.js';
import { aCommand, someFacts, someNow } from '../../testing/index.js';
import { sharedWithAccount, standIn, wall, wallOf } from './protected-words.js';

const ACCOUNT = 'I had been on nights all week and simply forgot to write the second task down.';
const shared = (text: string, names: readonly string[] = [], account = ACCOUNT): string[] => sharedWithAccount(text, [account], names);

describe('R64 the wall in free text', () => {
  test('finds a run of six words, and not one of five', () => {
    expect(shared('He simply forgot to write the second entry.')).toEqual(['simply forgot to write the second']);
    expect(shared('He forgot to write the second entry.')).toEqual([]);
  });
  test('shows the words as they stand in the new text, overlapping runs as one', () => {
    expect(shared('Well: "Simply  forgot\nto write the SECOND task down" is what the sheet shows.')).toEqual(['Simply forgot to write the SECOND task down']);
  });
  test('passages that meet in one word are shown as one', () => {
    expect(sharedWithAccount('one two three four five six seven eight nine ten eleven', ['one two three four five six', 'six seven eight nine ten eleven'], [])).toEqual(['one two three four five six seven eight nine ten eleven']);
  });
  test('shows passages that lie apart one by one', () => {
    expect(shared('On nights all week and simply tired; then forgot to write the second task.')).toEqual(['On nights all week and simply', 'forgot to write the second task']);
  });
  test.each([
    ['capitals', 'SIMPLY FORGOT TO WRITE THE SECOND'], ['punctuation', 'simply - forgot, to (write) the; second'], ['line ends', 'simply\nforgot\r\nto\n\nwrite the second'], ['accents', 'simplý forgót to wríte the second'],
    ['an invisible mark', 'simply for\u200bgot to wri\u00adte the second'], ['full-width letters', 'ｓｉｍｐｌｙ forgot to write the second'],
  ])('%s make no difference', (_what, text) => expect(shared(text)).toHaveLength(1));
  test('an apostrophe joins and a hyphen parts, however they are typed', () => {
    expect(shared('it wasn’t a proper follow up call', [], "I know it wasn't a proper follow-up call")).toHaveLength(1);
    expect(shared('it wasnt a proper follow-up call', [], 'I know it wasn’t a proper follow up call')).toHaveLength(1);
  });
  test('a word stays one however much of it stands behind its apostrophe', () => {
    expect(shared('five o’clock would be early', [], 'I said five o’clock would be early')).toEqual([]);
  });
  test('names and numbers are no words of a run', () => {
    const account = 'PC Ann Lee 4417 met Sgt Jo Dee at 10:30 on 3 March';
    expect(shared('PC Ann Lee 4417 met Sgt Jo Dee at 10:30', ['PC Ann Lee', 'Sgt Jo Dee'], account)).toEqual([]);
    expect(shared('PC Ann Lee 4417 met Sgt Jo Dee at 10:30', [], account)).toHaveLength(1);
  });
  test('names and numbers hide nothing that stands around them', () => {
    expect(shared('He forgot, Lee’s view, to write at 10 the second task down.', ['Lee'])).toEqual([]);
    expect(shared('He simply forgot (Lee) to write 2 the second task.', ['Ann Lee'])).toEqual(['simply forgot (Lee) to write 2 the second task']);
    expect(shared('Lee’s simply forgot to write the second', ['Ann Lee'])).toEqual(['simply forgot to write the second']);
  });
  test('a name in the account hides nothing, with or without its s', () => {
    for (const name of ['Lee', 'Lee’s', "LEE'S"]) expect(shared('He simply forgot to write the second', ['Ann Lee'], `I simply forgot ${name} to write the second task`)).toEqual(['simply forgot to write the second']);
  });
  test('words end where they end: the same letters in other words are not shared', () => {
    expect(shared('ab c d e f g', [], 'a bc d e f g')).toEqual([]);
  });
  test('five words that end both texts are no run', () => {
    expect(shared('It says: the second task down.', [], 'I never wrote the second task down.')).toEqual([]);
  });
  test('two passages with one word between them are shown as two', () => {
    const [first, second] = ['one two three four five six', 'seven eight nine ten eleven twelve'] as const;
    expect(sharedWithAccount(`${first} and ${second}`, [first, second], [])).toEqual([first, second]);
  });
  test('a passage that begins where a longer one ended is one of its own', () => {
    const [first, second] = ['one two three four five six seven', 'eight nine ten eleven twelve thirteen'] as const;
    expect(sharedWithAccount(`${first} ${second}`, [first, second], [])).toEqual([first, second]);
  });
  test('every version of the account is compared, each for itself', () => {
    expect(sharedWithAccount('one two three four five six', ['one two three', 'four five six'], [])).toEqual([]);
    expect(sharedWithAccount('one two three four five six', ['something else', 'zero one two three four five six'], [])).toHaveLength(1);
  });
  test('nothing is shared with no account, or with no words', () => {
    expect(sharedWithAccount(ACCOUNT, [], [])).toEqual([]);
    expect(sharedWithAccount('', [ACCOUNT], [])).toEqual([]);
  });

  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });
  test('never fires on fewer than six words', () => {
    fc.assert(fc.property(words, words, (text, account) => {
      for (const passage of sharedWithAccount(text.join(' '), [account.join(' ')], [])) expect(passage.split(' ').length).toBeGreaterThanOrEqual(POLICY.sharedRunWords);
      expect(sharedWithAccount(text.slice(0, POLICY.sharedRunWords - 1).join(' '), [account.join(' ')], [])).toEqual([]);
    }));
  });
  test('fires exactly where six words in a row stand in both', () => {
    fc.assert(fc.property(words, words, (text, account) => {
      const runs = text.flatMap((_, i) => (i + 6 <= text.length ? [text.slice(i, i + 6).join('')] : []));
      expect(sharedWithAccount(text.join(' '), [account.join(' ')], []).length > 0).toBe(runs.some((run) => account.join('').includes(run)));
    }));
  });
  test('whatever is typed, it answers with parts of the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const flat = text.replace(/\s+/gu, ' ');
      for (const passage of sharedWithAccount(text, [text], [])) expect(flat).toContain(passage);
    }));
  });
});

describe('R64 the wall before a command', () => {
  const now = (accountTexts: readonly string[] | null) => someNow(day('2026-03-06'), 'inspector', someFacts({ accountTexts }));
  const text = 'He simply forgot to write the second task down.';
  const answering = () => ({ ...aCommand('CancelDiscussion', day('2026-03-06')), answers: [{ code: 'LATE_ENTRY', reason: text }] });
  test('names the field and shows the words', () => {
    expect(wall(now([ACCOUNT]), { item: 'The sheet', summary: text })).toEqual([expect.objectContaining({ rule: 'R64', code: 'PACK_HAS_PROTECTED', field: ['summary'], details: ['simply forgot to write the second task down'] })]);
  });
  test('looks at reasons given in answers too', () => {
    expect(wallOf(answering(), now([ACCOUNT]))).toEqual([expect.objectContaining({ code: 'PACK_HAS_PROTECTED', field: ['answers'] })]);
  });
  test('R43 compares with what was said in the discussion too, for somebody who may read the account', () => {
    const spoken = (accountTexts: readonly string[] | null) => someNow(day('2026-03-06'), 'inspector', someFacts({ accountTexts, discussionTexts: [ACCOUNT] }));
    expect(wall(spoken([]), { summary: text })).toHaveLength(1);
    expect(wall(spoken(null), { summary: text })).toEqual([]);
  });
  test('tells nothing to anybody who may not read the account', () => expect([...wall(now(null), { summary: text }), ...wallOf(answering(), now(null))]).toEqual([]));
  test('finds a text wherever a command declares one of class C, also in a list', () => {
    const draft = aCommand('DraftReferral', day('2026-03-06'), { evidence: ['A sheet.', text] });
    expect(wallOf(draft, now([ACCOUNT]))).toEqual([expect.objectContaining({ field: ['evidence', '1'] })]);
    expect(wallOf(aCommand('AddToAccount', day('2026-03-06'), { body: text }), now([ACCOUNT]))).toEqual([]);
  });
});

describe('R26 the words quoted for a passage', () => {
  test.each([['as they stand', 'simply forgot to write', true], ['however typed', 'SIMPLY, “forgot” to\nwrite', true], ['not all of them', 'simply forgot to read', false], ['not apart', 'nights forgot', false], ['not a part of a word', 'or to write', false], ['no words', '…', false]] as const)(
    'stand in the account or they do not: %s', (_what, quoted, stands) => expect(standIn(quoted, ['Something else.', ACCOUNT])).toBe(stands));
});
