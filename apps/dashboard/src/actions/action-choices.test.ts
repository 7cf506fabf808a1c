import { day } from '@candour/domain/calendar';
import { ALL_OUTSTANDING, ME } from '../filters/action-filter.js';
import { actionChoices, dueChoice, dueOptions } from './action-choices.js';

const today = day('2026-11-23');
const names = { unit: () => undefined, owner: 'PC Samir Patel' };
const words = (more: object): string[] => actionChoices({ ...ALL_OUTSTANDING, ...more }, names).map((choice) => choice.words);

describe('the choices of the list of actions', () => {
  test('R44 as nobody has narrowed it: to do or overdue, which cannot be taken away', () => expect(actionChoices(ALL_OUTSTANDING, names)).toEqual([{ key: 'status', words: 'To do or overdue', without: null }]));
  test('each choice is said', () => expect(words({ statuses: ['OVERDUE'], owner: ME, unit: 'N', dueTo: today })).toEqual(['Overdue', 'Mine', 'Unit: N', 'Due Mon 23 Nov 2026 or earlier']));
  test('whose actions they are is said by name', () => expect(words({ owner: 'o-1' })).toContain('Who does it: PC Samir Patel'));
  test('taking the last status away comes back to what is to do', () => expect(actionChoices({ ...ALL_OUTSTANDING, statuses: ['DONE'] }, names)[0]?.without).toEqual(ALL_OUTSTANDING));
  test('dates that were chosen from the list are told again as chosen', () => {
    for (const option of dueOptions(ALL_OUTSTANDING, today)) expect(dueChoice({ ...ALL_OUTSTANDING, ...option.dates }, today)).toBe(option.value);
  });
  test('other dates stand as they are', () => {
    const own = { ...ALL_OUTSTANDING, dueFrom: day('2026-01-01') };
    expect(dueChoice(own, today)).toBe('own');
    expect(dueOptions(own, today).at(-1)?.label).toBe('The dates shown');
  });
});
