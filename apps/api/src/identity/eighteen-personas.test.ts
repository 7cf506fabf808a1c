import { PERSONAS } from '@candour/domain';
import { DEMO_CLIENTS, DEMO_PERSONAS } from './demo-personas.js';

/** Who of the demonstration is which of the eighteen; the walk of every field goes as each of these. */
const WHO: Readonly<Record<string, readonly string[]>> = {
  'PSD lead': ['psd-lead'], 'Authority delegate': ['aa-delegate'], Reviewer: ['reviewer'], 'Previous reviewer': ['previous-reviewer'], 'Line manager, not reviewer': ['line-manager'],
  Officer: ['officer'], 'Second officer of the same incident': ['second-officer'], 'Federation representative': ['federation-representative'], 'System of HR, or of learning and development': ['demo-hr', 'demo-training'],
  Analyst: ['analyst'], Auditor: ['auditor'], Administrator: ['administrator'], 'Delegate of the police and crime commissioner': ['pcc-delegate'], 'Misconduct investigator': ['investigator'],
  'Owner of a lesson': ['lesson-owner'], 'National viewer': ['national-viewer'], 'Officer of another force': ['other-force-officer'], 'PSD lead of another force': ['other-force-psd-lead'],
};

describe('the demonstration', () => {
  test('5.1 has each of the eighteen, seventeen of them people and one the systems of HR and of learning and development', () => {
    expect(Object.keys(WHO)).toEqual(PERSONAS.map(({ name }) => name));
    expect(Object.values(WHO)).toHaveLength(18);
    expect(DEMO_PERSONAS).toHaveLength(17);
  });

  test('R53 has nobody besides but the system for promotion, which is told one answer', () => {
    const there: readonly string[] = [...DEMO_PERSONAS.map(({ id }) => id), ...DEMO_CLIENTS.map(({ clientId }) => clientId)];
    expect(there.filter((each) => !Object.values(WHO).flat().includes(each))).toEqual(['demo-promotion']);
    expect(Object.values(WHO).flat().filter((each) => !there.includes(each))).toEqual([]);
  });
});
