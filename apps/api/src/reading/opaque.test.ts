import { createHmac } from 'node:crypto';
import { hidden, shown } from './opaque.js';

const under = (key: string) => ({ fingerprint: (purpose: string, text: string): Buffer => createHmac('sha256', key).update(`${purpose}\n`).update(text).digest() });
const ours = under('a key');
const CASE = '0197a3f0-5d21-7e3c-9b6a-2f4e8c1d7a05';

describe('a name that says nothing', () => {
  test.each(['x', `${CASE} *-a1-v1`, 'ä'.repeat(300)])('leads back to its text, however long: %#', (text) => expect(shown(ours, 'action', hidden(ours, 'action', text))).toBe(text));

  test('is the same each time and shares nothing with that of a text that differs in its last letter', () => {
    const [one, two] = [hidden(ours, 'action', `${CASE} *-a1-v1`), hidden(ours, 'action', `${CASE} *-a1-v2`)];
    expect(one).toBe(hidden(ours, 'action', `${CASE} *-a1-v1`));
    const [a, b] = [Buffer.from(one, 'base64url'), Buffer.from(two, 'base64url')];
    expect([...a].filter((byte, i) => byte === b[i]).length).toBeLessThan(8);
    expect(a.toString('latin1')).not.toContain(CASE.slice(0, 8));
  });

  test('leads nowhere once it is changed, under another key, or for another purpose', () => {
    const name = hidden(ours, 'action', CASE);
    const bytes = Buffer.from(name, 'base64url');
    for (let i = 0; i < bytes.length; i += 1) expect(shown(ours, 'action', Buffer.from(bytes.map((byte, at) => (at === i ? byte ^ 1 : byte))).toString('base64url'))).toBeNull();
    expect([shown(under('another'), 'action', name), shown(ours, 'cursor', name), shown(ours, 'action', ''), shown(ours, 'action', CASE), shown(ours, 'action', `${name}A`)]).toEqual([null, null, null, null, null]);
  });
});
