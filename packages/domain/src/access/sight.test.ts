import { addDays } from '../calendar/index.js';
import { aCase, idOf, someNow } from '../testing/index.js';
import type { History, PersonName } from '../testing/index.js';
import { READABLES } from './access-matrix.js';
import { mayRead } from './may-read.js';
import { generalSight, sightOf, sightsOfOthers } from './sight.js';

const seen = (history: History, by: PersonName, on = history.today) => sightOf(history.case, someNow(on, by));
const others = (history: History, on = history.today) => sightsOfOthers(history.case, someNow(on, 'officer'));
const named = (history: History, what: string, on = history.today): readonly string[] => others(history, on).filter((each) => each.what === what).map(({ who, extent, until }) => `${who} ${extent}${until === null ? '' : ` ${until}`}`);
const PEOPLE = ['officer', 'inspector', 'authority', 'sergeant', 'friend', 'otherOfficer'] as const;
const SITUATIONS = [aCase.drafted, aCase.notified, aCase.accountReceived, aCase.reportShared, aCase.referredBack, aCase.followUp, aCase.closed, () => aCase.reportShared().then('GrantFriend')] as const;

describe('what somebody can see and why', () => {
  test('R55 is what they may read, in every class, with a reason exactly where it is something', () => {
    for (const given of SITUATIONS) for (const by of PEOPLE) {
      const history = given();
      for (const { what, extent, because } of seen(history, by)) expect([by, what, extent, because.length > 0]).toEqual([by, what, mayRead(what, history.case, someNow(history.today, by)), extent !== 'NOTHING']);
      expect(seen(history, by).map(({ what }) => what)).toEqual(Object.keys(READABLES));
    }
  });
  test('R26 says until when the reviewer reads the account once the process has ended', () => {
    const history = aCase.followUp();
    const ends = addDays(aCase.reportSent().today, 28);
    expect(seen(history, 'inspector').find(({ what }) => what === 'P')).toEqual({ what: 'P', extent: 'ALL', until: ends, because: ['You are the reviewer of this case.'] });
    expect(seen(history, 'inspector', addDays(ends, 1)).find(({ what }) => what === 'P')).toEqual({ what: 'P', extent: 'NOTHING', until: null, because: [] });
  });
  test('R19 says until when a friend reads', () => {
    const history = aCase.notified().then('GrantFriend', { until: addDays(aCase.notified().today, 10) });
    expect(seen(history, 'friend').find(({ what }) => what === 'P')).toMatchObject({ extent: 'OWN_ACCOUNT', until: addDays(history.today, 10) });
  });
});

describe('who else sees what, for the officer', () => {
  test('R26 with the account in: the reviewer alone reads it, and of welfare the authority the category of a pause', () => {
    expect([named(aCase.accountReceived(), 'P'), named(aCase.accountReceived(), 'W')]).toEqual([['reviewer ALL'], ['reviewer ALL', 'authority PAUSE_CATEGORY']]);
  });
  test('R22 once the case is referred back nobody else reads the account', () => expect(named(aCase.referredBack(), 'P')).toEqual([]));
  test('R26 the reviewer to the 28th day after the end, and not on the 29th', () => {
    const ends = addDays(aCase.reportSent().today, 28);
    expect([named(aCase.followUp(), 'P', ends), named(aCase.followUp(), 'P', addDays(ends, 1))]).toEqual([[`reviewer ALL ${ends}`], []]);
  });
  test('R19 a friend until the day the officer set, with the report where they opened it, and no more once they ended it', () => {
    const history = aCase.reportShared().then('GrantFriend', { withReport: true });
    expect([named(history, 'P')[1], named(history, 'R')[1]]).toEqual([`friend OWN_ACCOUNT ${addDays(history.today, 60)}`, `friendWithReport SHARED ${addDays(history.today, 60)}`]);
    expect(named(history.then('RevokeFriend'), 'P')).toEqual(['reviewer ALL']);
  });
  test('R38 the line manager from the end of the process on, and the owner of an action of their own', () => {
    expect([named(aCase.reportSent(), 'R'), named(aCase.followUp(), 'R')]).toEqual([['reviewer ALL', 'authority SENT'], ['reviewer ALL', 'authority SENT', 'lineManager SENT']]);
    expect(named(aCase.followUp().then('ReownAction', { ownerRole: 'FORCE', owner: idOf('otherInspector') }), 'ACTIONS')).toContain('actionOwner OWN_ONES');
  });
  test('R60 of a restricted case only those of the desk who are on its list', () => {
    const history = aCase.accountReceived();
    const restricted = { ...history.case, restriction: { why: 'NAMED' as const, named: [idOf('secondAssessor')] } };
    expect(sightsOfOthers(restricted, someNow(history.today, 'officer')).filter(({ who }) => who === 'authority').every(({ onTheListOnly }) => onTheListOnly)).toBe(true);
    expect(others(history).some(({ onTheListOnly }) => onTheListOnly)).toBe(false);
  });
});

describe('R59 where a chief officer takes part', () => {
  const history = aCase.accountReceived();
  const chiefs = { ...history.case, restriction: { why: 'CHIEF_OFFICER' as const, named: [idOf('secondAssessor')] } };
  test('the officer is told that the local policing body is the authority, and that the force’s own desk sees nothing', () => {
    const desks = sightsOfOthers(chiefs, someNow(history.today, 'officer')).filter(({ who }) => who === 'authority');
    expect(new Set(desks.map(({ name }) => name))).toEqual(new Set(['Authority desk of the local policing body (the police and crime commissioner or mayor)']));
    expect(desks[0]?.because).toEqual([expect.stringContaining('The force’s own desk sees nothing of it.')]);
    expect(others(history).find(({ who }) => who === 'authority')?.name).toBe('Authority desk of the force');
  });
  test('whoever decides for that body is told so, of the case and in general', () => {
    const now = someNow(history.today, 'secondAssessor');
    const asPcc = { ...now, actor: { ...now.actor, roles: ['pcc' as const] } };
    expect(sightOf(chiefs, asPcc).find(({ what }) => what === 'C')?.because).toEqual(['You decide for the local policing body, which is the authority where a chief officer takes part.']);
    expect(generalSight({ ofForce: false, ofPcc: true }).find(({ relation }) => relation === 'authority')?.because).toMatch(/^In the cases in which a chief officer takes part, because your sign-in/);
    expect(generalSight({ ofForce: true, ofPcc: false }).find(({ relation }) => relation === 'authority')?.because).toMatch(/^In the cases of your force, /);
  });
});

describe('what a part opens, whatever the case', () => {
  test('R26 nobody of the desk reads as reviewer or friend, and nobody else as the desk', () => {
    const relations = (isAuthority: boolean): readonly string[] => generalSight({ ofForce: isAuthority, ofPcc: false }).map(({ relation }) => relation);
    expect(relations(true)).toEqual(expect.arrayContaining(['authority', 'officer']));
    for (const each of ['reviewer', 'friend', 'friendWithReport']) expect([relations(true).includes(each), relations(false).includes(each)]).toEqual([false, true]);
    expect(relations(false)).not.toContain('authority');
  });
  test('R11 a previous reviewer is told that it opens nothing', () => expect(generalSight({ ofForce: false, ofPcc: false }).find(({ relation }) => relation === 'previousReviewer')).toMatchObject({ opens: [] }));
});
