import { disproportionality, falseDiscovery, proportionRatio, rateRatio } from '../index.js';

const stages = [
  { stage: 'referred', kind: 'RATE' as const, unknown: 10, groups: [{ group: 'A', count: 40, of: 1000 }, { group: 'B', count: 20, of: 1000 }, { group: 'C', count: 0, of: 0 }] },
  { stage: 'reflective', kind: 'PROPORTION' as const, unknown: 0, groups: [{ group: 'A', count: 30, of: 100 }, { group: 'B', count: 20, of: 100 }] },
];

describe('how groups fare, stage by stage', () => {
  const { disparities, completeness } = disproportionality(stages, 'B');
  test('rates over officer-years, proportions of those who came to the stage', () => {
    expect(disparities.map(({ stage, group }) => [stage, group])).toEqual([['referred', 'A'], ['referred', 'C'], ['reflective', 'A']]);
    expect(disparities[0]?.compared).toEqual(rateRatio({ count: 40, exposure: 1000 }, { count: 20, exposure: 1000 }));
    expect(disparities[2]?.compared).toEqual(proportionRatio({ count: 30, total: 100 }, { count: 20, total: 100 }));
  });
  test('p values are adjusted over groups and stages together; what cannot be compared has none', () => {
    const ps = [disparities[0], disparities[2]].map((d) => d?.compared?.p ?? 0);
    expect([disparities[0]?.q, disparities[2]?.q]).toEqual(falseDiscovery(ps));
    expect([disparities[1]?.compared, disparities[1]?.q]).toEqual([null, null]);
  });
  test('says how many have no group (worked by hand: 10 of 70)', () => expect(completeness).toEqual([{ stage: 'referred', unknownShare: 10 / 70 }, { stage: 'reflective', unknownShare: 0 }]));
  test('of nobody there is no share', () => expect(disproportionality([{ stage: 's', kind: 'RATE', unknown: 0, groups: [{ group: 'B', count: 0, of: 0 }] }], 'B').completeness[0]?.unknownShare).toBeNull());
  test('a stage without the reference is a mistake', () => expect(() => disproportionality(stages, 'D')).toThrow(RangeError));
});
