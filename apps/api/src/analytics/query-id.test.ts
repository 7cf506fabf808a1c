import fc from 'fast-check';
import type { Month } from '@candour/domain/calendar';
import { queryIdOf, readQueryId } from './query-id.js';

const scope = (filter: object) => ({ from: '2025-01' as Month, to: '2025-12' as Month, filter: { from: '2025-01' as Month, to: '2025-12' as Month, countedOnly: true, ...filter } });

describe('the name of a figure', () => {
  test('is the same in whatever order its filter was written, and with what is not given left out or said to be nothing', () => {
    fc.assert(fc.property(fc.shuffledSubarray(['RES-N', 'RES-S', 'CID'], { minLength: 3 }), fc.constantFrom({}, { unit: null }, { standards: undefined }), (teams, more) => {
      expect(queryIdOf('pattern', 'REFERRALS', scope({ ...more, teams, sources: ['IOPC'] }), { by: ['TEAM'] })).toBe(queryIdOf('pattern', 'REFERRALS', scope({ sources: ['IOPC'], teams: ['RES-S', 'CID', 'RES-N'] }), { by: ['TEAM'] }));
    }));
  });

  test('keeps the order of dimensions, which decides which way a table lies', () => {
    expect(queryIdOf('pattern', 'REFERRALS', scope({}), { by: ['TEAM', 'MONTH'] })).not.toBe(queryIdOf('pattern', 'REFERRALS', scope({}), { by: ['MONTH', 'TEAM'] }));
  });

  test('is read back as what it was made of, and needs no escaping in an address', () => {
    const id = queryIdOf('spc', 'REFERRAL_RATE', scope({ unit: 'Équipe/Nord' }), { metric: 'REFERRAL_RATE' });
    expect(id).toMatch(/^[\w-]+$/);
    expect(readQueryId(id)).toEqual({ figure: 'spc', metric: 'REFERRAL_RATE', version: 1, args: { metric: 'REFERRAL_RATE', filter: { from: '2025-01', to: '2025-12', unit: 'Équipe/Nord' } } });
  });

  test('whatever is given in its place is either read or none, and never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json().map((json) => Buffer.from(json).toString('base64url'))), (text) => {
      const read = readQueryId(text);
      expect(read === null || typeof read.figure === 'string').toBe(true);
    }));
  });
});
