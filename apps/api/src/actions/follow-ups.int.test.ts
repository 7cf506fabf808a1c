import { randomUUID } from 'node:crypto';
import { PEOPLE } from '@candour/domain/testing';
import type { PersonName } from '@candour/domain/testing';
import type { Story } from '../testing/invented-force.js';
import { TestApi } from '../testing/test-api.js';
import { UNTIL_FOLLOW_UP, told } from '../testing/told.js';

let api: TestApi;
let story: Story;
beforeAll(async () => {
  api = await TestApi.start();
  story = await told(api, UNTIL_FOLLOW_UP);
}, 30_000);
afterAll(() => api.close());

interface FollowUp { readonly id: string; readonly kind: string; readonly officer: { readonly id: string }; readonly due: string | null; readonly overdueDays: number | null; readonly allowedCommands: readonly { readonly command: string }[] }
const followUps = async (by: PersonName): Promise<readonly FollowUp[]> =>
  (await api.ask<{ myWork: { followUps: readonly FollowUp[] } }>(by, '{ myWork { followUps { id kind officer { id } due overdueDays allowedCommands { command } } } }')).data.myWork.followUps;
const give = async (command: 'recordPdrDiscussion' | 'recordReviewNote', input: object): Promise<object> => {
  const type = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  return (await api.ask<object>('sergeant', `mutation G($input: ${type}!) { ${command}(input: $input) { __typename ... on CaseChanged { caseId version case { id } } ... on Refusal { code } } }`, { input: { idempotencyKey: randomUUID(), ...input } })).data;
};
const NOTE = { reviewedOn: '2026-06-12', whatWasDone: 'The course was held.', effect: 'Records are complete.', allDone: true };

describe('what is due at the follow-up', () => {
  test('R38 R45 stands in the work of whoever leads the officer, with the step each asks for, and in nobody else’s', async () => {
    api.office.on('2026-06-12');
    const all = await Promise.all((Object.keys(PEOPLE) as readonly PersonName[]).map(async (name) => [name, (await followUps(name)).map(({ kind, officer, allowedCommands }) => [kind, officer.id, allowedCommands.map(({ command }) => command)])] as const));
    expect(Object.fromEntries(all.filter(([, own]) => own.length > 0))).toEqual({ sergeant: [['REVIEW_NOTE', api.force.ids.officer, ['RecordReviewNote']], ['PDR_DISCUSSION', api.force.ids.officer, ['RecordPdrDiscussion']]] });
    const [note, pdr] = await followUps('sergeant');
    expect([note?.due, note?.overdueDays === null, pdr?.due]).toEqual([expect.stringMatching(/^2026-/), (note?.due ?? '') >= '2026-06-12', '2027-03-13']);
  });

  test('R38 tells nothing of the case by its name, and what was listed is written down', async () => {
    const names = (await followUps('sergeant')).map(({ id }) => id);
    expect(new Set(names).size).toBe(2);
    for (const name of names) for (const text of [name, Buffer.from(name, 'base64url').toString('latin1')]) expect(text).not.toContain(story.caseId ?? '');
    const rows = await api.database.pool.query<object>('SELECT classes, opened, listed FROM read_audit WHERE viewer_id = $1 ORDER BY at DESC LIMIT 1', [api.force.ids.sergeant]);
    expect(rows.rows).toEqual([{ classes: ['C'], opened: [], listed: [story.caseId] }]);
  });

  test('R38 R45 is done by its name alone; by another name, another step’s or none it is not found', async () => {
    const [note, pdr] = await followUps('sergeant');
    const nowhere = (command: string): object => ({ [command]: { __typename: 'NotFound', code: 'NOT_FOUND' } });
    for (const followUp of [note?.id, `${pdr?.id}A`, '', undefined]) expect(await give('recordPdrDiscussion', { followUp, details: { discussedOn: '2026-06-12' } })).toEqual(nowhere('recordPdrDiscussion'));
    expect(await give('recordPdrDiscussion', { followUp: pdr?.id, caseId: api.force.ids.officer, details: { discussedOn: '2026-06-12' } })).toEqual(nowhere('recordPdrDiscussion'));
    expect(await give('recordReviewNote', { followUp: pdr?.id, details: NOTE })).toEqual(nowhere('recordReviewNote'));
    expect(await give('recordReviewNote', { followUp: note?.id, details: NOTE })).toEqual({ recordReviewNote: { __typename: 'CaseChanged', caseId: null, version: null, case: null } });
    expect((await followUps('sergeant')).map(({ kind }) => kind)).toEqual(['PDR_DISCUSSION']);
    expect(await give('recordPdrDiscussion', { followUp: pdr?.id, details: { discussedOn: '2026-06-12' } })).toEqual({ recordPdrDiscussion: { __typename: 'CaseChanged', caseId: null, version: null, case: null } });
    expect(await followUps('sergeant')).toEqual([]);
  });

  test('R38 R55 brings the report it is about and opens no other, so that nobody finds a look that was not taken', async () => {
    const ids = [await told(api, UNTIL_FOLLOW_UP), await told(api, UNTIL_FOLLOW_UP)].map(({ caseId }) => caseId);
    const reports = async (followUp: string): Promise<readonly object[]> =>
      (await api.ask<{ reportsForPdr: readonly object[] }>('sergeant', 'query ($followUp: ID) { reportsForPdr(followUp: $followUp) { id report { versions { number } } } }', { followUp })).data.reportsForPdr;
    const opened: string[] = [];
    for (const { id } of (await followUps('sergeant')).filter(({ kind }) => kind === 'PDR_DISCUSSION')) {
      expect(await reports(id)).toHaveLength(1);
      const { rows } = await api.database.pool.query<{ opened: string[]; listed: string[] }>("SELECT opened, listed FROM read_audit WHERE viewer_id = $1 AND 'R' = ANY (classes) ORDER BY at DESC LIMIT 1", [api.force.ids.sergeant]);
      expect(rows[0]?.listed.filter((each) => !rows[0]?.opened.includes(each))).toEqual([]);
      opened.push(...(rows[0]?.opened ?? []));
    }
    expect(opened.toSorted()).toEqual(ids.toSorted());
    for (const name of ['', 'nothing']) expect(await reports(name)).toEqual([]);
  });

  test('R60 of a restricted case is nothing to a line manager who is not on its list', async () => {
    const before = (await followUps('sergeant')).length;
    await told(api, UNTIL_FOLLOW_UP);
    expect(await followUps('sergeant')).toHaveLength(before + 2);
    await api.database.pool.query('ALTER TABLE cases NO FORCE ROW LEVEL SECURITY');
    await api.database.pool.query("UPDATE cases SET restricted = true, restricted_to = '{}'");
    await api.database.pool.query('ALTER TABLE cases FORCE ROW LEVEL SECURITY');
    expect(await followUps('sergeant')).toEqual([]);
  });
});
