import fc from 'fast-check';
import { addDays } from '../calendar/index.js';
import type { Case } from '../case/case.js';
import type { Now } from '../case/now.js';
import type { CaseState } from '../taxonomy/index.js';
import { PEOPLE, idOf, inState, someNow } from '../testing/index.js';
import type { PersonName } from '../testing/index.js';
import { ACCESS_MATRIX, READABLES, RELATIONS } from './access-matrix.js';
import type { Extent, Readable, Relation } from './access-matrix.js';
import { covers, mayOpen, mayRead, openings } from './may-read.js';

const CLASSES = Object.keys(READABLES) as readonly Readable[];
const ALL_RELATIONS = Object.keys(RELATIONS) as readonly Relation[];
const ROLES = ['authority', 'standards', 'manager', 'approver', 'analyst', 'auditor', 'administrator', 'pcc', 'investigator', 'national'] as const;
const NAMES = Object.keys(PEOPLE) as readonly PersonName[];
const HISTORIES = new Map((Object.keys(inState) as CaseState[]).map((state) => [state, inState[state]()] as const));

/** Some case on some day, restricted or not, with or without a friend, and somebody with any roles at all. */
const scene = fc.record({
  state: fc.constantFrom(...HISTORIES.keys()), by: fc.constantFrom(...NAMES), roles: fc.uniqueArray(fc.constantFrom(...ROLES)), days: fc.integer({ min: 0, max: 400 }),
  named: fc.option(fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 3 })), friend: fc.option(fc.record({ who: fc.constantFrom(...NAMES), withReport: fc.boolean(), for: fc.integer({ min: 0, max: 90 }) })),
}).map(({ state, by, roles, days, named, friend }) => {
  const history = HISTORIES.get(state) ?? inState[state]();
  const today = addDays(history.today, days);
  const c: Case = {
    ...history.case, restriction: named === null ? null : { why: 'NAMED', named: named.map(idOf) },
    friends: friend === null ? [] : [{ person: idOf(friend.who), until: addDays(history.today, friend.for), endedOn: null, withReport: friend.withReport } as Case['friends'][number]],
  };
  const now = someNow(today, by);
  const withRoles = (some: readonly string[]): Now => ({ ...now, actor: { ...now.actor, roles: some as Now['actor']['roles'] } });
  return { c, by, roles, today, withRoles };
});

const read = (c: Case, now: Now): Readonly<Record<Readable, Extent>> => Object.fromEntries(CLASSES.map((what) => [what, mayRead(what, c, now)])) as Record<Readable, Extent>;
/** The widest that any relation at all opens of a class as a case stands. */
const widest = (what: Readable, c: Case, but: readonly Relation[] = []): readonly Extent[] => ALL_RELATIONS.filter((relation) => !but.includes(relation)).flatMap((relation) => openings(what, relation, c).map(({ extent }) => extent));

