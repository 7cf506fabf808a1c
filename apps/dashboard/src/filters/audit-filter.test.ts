import fc from 'fast-check';
import { addDays, day } from '@candour/domain/calendar';
import { CLASS_CODES, EVERY_READ, READER_ROLES, auditAddress, auditInputOf, readAuditAddress } from './audit-filter.js';
import type { AuditFilter } from './audit-filter.js';

const ID = '0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001';
const start = day('2026-01-01');
const filters: fc.Arbitrary<AuditFilter> = fc.record({
  person: fc.constantFrom(null, ID), case: fc.constantFrom(null, ID, 'NTH/2026/0398', 'NTH-2026-1, odd'), how: fc.constantFrom(null, 'OPENED', 'LISTED'), role: fc.constantFrom(null, ...READER_ROLES),
  class: fc.constantFrom(null, ...CLASS_CODES), purpose: fc.constantFrom(null, 'CASE_WORK', 'BREAK_GLASS'), from: fc.option(fc.nat(200).map((n) => addDays(start, n))), to: fc.option(fc.nat(200).map((n) => addDays(start, 200 + n))),
});

describe('what the auditor looks for', () => {
  test('is the same after it was an address', () => fc.assert(fc.property(filters, (filter) => expect(readAuditAddress(auditAddress(filter).replace('/audit', ''))).toEqual({ filter, dropped: [] }))));
  test('is everything at the bare address', () => expect([auditAddress(EVERY_READ), readAuditAddress('').filter, auditInputOf(EVERY_READ)]).toEqual(['/audit', EVERY_READ, {}]));
  test.each(['?person=somebody', '?read=SEEN', '?role=KING', '?class=Z', '?purpose=nosy', '?from=2026-02-30', '?else=1'])('%s is left out by name', (search) => {
    const { filter, dropped } = readAuditAddress(search);
    expect([filter, dropped.length]).toEqual([EVERY_READ, 1]);
  });
  test('a last day before the first is left out', () => expect(readAuditAddress('?from=2026-03-02&to=2026-03-01')).toEqual({ filter: { ...EVERY_READ, from: '2026-03-02' }, dropped: [{ name: 'to', value: '2026-03-01' }] }));
  test('a case is asked for by its id or by its reference, however it was typed', () => expect([ID.toUpperCase(), 'nth/2026/0398'].map((named) => auditInputOf({ ...EVERY_READ, case: named }))).toEqual([{ caseId: ID }, { reference: 'NTH/2026/0398' }]));
});
