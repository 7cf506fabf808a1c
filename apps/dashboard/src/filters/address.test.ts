import fc from 'fast-check';
import type { Month } from '@candour/domain/calendar';
import { CASE_STATES, NDM_ELEMENTS, OUTCOMES, SOURCE_TYPES, STANDARDS, codesOf } from '@candour/domain/taxonomy';
import { addressOf, readAddress } from './address.js';
import { CASES, LAST_MONTHS, PATTERNS, unfiltered } from './filter.js';
import type { Filter, Period, View } from './filter.js';

const searchOf = (address: string): string => (address.includes('?') ? address.slice(address.indexOf('?')) : '');
const month = fc.integer({ min: 2015 * 12, max: 2030 * 12 }).map((n) => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}` as Month);
const period = (view: View): fc.Arbitrary<Period> => fc.oneof(
  fc.constantFrom(...LAST_MONTHS).map((months) => ({ kind: 'last' as const, months })),
  fc.tuple(month, month).map(([a, b]) => ({ kind: 'months' as const, from: a < b ? a : b, to: a < b ? b : a })),
  month.map((from) => ({ kind: 'months' as const, from, to: null })),
  ...(view.isList ? [fc.constant({ kind: 'any' as const }), month.map((to) => ({ kind: 'months' as const, from: null, to }))] : []),
);
// Codes of units come from a force's own files, so any text may be one; a null byte cannot be kept by the database.
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((t) => !t.includes('\0'));

const filter = (view: View): fc.Arbitrary<Filter> =>
  fc.record({
    period: period(view),
    unit: fc.option(text, { nil: null }),
    teams: fc.uniqueArray(text, { maxLength: 4 }).map((teams) => [...teams].sort()),
    standards: fc.subarray([...codesOf(STANDARDS)]),
    elements: fc.subarray([...codesOf(NDM_ELEMENTS)]),
    sources: fc.subarray([...codesOf(SOURCE_TYPES)]),
    outcomes: fc.subarray([...codesOf(OUTCOMES)]),
    without: fc.subarray(['STANDARD', 'NDM_ELEMENT', 'OUTCOME', 'SOURCE'] as const).map((each) => [...each]),
    places: view.isList ? fc.constant('teams' as const) : fc.constantFrom('departments' as const, 'teams' as const),
    marks: view.isList ? fc.constant('open' as const) : fc.constantFrom('open' as const, 'narrow' as const),
    against: view.isList ? fc.constant(null) : fc.option(text, { nil: null }),
    states: view.isList ? fc.subarray([...codesOf(CASE_STATES)]) : fc.constant([]),
    openOnly: view.isList ? fc.boolean() : fc.constant(false),
    countedOnly: view.isList ? fc.boolean() : fc.constant(false),
    search: view.isList ? fc.oneof(fc.constant(''), text) : fc.constant(''),
  });

describe.each([['patterns', PATTERNS], ['cases', CASES]] as const)('the filter of %s', (_, view) => {
  test('read from the address it was written to is the same filter', () => {
    fc.assert(fc.property(filter(view), (f) => {
      const { filter: read, dropped } = readAddress(view, searchOf(addressOf(view, f)));
      expect(read).toEqual(f);
      expect(dropped).toEqual([]);
    }), { numRuns: 400 });
  });

  test('that nobody has narrowed leaves the address bare', () => {
    expect(addressOf(view, unfiltered(view))).toBe(view.path);
    expect(readAddress(view, '')).toEqual({ filter: unfiltered(view), dropped: [] });
  });

  test('can be read from any text at all, without failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (any) => {
      const { filter: read } = readAddress(view, `?${any}`);
      expect(readAddress(view, searchOf(addressOf(view, read))).filter).toEqual(read);
    }), { numRuns: 400 });
  });
});

describe('an address is readable', () => {
  test('it says only what differs, in words and codes with plain commas', () => {
    const f: Filter = { ...unfiltered(PATTERNS), period: { kind: 'months', from: '2025-01' as Month, to: null }, unit: 'N-RES', standards: ['UOF', 'DUT'] };
    expect(addressOf(PATTERNS, f)).toBe('/patterns?from=2025-01&unit=N-RES&standard=UOF,DUT');
  });
  test('the order of codes in it does not matter', () => {
    expect(readAddress(PATTERNS, '?standard=DUT,UOF').filter.standards).toEqual(['UOF', 'DUT']);
  });
  test('a list of any time has nothing to say', () => {
    expect(readAddress(CASES, '?period=any')).toEqual({ filter: unfiltered(CASES), dropped: [] });
    expect(addressOf(CASES, { ...unfiltered(CASES), period: { kind: 'last', months: 24 } })).toBe('/cases?last=24');
  });
});

describe('a figure counts the months its filter says', () => {
  test('with the last month alone, the 24 months that end with it, both written out', () =>
    expect(readAddress(PATTERNS, '?to=2024-01')).toEqual({ filter: { ...unfiltered(PATTERNS), period: { kind: 'months', from: '2022-02', to: '2024-01' } }, dropped: [] }));
  test('a list is open to the beginning', () => expect(readAddress(CASES, '?to=2024-01').filter.period).toEqual({ kind: 'months', from: null, to: '2024-01' }));
});

describe('a link that was kept still opens what it opened', () => {
  const narrowed: Filter = { ...unfiltered(PATTERNS), period: { kind: 'months', from: '2025-01' as Month, to: '2025-12' as Month }, unit: 'N-RES', teams: ['N-RES-1'], standards: ['UOF', 'DUT'], elements: ['AR'], sources: ['IOPC'], outcomes: ['MOVED_TO_UPP'], without: ['OUTCOME'], places: 'departments' };
  test.each([
    ['/patterns?from=2025-01&to=2025-12&unit=N-RES&team=N-RES-1&standard=UOF,DUT&element=AR&source=IOPC&outcome=MOVED_TO_UPP&without=OUTCOME&show=departments', narrowed],
    ['/patterns?last=36&show=teams', { ...unfiltered(PATTERNS), period: { kind: 'last', months: 36 } }],
    ['/patterns?marks=narrow&against=N-NBH', { ...unfiltered(PATTERNS), marks: 'narrow', against: 'N-NBH' }],
  ] as const)('%s', (address, expected) => expect(readAddress(PATTERNS, searchOf(address))).toEqual({ filter: expected, dropped: [] }));
  test('one to the list of cases behind a mark too', () =>
    expect(readAddress(CASES, '?from=2025-01&to=2025-12&unit=N-RES&team=N-RES-1&standard=UOF&counted=yes')).toEqual({ filter: { ...unfiltered(CASES), period: { kind: 'months', from: '2025-01', to: '2025-12' }, unit: 'N-RES', teams: ['N-RES-1'], standards: ['UOF'], countedOnly: true }, dropped: [] }));
});

describe('what is not understood is dropped by name', () => {
  test.each([
    ['?standard=UOF,XYZ', [{ name: 'standard', value: 'XYZ' }]],
    ['?colour=blue', [{ name: 'colour', value: 'blue' }]],
    ['?period=any', [{ name: 'period', value: 'any' }]],
    ['?show=streets', [{ name: 'show', value: 'streets' }]],
    ['?last=25', [{ name: 'last', value: '25' }]],
    ['?from=2025-13', [{ name: 'from', value: '2025-13' }]],
    ['?from=2026-02&to=2026-01', [{ name: 'to', value: '2026-01' }]],
    ['?unit=%E0%A4%A', [{ name: 'unit', value: '%E0%A4%A' }]],
    ['?unit=A%00B', [{ name: 'unit', value: 'A%00B' }]],
    ['?state=DRAFT', [{ name: 'state', value: 'DRAFT' }]],
  ])('%s', (search, dropped) => expect(readAddress(PATTERNS, search).dropped).toEqual(dropped));

  test('a last month before the first leaves the first', () => expect(readAddress(CASES, '?from=2026-02&to=2026-01').filter.period).toEqual({ kind: 'months', from: '2026-02', to: null }));
  test('and the rest of the address holds', () => {
    const { filter: read } = readAddress(PATTERNS, '?standard=UOF,XYZ&unit=N-RES&colour=blue');
    expect(read).toEqual({ ...unfiltered(PATTERNS), standards: ['UOF'], unit: 'N-RES' });
  });
});