describe('whatever roles somebody has, whoever they are and however a case stands', () => {
  test('R26 nobody reads more than some relation of the matrix opens', () => {
    fc.assert(fc.property(scene, ({ c, roles, withRoles }) => {
      for (const what of CLASSES) { const extent = mayRead(what, c, withRoles(roles)); expect(extent === 'NOTHING' || widest(what, c).includes(extent)).toBe(true); }
    }), { numRuns: 400 });
  });
  test('R26 no role opens account or discussion, and of welfare at most the category of a pause', () => {
    fc.assert(fc.property(scene, fc.constantFrom(...ROLES), ({ c, roles, withRoles }, role) => {
      const [before, after] = [read(c, withRoles(roles)), read(c, withRoles([...roles, role]))];
      expect(covers(before.P, after.P)).toBe(true);
      expect(covers(before.W, after.W) || after.W === 'PAUSE_CATEGORY').toBe(true);
    }), { numRuns: 400 });
  });
  test('R26 R59 R64 every role but those of a desk, the force’s or the commissioner’s, and of an investigator changes nothing at all', () => {
    fc.assert(fc.property(scene, fc.constantFrom(...ROLES.filter((role) => !['authority', 'pcc', 'investigator'].includes(role))), ({ c, roles, withRoles }, role) => {
      expect(read(c, withRoles([...roles, role]))).toEqual(read(c, withRoles(roles)));
    }), { numRuns: 400 });
  });
  test('R59 whoever acts for the commissioner gains nothing by it in a case that is no chief officer’s, and is no reviewer or friend beside it', () => {
    fc.assert(fc.property(scene, ({ c, roles, withRoles }) => {
      const [before, after] = [read(c, withRoles(roles)), read(c, withRoles([...roles, 'pcc']))];
      for (const what of CLASSES) expect(covers(before[what], after[what])).toBe(true);
    }), { numRuns: 400 });
  });
  test('R64 whoever investigates misconduct reads the pack that goes with a case, and of the case itself no more than before', () => {
    fc.assert(fc.property(scene, ({ c, roles, withRoles }) => {
      const [before, after] = [read(c, withRoles(roles)), read(c, withRoles([...roles, 'investigator']))];
      for (const what of CLASSES) if (what !== 'PACK') expect(covers(before[what], after[what])).toBe(true);
    }), { numRuns: 400 });
  });
  test('R26 whoever joins the desk no longer reads as the reviewer or a friend: account and welfare close', () => {
    fc.assert(fc.property(scene, ({ c, by, roles, withRoles }) => {
      const after = read(c, withRoles([...roles, 'authority']));
      if (c.officer === idOf(by)) return;
      expect([after.P, ['NOTHING', 'PAUSE_CATEGORY'].includes(after.W)]).toEqual(['NOTHING', true]);
      expect(after.R === 'NOTHING' || widest('R', c, ['reviewer', 'friendWithReport', 'officer']).includes(after.R)).toBe(true);
    }), { numRuns: 400 });
  });
  test('R59 R60 a restricted case opens to nobody by a role: whoever is not on its list reads as without any', () => {
    fc.assert(fc.property(scene, ({ c, by, roles, withRoles }) => {
      if (c.restriction === null || c.restriction.named.includes(idOf(by))) return;
      const [without, withThem] = [read(c, withRoles([])), read(c, withRoles(roles))];
      for (const what of CLASSES) expect(covers(without[what], withThem[what])).toBe(true);
    }), { numRuns: 400 });
  });
  test('R59 R60 to restrict a case never opens anything', () => {
    fc.assert(fc.property(scene, ({ c, roles, withRoles }) => {
      const [open, kept] = [read({ ...c, restriction: null }, withRoles(roles)), read(c, withRoles(roles))];
      for (const what of CLASSES) expect(covers(open[what], kept[what])).toBe(true);
    }), { numRuns: 400 });
  });
  test('R11 R19 R38 whoever has no relation to a case reads nothing of it, whatever their roles, unless they sit at the desk', () => {
    fc.assert(fc.property(scene, fc.uniqueArray(fc.constantFrom(...ROLES.filter((role) => role !== 'authority'))), ({ c, today, withRoles }, roles) => {
      const nobody = { ...withRoles(roles), today, actor: { ...withRoles(roles).actor, person: 'p-stranger' as Now['actor']['person'] } };
      expect(mayOpen(c, nobody)).toBe(false);
    }), { numRuns: 400 });
  });
  test('what opens no more with time: a later day opens nothing that was closed, as long as the case stands as it does', () => {
    fc.assert(fc.property(scene, fc.integer({ min: 1, max: 400 }), ({ c, roles, today, withRoles }, days) => {
      const [now, later] = [read(c, withRoles(roles)), read(c, { ...withRoles(roles), today: addDays(today, days) })];
      for (const what of CLASSES) expect(covers(now[what], later[what])).toBe(true);
    }), { numRuns: 400 });
  });
  test('the matrix gives account and welfare to the officer, the reviewer and, of the account their own, the friend', () => {
    expect(ALL_RELATIONS.filter((relation) => ACCESS_MATRIX[relation].P !== undefined)).toEqual(['officer', 'reviewer', 'friend']);
  });
});
