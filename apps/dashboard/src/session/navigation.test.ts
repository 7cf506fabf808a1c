import type { ViewerPart, ViewerRole } from '../gql/graphql.js';
import { currentPlace, landingOf, navigationOf } from './navigation.js';

const someone = (landing: string, ...roles: ViewerRole[]) => ({ roles, landing, parts: [] });
const labelled = (roles: ViewerRole[], parts: ViewerPart[]): string[] => navigationOf({ roles, parts }).flatMap((g) => g.entries.map((e) => e.label));
const labels = (...roles: ViewerRole[]): string[] => labelled(roles, []);

describe('each role sees its own pages', () => {
  test('the desk sees patterns and cases', () => expect(labels('AUTHORITY', 'STANDARDS')).toEqual(['Patterns', 'Referrals to assess', 'Reports to check', 'Lessons to answer', 'All cases', 'Actions']));
  test('a manager sees work, reviews and action plans', () => expect(labels('MANAGER')).toEqual(['My work', 'My reviews', 'Action plans']));
  test('R19 whoever supports somebody finds them, whatever their role', () => expect([labelled([], ['FRIEND']).at(-1), labelled(['MANAGER'], ['FRIEND']).at(-1)]).toEqual(['People you support', 'People you support']));
  test('a manager who takes part in a review of their own finds it, and nobody finds it twice', () => expect([labelled(['MANAGER'], ['OFFICER']), labelled([], ['OFFICER'])]).toEqual([['My work', 'My reviews', 'Action plans', 'My review'], ['My review', 'My actions']]));
  test('an officer sees their own review and actions', () => expect(labels()).toEqual(['My review', 'My actions']));
  test.each(['ANALYST', 'AUDITOR', 'ADMINISTRATOR'] as const)('%s sees patterns alone', (role) => expect(labels(role)).toEqual(['Patterns']));
});

describe('each role begins where it works', () => {
  test.each([
    [someone('/patterns', 'AUTHORITY'), '/patterns'], [someone('/my-work', 'MANAGER'), '/my-work'], [someone('/my-work'), '/my-review'],
    [someone('/about', 'ANALYST'), '/patterns'], [someone('/elsewhere', 'ADMINISTRATOR'), '/patterns'],
  ])('%j begins on %s', (viewer, href) => expect(landingOf(viewer)).toBe(href));
});

describe('the navigation says where one is', () => {
  const desk = navigationOf({ roles: ['AUTHORITY'], parts: [] });
  test.each([
    ['/patterns', '?unit=N', 'patterns'], ['/cases', '?state=SUBMITTED', 'assess'], ['/cases', '?state=SUBMITTED,DRAFT', 'cases'], ['/cases', '', 'cases'], ['/cases/NSH-2026-0001', '', 'cases'], ['/lessons', '', 'lessons'], ['/lessons', '?show=overdue', 'lessons'], ['/nowhere', '', undefined],
  ])('%s%s is %s', (pathname, search, place) => expect(currentPlace(desk, { pathname, search })).toBe(place));
});
