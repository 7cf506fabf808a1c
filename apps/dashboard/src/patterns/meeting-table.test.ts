import { PATTERNS, unfiltered } from '../filters/filter.js';
import { unitTree } from '../filters/units.js';
import type { UnitVersion } from '../filters/units.js';
import { meetingTable } from './meeting-table.js';
import type { Numbers } from './numbers.js';

const unit = (code: string, name: string, kind: string, parentCode: string | null): UnitVersion => ({ code, name, kind, parentCode, from: null, to: null });
const units = unitTree([
  unit('F', 'Invented Force', 'FORCE', null), unit('N', 'North', 'COMMAND', 'F'), unit('N-RES', 'Response North', 'DEPARTMENT', 'N'),
  unit('N-RES-1', 'Response A', 'TEAM', 'N-RES'), unit('N-RES-2', 'Response B', 'TEAM', 'N-RES'), unit('HQ', 'Headquarters', 'COMMAND', 'F'),
  unit('CUS', 'Custody', 'DEPARTMENT', 'F'), unit('CUS-1', 'Custody 1', 'TEAM', 'CUS'),
]);
const point = (standard: string, team: string, count: number | null): Numbers['points'][number] => ({ key: [standard, team], label: [standard, team], count, suppressed: count === null });
const numbers = (...points: Numbers['points']): Numbers => ({ from: '2024-11', to: '2026-10', asOf: '2026-11-23T09:00:00Z', recordBegins: null, mode: 'EXACT', cases: 9, counted: '', excludes: [], stillFilling: [], points, total: 9 }) as unknown as Numbers;
const figure = numbers(point('UOF', 'N-RES-1', 3), point('UOF', 'N-RES-2', 4), point('DUT', 'N-RES-1', 0), point('DUT', 'HQ', 2));
const whole = unfiltered(PATTERNS);

describe('standards against departments', () => {
  const table = meetingTable(figure, whole, units, 'departments');
  test('a department has the pairs of all its teams', () => {
    expect(table.at('UOF', 'N-RES')).toMatchObject({ count: 7, residual: undefined, href: '/cases?from=2024-11&to=2026-10&unit=N-RES&standard=UOF&counted=yes' });
    expect(table.totalOfPlace('N-RES')).toBe(7);
    expect(table.totalOfStandard('DUT')).toBe(2);
    expect(table.total).toBe(9);
  });
  test('a unit without a department stands for itself, without what is below it', () => expect(table.at('DUT', 'HQ').href).toBe('/cases?from=2024-11&to=2026-10&team=HQ&standard=DUT&counted=yes'));
  test('a cell of nothing does not open', () => expect(table.at('UOF', 'HQ')).toMatchObject({ count: 0, residual: undefined, href: undefined }));
  test('every standard and every place has its line, since zero is a result', () => {
    expect(table.standards).toHaveLength(10);
    expect(table.places.map(({ label }) => label)).toEqual(['Custody', 'Headquarters', 'Response North']);
    expect(table.totalOfPlace('CUS')).toBe(0);
  });
  test('a filter leaves only its own standards and places', () => {
    const narrow = meetingTable(numbers(point('UOF', 'N-RES-1', 3)), { ...whole, unit: 'N', standards: ['UOF', 'DUT'] }, units, 'departments');
    expect([narrow.standards.map(({ key }) => key), narrow.places.map(({ key }) => key)]).toEqual([['UOF', 'DUT'], ['N-RES']]);
    expect(meetingTable(numbers(), { ...whole, teams: ['N-RES-2'] }, units, 'teams').places.map(({ key }) => key)).toEqual(['N-RES-2']);
  });
  test('a unit that did not exist in the period has no line, unless it has a case', () => {
    const ended = unitTree([unit('F', 'Invented Force', 'FORCE', null), { ...unit('OLD', 'Old', 'TEAM', 'F'), to: '2024-10-31' }, { ...unit('NEW', 'New', 'TEAM', 'F'), from: '2026-11-01' }, { ...unit('LAST', 'Last', 'TEAM', 'F'), to: '2024-11-01' }]);
    expect(meetingTable(numbers(), whole, ended, 'teams').places.map(({ key }) => key)).toEqual(['LAST']);
    expect(meetingTable(numbers(point('UOF', 'OLD', 1)), whole, ended, 'teams').places.map(({ key }) => key)).toEqual(['LAST', 'OLD']);
  });
  test('R2 cases that name no standard stand beside the table and are no naming', () => {
    const some = meetingTable(numbers(point('UOF', 'HQ', 2), point('NONE', 'HQ', 5)), whole, units, 'departments');
    expect([some.total, some.unnamed, some.totalOfPlace('HQ'), some.standards.some(({ key }) => key === 'NONE')]).toEqual([2, 5, 2, false]);
  });
  test('a page narrowed to one team opens that team alone', () =>
    expect(meetingTable(numbers(point('UOF', 'N-RES-1', 3)), { ...whole, unit: 'N-RES-1' }, units, 'departments').at('UOF', 'N-RES').href).toBe('/cases?from=2024-11&to=2026-10&unit=N-RES-1&standard=UOF&counted=yes'));
  test('a page narrowed to an area opens the department in it', () =>
    expect(meetingTable(figure, { ...whole, unit: 'N' }, units, 'departments').at('UOF', 'N-RES').href).toBe('/cases?from=2024-11&to=2026-10&unit=N-RES&standard=UOF&counted=yes'));
});

describe('standards against teams', () => {
  const table = meetingTable(figure, whole, units, 'teams');
  test('teams stand by name, never by number', () => expect(table.places.map(({ label }) => label)).toEqual(['Custody 1', 'Headquarters', 'Response A', 'Response B']));
  test('a cell opens the cases of its team', () => expect(table.at('UOF', 'N-RES-2')).toMatchObject({ count: 4, href: '/cases?from=2024-11&to=2026-10&team=N-RES-2&standard=UOF&counted=yes' }));
  test('both ways of grouping count the same', () => expect(table.total).toBe(meetingTable(figure, whole, units, 'departments').total));
});

describe('what a cell says beside its number', () => {
  const residual = { expected: 1.2, residual: 1.6, p: 0.03, signal: 'ABOVE' as const };
  const told = numbers(point('UOF', 'N-RES-1', 3), point('UOF', 'N-RES-2', null));
  test('a team has what is expected of it; teams added up to a department have nothing of the kind', () => {
    expect(meetingTable(told, whole, units, 'teams', [residual, residual]).at('UOF', 'N-RES-1').residual).toEqual(residual);
    expect(meetingTable(told, whole, units, 'departments', [residual, residual]).at('UOF', 'N-RES').residual).toBeUndefined();
  });
  test('a number that is held back is no nought: it has no residual and does not open', () => expect(meetingTable(told, whole, units, 'teams', [residual, residual]).at('UOF', 'N-RES-2')).toMatchObject({ count: null, residual: undefined, href: undefined }));
  test('a team that is left out of protected numbers has no line, since a line of noughts would say that nothing was counted', () =>
    expect(meetingTable({ ...told, mode: 'PROTECTED' }, whole, units, 'teams').places.map(({ key }) => key)).toEqual(['N-RES-1', 'N-RES-2']));
  test('protected numbers open no records', () => expect(meetingTable({ ...told, mode: 'PROTECTED' }, whole, units, 'teams').at('UOF', 'N-RES-1')).toMatchObject({ count: 3, residual: undefined, href: undefined }));
});
