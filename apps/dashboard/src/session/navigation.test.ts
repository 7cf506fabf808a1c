import type { ViewerPart, ViewerRole } from '../gql/graphql.js';
import { currentPlace, landingOf, navigationOf } from './navigation.js';
import { leadsSomewhere } from './whose-page.js';

const someone = (landing: string, roles: ViewerRole[], parts: ViewerPart[] = []) => ({ roles, landing, parts, mayUsePatterns: false });
const labelled = (roles: ViewerRole[], parts: ViewerPart[]): string[] => navigationOf({ roles, parts, mayUsePatterns: false }).flatMap((g) => g.entries.map((e) => e.label));
const labels = (...roles: ViewerRole[]): string[] => labelled(roles, []);

const asked = (roles: ViewerRole[], path: string, parts: ViewerPart[] = []): boolean => leadsSomewhere({ roles, parts, mayUseCases: roles.every((role) => role === 'AUTHORITY' || role === 'MANAGER'), mayUsePatterns: roles.includes('AUTHORITY') }, path);

describe('each role sees its own pages', () => {
  test('the desk sees patterns, cases and what is the authority’s alone', () => expect(labels('AUTHORITY', 'STANDARDS')).toEqual(['Patterns', 'Referrals to assess', 'Reports to check', 'Lessons to answer', 'All cases', 'Actions', 'Delegations', 'Escalation packs', 'Withhold a look', 'Open one', 'Opened, by the week']));
  test('a manager sees work, reviews and action plans', () => expect(labels('MANAGER')).toEqual(['My work', 'My reviews', 'Action plans']));
  test('whoever leads a unit sees its patterns beside their work', () => expect(navigationOf({ roles: ['MANAGER'], parts: [], mayUsePatterns: true }).flatMap((g) => g.entries.map((e) => e.label))).toEqual(['My work', 'My reviews', 'Action plans', 'Patterns of my unit']));
  test('R59 R60 whoever acts for the commissioner sees the reviews of chief officers, the patterns of the force, and the way to open a record on whose list they stand', () => expect(labels('PCC')).toEqual(['Chief officers', 'Patterns', 'Open one', 'Opened, by the week']));
  test('an officer sees their own review and actions', () => expect(labels()).toEqual(['My review', 'My actions']));
  test('R55 the auditor sees the record of reads and no case', () => expect(labels('AUDITOR')).toEqual(['Who read what', 'Withheld from officers', 'Restricted records', 'Changes of access', 'Delegations', 'Systems']));
  test('the administrator sees people and systems and no case', () => expect(labels('ADMINISTRATOR')).toEqual(['People and roles', 'Systems', 'Imports', 'Delegations', 'Changes of access']));
  test.each([['ANALYST', 'Patterns'], ['INVESTIGATOR', 'Escalation packs'], ['NATIONAL', 'National figures']] as const)('%s sees %s alone', (role, label) => expect(labels(role)).toEqual([label]));
  test('R60 whoever may stand on a list without a part in the record finds the page by its address, and whoever runs or audits the product does not', () => {
    expect([asked(['PCC'], '/open-restricted'), asked(['MANAGER'], '/open-restricted'), asked(['ADMINISTRATOR'], '/open-restricted'), asked(['ANALYST'], '/open-restricted')]).toEqual([true, true, false, false]);
  });
  test('R19 whoever supports somebody finds them, whatever their role', () => expect([labelled([], ['FRIEND']), labelled(['MANAGER'], ['FRIEND']).at(-1)]).toEqual([['People you support'], 'People you support']));
  test('R44 an officer with an action finds it in their actions and nowhere twice', () => expect([labelled([], ['OFFICER', 'ACTION_OWNER']), labelled([], ['ACTION_OWNER'])]).toEqual([['My review', 'My actions'], ['My work']]));
  test('R36 whoever carries out a lesson finds it and no empty review', () => expect(labelled([], ['LESSON_OWNER'])).toEqual(['Lessons you carry out']));
  test('a manager who takes part in a review of their own finds it, and nobody finds it twice', () => expect([labelled(['MANAGER'], ['OFFICER']), labelled([], ['OFFICER'])]).toEqual([['My work', 'My reviews', 'Action plans', 'My review'], ['My review', 'My actions']]));
  test('somebody of two trades has both, each page once', () => expect(labels('AUDITOR', 'ADMINISTRATOR')).toEqual(['Who read what', 'Withheld from officers', 'Restricted records', 'Changes of access', 'Delegations', 'Systems', 'People and roles', 'Imports']));
});

