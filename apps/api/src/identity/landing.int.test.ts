import type { PersonName } from '@candour/domain/testing';
import { TestApi } from '../testing/test-api.js';
import { UNTIL_FOLLOW_UP, UNTIL_SUBMITTED, told } from '../testing/told.js';
import type { ViewerRole } from './viewer.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
}, 30_000);
afterAll(() => api.close());

const begin = async (by: PersonName, roles?: readonly ViewerRole[]): Promise<object> => (await api.ask<{ viewer: object }>(by, '{ viewer { parts landing } }', {}, roles)).data.viewer;

describe('where somebody begins', () => {
  test('R1 a referral that the officer was not told of changes nothing of it', async () => {
    await told(api, UNTIL_SUBMITTED);
    expect(await begin('officer')).toEqual({ parts: [], landing: '/my-review' });
  });

  test('R36 is their own review, else what was opened to them, else the lessons they carry out', async () => {
    const story = await told(api, UNTIL_FOLLOW_UP);
    expect(await begin('officer')).toMatchObject({ parts: expect.arrayContaining(['OFFICER']), landing: '/my-review' });
    expect(await begin('staffManager', [])).toEqual({ parts: [], landing: '/my-review' });
    await story.give('AnswerLesson', { owner: api.force.ids.staffManager });
    expect(await begin('staffManager', [])).toEqual({ parts: ['LESSON_OWNER'], landing: '/lessons' });
  });

  test.each([
    ['authority', '/patterns'], ['manager', '/my-work'], ['auditor', '/audit'], ['administrator', '/people'], ['investigator', '/packs'], ['pcc', '/commissioner'], ['national', '/national'], ['analyst', '/patterns'],
  ] as const)('is by their work where they have one: %s', async (role, landing) => expect(await begin('sergeant', [role])).toMatchObject({ landing }));

  test('is asked of the database only where it was asked for', async () => {
    expect(await api.roundTrips(() => api.ask('officer', '{ viewer { name } }'))).toBe(0);
    expect(await api.roundTrips(() => api.ask('officer', '{ viewer { landing } }'))).toBe(3);
  });
});
