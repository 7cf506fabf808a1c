import fc from 'fast-check';
import type { Day } from '@candour/domain/calendar';
import { ACTION_STATUSES, codesOf } from '@candour/domain/taxonomy';
import { ALL_OUTSTANDING, ME, actionFilterOf, actionsAddress, readActionsAddress } from './action-filter.js';
import type { ActionFilter } from './action-filter.js';

const searchOf = (address: string): string => address.slice('/actions'.length);
const someDay = fc.date({ min: new Date('2019-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10) as Day);
const filter: fc.Arbitrary<ActionFilter> = fc.record({
  owner: fc.option(fc.oneof(fc.constant(ME), fc.uuid()), { nil: null }), unit: fc.option(fc.string({ unit: 'grapheme', minLength: 1 }).filter((t) => !t.includes('\0')), { nil: null }), statuses: fc.subarray([...codesOf(ACTION_STATUSES)]), countedOnly: fc.boolean(),
  due: fc.tuple(fc.option(someDay, { nil: null }), fc.option(someDay, { nil: null })),
}).map(({ due: [a, b], ...rest }) => (a !== null && b !== null && a > b ? { ...rest, dueFrom: b, dueTo: a } : { ...rest, dueFrom: a, dueTo: b }));

describe('the filter of actions', () => {
  test('read from the address it was written to is the same filter', () => {
    fc.assert(fc.property(filter, (f) => expect(readActionsAddress(searchOf(actionsAddress(f)))).toEqual({ filter: f, dropped: [] })));
  });
  test('R44 as nobody has narrowed it is what is still to be done', () => {
    expect(actionsAddress(ALL_OUTSTANDING)).toBe('/actions');
    expect(actionFilterOf(ALL_OUTSTANDING, { id: 'me' })).toEqual({ status: ['OPEN', 'OVERDUE'] });
  });
  test('one’s own actions are asked for by one’s id', () => expect(actionFilterOf({ ...ALL_OUTSTANDING, owner: ME }, { id: 'p-1' })).toEqual({ owner: 'p-1', status: ['OPEN', 'OVERDUE'] }));
  test('R60 behind a figure only what figures count is asked for', () => expect(actionFilterOf(readActionsAddress('?counted=yes').filter, { id: 'p-1' })).toEqual({ status: ['OPEN', 'OVERDUE'], countedOnly: true }));
  test('somebody else’s are asked for by theirs', () => expect(actionFilterOf(readActionsAddress('?owner=f76df828-1a30-40a9-aa41-81a904858b5a').filter, { id: 'p-1' }).owner).toBe('f76df828-1a30-40a9-aa41-81a904858b5a'));
  test.each([['?due-from=2026-02-30', 'due-from'], ['?owner=anna', 'owner'], ['?status=LATE', 'status'], ['?due-from=2026-02-02&due-to=2026-02-01', 'due-to']])('%s drops what is not understood', (search, name) =>
    expect(readActionsAddress(search).dropped.map((d) => d.name)).toEqual([name]));
});
