import { addDays, day } from '@candour/domain/calendar';
import { ALL_OUTSTANDING, actionFilterOf, readActionsAddress, actionsAddress } from '../filters/action-filter.js';
import { PATTERNS, unfiltered } from '../filters/filter.js';
import { actionLists, openCasesList, standingVariables } from './standing.js';

const today = day('2026-11-23');
const lists = actionLists('N-RES', today);
/** Whether an action that is open and due on a day belongs to a list; the due day itself is still in time. */
const holds = (name: keyof typeof lists, due: string): boolean => {
  const { statuses, dueFrom, dueTo } = lists[name];
  return statuses.includes(due < today ? 'OVERDUE' : 'OPEN') && (dueFrom === null || due >= dueFrom) && (dueTo === null || due <= dueTo);
};

describe('R44 the lists of actions behind the figure', () => {
  test('every action that is to do stands in exactly one of them, whenever it is due', () => {
    for (let i = -60; i <= 60; i += 1) {
      const due = addDays(today, i);
      expect([due, (['overdueLong', 'overdueShort', 'soon', 'later'] as const).filter((name) => holds(name, due)).length]).toEqual([due, 1]);
    }
  });
  test.each([['2026-11-22', 'overdueShort'], ['2026-10-24', 'overdueShort'], ['2026-10-23', 'overdueLong'], ['2026-11-23', 'soon'], ['2026-11-30', 'soon'], ['2026-12-01', 'later']] as const)('due on %s is %s', (due, name) => expect(holds(name, due)).toBe(true));
  test('each is an address that reads back as the same list', () => {
    for (const list of Object.values(lists)) expect(readActionsAddress(actionsAddress(list).slice('/actions'.length)).filter).toEqual(list);
  });
  test('the numbers are asked with the filters their links have', () => {
    const asked = standingVariables({ ...unfiltered(PATTERNS), unit: 'N-RES', standards: ['UOF'], without: ['SOURCE'], outcomes: ['TRANSFERRED'] }, 'N-RES', today, { id: 'me' });
    expect(asked.outstanding).toEqual(actionFilterOf({ ...ALL_OUTSTANDING, unit: 'N-RES', countedOnly: true }, { id: 'me' }));
    expect(asked.overdue).toEqual(actionFilterOf(lists.overdue, { id: 'me' }));
    expect(asked.openCases).toEqual({ unit: 'N-RES', standards: ['UOF'], without: ['SOURCE'], outcomes: ['TRANSFERRED'], openOnly: true, countedOnly: true });
  });
  test('open reviews are those of today, whatever the period', () => expect(openCasesList({ ...unfiltered(PATTERNS), period: { kind: 'last', months: 12 } }).period).toEqual({ kind: 'any' }));
});
