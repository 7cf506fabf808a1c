import { RULE_IDS, RULE_PACKS } from '@candour/domain';
import { cited } from './cited.js';

describe('what a rule rests on', () => {
  test('R14 R4 is a regulation for law and force policy for what the force decides', () => {
    expect(cited('R14', null)).toMatch(/^Police \(Conduct\) Regulations 2020, regulation 66/);
    expect(cited('R4', null)).toMatch(/^Force policy/);
    expect(cited('NONE', null)).toBeNull();
  });
  test('R57 of a scheme for staff is nothing of the regulations', () => {
    const staff = RULE_PACKS.find(({ citations }) => citations === 'NONE');
    for (const rule of RULE_IDS) expect(cited(rule, staff?.id ?? '')).toBe('Force policy');
  });
  test('is known of every rule', () => { for (const rule of RULE_IDS) expect(cited(rule, null)).not.toBeNull(); });
});
