import { managementWords, personAddress, rolesWords } from './people-words.js';

describe('people in words', () => {
  const manager = { name: 'Invented Sergeant', rank: 'SERGEANT' };
  test.each([[null, 'None recorded'], [{ manager: null, from: null }, 'Nobody'], [{ manager, from: null }, 'Sgt Invented Sergeant'], [{ manager, from: '2026-05-04' }, 'Sgt Invented Sergeant, from Mon 4 May 2026']])('who leads: %j is “%s”', (line, words) => expect(managementWords(line)).toBe(words));
  test('a role says so where it comes from a delegation, and until when', () => expect(rolesWords([{ role: 'MANAGER', source: 'LIST' }, { role: 'AUTHORITY', source: 'DELEGATION', until: '2026-12-31' }])).toBe('Manager or reviewer; Authority desk by delegation until Thu 31 Dec 2026'));
  test('somebody without a number has no page', () => expect([personAddress({ number: 'D 0001' }), personAddress({ number: null })]).toEqual(['/people/D%200001', undefined]));
});