describe('each role begins where it works', () => {
  test.each([
    [someone('/patterns', ['AUTHORITY']), '/patterns'], [someone('/my-work', ['MANAGER']), '/my-work'], [someone('/my-work', []), '/my-review'], [someone('/audit', ['AUDITOR']), '/audit'], [someone('/lessons', [], ['LESSON_OWNER']), '/lessons?show=all'],
    [someone('/about', ['ANALYST']), '/patterns'], [someone('/elsewhere', ['ADMINISTRATOR']), '/people'], [someone('/shared-with-me', [], ['FRIEND']), '/shared-with-me'],
  ])('%j begins on %s', (viewer, href) => expect(landingOf(viewer)).toBe(href));
});

describe('an address typed by hand', () => {
  test.each([['/cases'], ['/cases/NTH/2026/0001'], ['/my-work'], ['/people'], ['/packs'], ['/open-restricted'], ['/patterns']])('%s leads the auditor nowhere', (path) => expect(asked(['AUDITOR'], path)).toBe(false));
  test.each([['/audit'], ['/people'], ['/packs'], ['/delegations'], ['/patterns'], ['/withhold-looks'], ['/systems']])('%s leads an officer nowhere', (path) => expect(asked([], path)).toBe(false));
  test('/patterns is for whoever leads a unit, and not for those who have national figures', () => {
    const patternsFor = (role: ViewerRole): boolean => leadsSomewhere({ roles: [role], parts: [], mayUseCases: false, mayUsePatterns: true }, '/patterns');
    expect([patternsFor('MANAGER'), patternsFor('NATIONAL'), patternsFor('PCC')]).toEqual([true, false, true]);
  });
  test('an auditor who takes part in a review of their own reads it', () => expect([asked(['AUDITOR'], '/my-review', ['OFFICER']), asked(['AUDITOR'], '/my-review')]).toEqual([true, false]));
  test('every page of somebody’s navigation is theirs', () => {
    for (const role of ['AUTHORITY', 'MANAGER', 'AUDITOR', 'ADMINISTRATOR', 'INVESTIGATOR', 'PCC', 'NATIONAL', 'ANALYST'] as const) {
      for (const { href } of navigationOf({ roles: [role], parts: [], mayUsePatterns: false }).flatMap(({ entries }) => entries)) expect([role, href, asked([role], href.split('?')[0] ?? '')]).toEqual([role, href, true]);
    }
  });
});

describe('the navigation says where one is', () => {
  const desk = navigationOf({ roles: ['AUTHORITY'], parts: [], mayUsePatterns: true });
  test.each([
    ['/patterns', '?unit=N', 'patterns'], ['/cases', '?state=SUBMITTED', 'assess'], ['/cases', '?state=SUBMITTED,DRAFT', 'cases'], ['/cases', '', 'cases'], ['/cases/NSH-2026-0001', '', 'cases'], ['/lessons', '', 'lessons'], ['/lessons', '?show=overdue', 'lessons'], ['/nowhere', '', undefined],
  ])('%s%s is %s', (pathname, search, place) => expect(currentPlace(desk, { pathname, search })).toBe(place));
  test('an entry of the record is part of it', () => expect(currentPlace(navigationOf({ roles: ['AUDITOR'], parts: [], mayUsePatterns: false }), { pathname: '/audit/entries/12', search: '' })).toBe('audit'));
});
