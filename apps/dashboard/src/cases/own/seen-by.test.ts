import { seenByWho } from './seen-by.js';

const line = (who: string, name: string, extent: string, more: object = {}) => ({ who, name, extent, says: extent === 'ALL' ? 'everything' : 'the officer’s own account, not the discussion', because: ['You allowed it, and can end it at any time.'], until: null, ...more });

describe('who may see what of the officer’s case', () => {
  test('R19 is told to the officer one reader after the other, in the second person', () =>
    expect(seenByWho([line('Federation representative or friend, while the officer allows it', 'Notice', 'ALL'), line('Federation representative or friend, while the officer allows it', 'Account and discussion', 'OWN_ACCOUNT', { until: '2027-02-19' })])).toEqual([{
      who: 'Federation representative or friend, while you allow it', because: ['You allowed it, and can end it at any time.'],
      sees: [{ what: 'Notice', until: null }, { what: 'Your own account, not the discussion', until: '2027-02-19' }],
    }]));
  test('R19 names each thing once: where two may read it, until the later day', () =>
    expect(seenByWho([line('Friend', 'Notice', 'ALL', { until: '2027-02-19' }), line('Friend', 'Notice', 'ALL', { until: '2027-03-31' })])[0]?.sees).toEqual([{ what: 'Notice', until: '2027-03-31' }]));
  test('leaves out who sees nothing', () => expect(seenByWho([line('Line manager, not reviewer', 'Report', 'NOTHING')])).toEqual([]));
});
