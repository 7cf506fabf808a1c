import { Canaries } from './canary.js';

describe('canaries', () => {
  const canaries = new Canaries('wrenqxkzvj');
  const [word, text] = [canaries.wordFor('SubmitAccount.body'), canaries.textFor('SubmitAccount.body')];
  const base64 = (before: string): string => Buffer.from(`${before}${text}`).toString('base64');

  test('there is one word for a place, and another for another', () => {
    expect(canaries.wordFor('SubmitAccount.body')).toBe(word);
    expect(canaries.wordFor('AddToAccount.body')).not.toBe(word);
  });

  test.each<readonly [string, string | Buffer, string]>([
    ['as it is', `... ${text} ...`, 'plain'],
    ['in JSON', JSON.stringify({ body: text }), 'plain'],
    ['in JSON within JSON', JSON.stringify(JSON.stringify({ body: text })), 'plain'],
    ['in a URL', `https://invented.example/?q=${encodeURIComponent(text)}`, 'plain'],
    ['in a literal of SQL', `SELECT E'${text.replaceAll('\\', '\\\\')}'`, 'plain'],
    ['in capitals', text.toUpperCase(), 'plain'],
    ...['', 'a', 'ab'].map((before) => [`in base64 behind ${before.length} characters`, base64(before), 'base64'] as const),
    ['in base64 of URLs', Buffer.from(text).toString('base64url'), 'base64'],
    ['in hexadecimal', Buffer.from(text).toString('hex'), 'hex'],
    ['as PostgreSQL shows bytes', `\\x${Buffer.from(text).toString('hex').toUpperCase()}`, 'hex'],
    ['in UTF-16', Buffer.from(text, 'utf16le'), 'UTF-16'],
    ['in UTF-16, the other way round', Buffer.from(text, 'utf16le').swap16(), 'UTF-16'],
    ['in UTF-16 and base64', Buffer.from(text, 'utf16le').toString('base64'), 'UTF-16 in base64'],
  ])('are found %s', (_, bytes, form) => {
    expect(canaries.foundIn(bytes)).toEqual([`SubmitAccount.body (${form})`]);
  });

  test('are found where only their beginning is left', () => {
    expect(canaries.foundIn('... wrenqxkzvj')).toEqual(['somewhere (plain)']);
  });

  test('are not found where there is none', () => {
    expect(canaries.foundIn(Buffer.from(`wren ${Buffer.from('wren').toString('base64')}`))).toEqual([]);
  });
});
