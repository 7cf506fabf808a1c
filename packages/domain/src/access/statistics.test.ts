import { PERSONAS } from './personas.js';
import { STATISTICS, statisticsOpenTo } from './statistics.js';

/** process.md 5.1, row S, by hand; a persona that is not here has no figures. */
const OPEN: Readonly<Record<string, string>> = {
  'PSD lead': 'EXACT FORCE', 'Authority delegate': 'EXACT FORCE', 'PSD lead of another force': 'EXACT FORCE',
  Reviewer: 'PROTECTED UNIT', 'Previous reviewer': 'PROTECTED UNIT', 'Line manager, not reviewer': 'PROTECTED UNIT',
  Analyst: 'PROTECTED FORCE', 'Delegate of the police and crime commissioner': 'PROTECTED FORCE', 'National viewer': 'PROTECTED NATIONAL',
};
const said = (open: ReturnType<typeof statisticsOpenTo>): string => (open === null ? '' : `${open.mode} ${open.scope}`);

describe('who has figures (process.md 5.1, row S)', () => {
  test.each(PERSONAS.map(({ name, figuresAs }) => [name, figuresAs] as const))('%s', (name, figuresAs) => {
    expect(said(figuresAs === null ? null : statisticsOpenTo([figuresAs]))).toBe(OPEN[name] ?? '');
  });
  test('exact figures are those of the authority’s desk of its own force, and of nobody else', () => {
    expect(Object.entries(STATISTICS).filter(([, { mode }]) => mode === 'EXACT').map(([role, { scope }]) => [role, scope])).toEqual([['authority', 'FORCE']]);
  });
  test('of several roles the widest holds, whatever order they come in', () => {
    expect(said(statisticsOpenTo(['manager', 'authority']))).toBe('EXACT FORCE');
    expect(said(statisticsOpenTo(['national', 'manager', 'analyst']))).toBe('PROTECTED FORCE');
    expect(said(statisticsOpenTo(['manager', 'pcc']))).toBe('PROTECTED FORCE');
    expect(said(statisticsOpenTo(['national', 'manager']))).toBe('PROTECTED UNIT');
  });
  test('whoever leads nobody has none of a unit, and keeps what another role opens', () => {
    expect(statisticsOpenTo(['manager'], false)).toBeNull();
    expect(said(statisticsOpenTo(['manager'], true))).toBe('PROTECTED UNIT');
    expect(said(statisticsOpenTo(['manager', 'national'], false))).toBe('PROTECTED NATIONAL');
    expect(said(statisticsOpenTo(['analyst'], false))).toBe('PROTECTED FORCE');
  });
  test.each([[[]], [['standards']], [['auditor', 'administrator', 'investigator', 'approver']], [['AUTHORITY']], [['__proto__', 'constructor']]])('nobody else: %j', (roles) => expect(statisticsOpenTo(roles)).toBeNull());
});
