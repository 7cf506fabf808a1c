import { ACCESS_MATRIX, READABLES } from './access-matrix.js';
import type { Readable } from './access-matrix.js';
import { PERSONAS } from './personas.js';

/** By hand from process.md 5.1: the classes of which each reads anything at all. */
const READS: Readonly<Record<string, string>> = {
  'PSD lead': 'C NOTICE W R ACTIONS LESSONS PACK', 'Authority delegate': 'C NOTICE W R ACTIONS LESSONS PACK', 'Delegate of the police and crime commissioner': 'C NOTICE W R ACTIONS LESSONS PACK', 'PSD lead of another force': 'C NOTICE W R ACTIONS LESSONS PACK',
  Reviewer: 'C NOTICE P W R ACTIONS LESSONS', 'Previous reviewer': '', 'Line manager, not reviewer': 'C R ACTIONS LESSONS',
  Officer: 'C NOTICE P W R ACTIONS LESSONS', 'Second officer of the same incident': 'C NOTICE P W R ACTIONS LESSONS', 'Officer of another force': 'C NOTICE P W R ACTIONS LESSONS',
  'Federation representative': 'NOTICE P R ACTIONS LESSONS', 'System of HR, or of learning and development': '', Analyst: '', Auditor: '', Administrator: '', 'National viewer': '',
  'Misconduct investigator': 'PACK', 'Owner of a lesson': 'LESSONS',
};

describe('the eighteen personas of process.md 5.1', () => {
  test('R26 R53 R59 R60 read of the classes that stand in the row of each, and of no other', () => {
    const reads = ({ relations }: (typeof PERSONAS)[number]): string => (Object.keys(READABLES) as readonly Readable[]).filter((what) => relations.some((relation) => (ACCESS_MATRIX[relation][what] ?? []).length > 0)).join(' ');
    expect(Object.fromEntries(PERSONAS.map((each) => [each.name, reads(each)]))).toEqual(READS);
    expect(PERSONAS).toHaveLength(18);
  });
});
