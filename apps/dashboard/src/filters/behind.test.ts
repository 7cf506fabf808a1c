import type { Month } from '@candour/domain/calendar';
import { readAddress } from './address.js';
import { behindMark, markAddress, markDoes, narrowedTo, NONE } from './behind.js';
import { CASES, PATTERNS, unfiltered } from './filter.js';
import type { Filter } from './filter.js';
import { caseFilterOf, patternFilterOf } from './query-input.js';

const months = { from: '2024-11', to: '2026-10' };
const now = '2026-11' as Month;
const figure: Filter = { ...unfiltered(PATTERNS), unit: 'N-RES', standards: ['UOF', 'DUT'] };
/** The query of the list that opens behind a mark. */
const listBehind = (filter: Filter, mark: Parameters<typeof behindMark>[2]): object => {
  const address = behindMark(filter, months, mark);
  return caseFilterOf(readAddress(CASES, address.slice(address.indexOf('?'))).filter, now);
};

describe('the list behind a mark is asked for exactly the cases of the mark', () => {
  const base = { ...months, unit: 'N-RES', countedOnly: true };
  test('the whole figure', () => expect(listBehind(figure, {})).toEqual({ ...base, standards: ['UOF', 'DUT'] }));
  test('a standard', () => expect(listBehind(figure, { STANDARD: 'UOF' })).toEqual({ ...base, standards: ['UOF'] }));
  test('a cell of standard and team', () => expect(listBehind(figure, { STANDARD: 'UOF', TEAM: 'N-RES-1' })).toEqual({ ...base, standards: ['UOF'], teams: ['N-RES-1'] }));
  test('a month', () => expect(listBehind(figure, { MONTH: '2025-03' })).toEqual({ ...base, from: '2025-03', to: '2025-03', standards: ['UOF', 'DUT'] }));
  test('a source, an outcome and an element', () => {
    expect(listBehind(figure, { SOURCE: 'IOPC' })).toEqual({ ...base, standards: ['UOF', 'DUT'], sources: ['IOPC'] });
    expect(listBehind(figure, { OUTCOME: 'MOVED_TO_UPP' })).toEqual({ ...base, standards: ['UOF', 'DUT'], outcomes: ['MOVED_TO_UPP'] });
    expect(listBehind(figure, { NDM_ELEMENT: 'AR' })).toEqual({ ...base, standards: ['UOF', 'DUT'], ndmElements: ['AR'] });
  });
  test('cases without a value', () => {
    expect(listBehind(figure, { OUTCOME: NONE })).toEqual({ ...base, standards: ['UOF', 'DUT'], without: ['OUTCOME'] });
    expect(listBehind({ ...figure, standards: [], without: ['SOURCE'] }, { STANDARD: NONE })).toEqual({ ...base, without: ['STANDARD', 'SOURCE'] });
  });
});

describe('a mark that narrows the page', () => {
  const narrowing: Filter = { ...unfiltered(PATTERNS), unit: 'N-RES', marks: 'narrow' };
  test('leads to the page with that filter more, and the months as they were', () => expect(markAddress(narrowing, months, { STANDARD: 'UOF' })).toBe('/patterns?unit=N-RES&standard=UOF&marks=narrow'));
  test('with both where two meet', () => expect(markAddress(narrowing, months, { STANDARD: 'UOF', TEAM: 'N-RES-1' })).toBe('/patterns?unit=N-RES&team=N-RES-1&standard=UOF&marks=narrow'));
  test('and from there back again', () => {
    const there = narrowedTo(narrowing, { STANDARD: 'UOF' });
    expect([markDoes(narrowing, { STANDARD: 'UOF' }), markDoes(there, { STANDARD: 'UOF' }), markDoes(there, { STANDARD: 'DUT' })]).toEqual(['Narrow the page to this', 'Take this filter away', 'Narrow the page to this']);
    expect(markAddress(there, months, { STANDARD: 'UOF' })).toBe('/patterns?unit=N-RES&marks=narrow');
    expect(narrowedTo(narrowedTo(narrowing, { OUTCOME: NONE }), { OUTCOME: NONE })).toEqual(narrowing);
  });
  test('but for a month, which opens its cases', () => {
    expect([markAddress(narrowing, months, { MONTH: '2025-03' }), markDoes(narrowing, { MONTH: '2025-03' })]).toEqual(['/cases?from=2025-03&to=2025-03&unit=N-RES&counted=yes', 'Open the cases']);
  });
  test('and nothing of it stands in the address of a list', () => expect(behindMark({ ...narrowing, against: 'N-NBH' }, months, { STANDARD: 'UOF' })).toBe('/cases?from=2024-11&to=2026-10&unit=N-RES&standard=UOF&counted=yes'));
});

describe('a filter as a query', () => {
  test('the last 24 months are the whole ones before this month', () => expect(patternFilterOf(unfiltered(PATTERNS), now)).toEqual({ from: '2024-11', to: '2026-10' }));
  test('in January they reach back over the year', () => expect(patternFilterOf({ ...unfiltered(PATTERNS), period: { kind: 'last', months: 12 } }, '2026-01' as Month)).toEqual({ from: '2025-01', to: '2025-12' }));
  test('an open list asks for every case, also those no figure counts', () => expect(caseFilterOf(unfiltered(CASES), now)).toEqual({ countedOnly: false }));
});
