import type { CommandType } from '@candour/domain';
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

interface Names { readonly nodes: readonly { readonly id: string }[]; readonly edges: readonly { readonly cursor: string }[] }
interface Named { readonly actions: Names; readonly lessons: Names }
interface Steps { readonly allowedCommands: readonly { readonly command: CommandType; readonly label: string; readonly says: string; readonly rules: readonly string[] }[]; readonly case: object | null }
const ASKED = 'nodes { allowedCommands { command label says rules } case { reference } }';
/** What each person is offered on the one action and the one lesson there is; who does not see it is left out. */
async function offered(list: 'actions' | 'lessons'): Promise<Readonly<Record<string, readonly CommandType[]>>> {
  const people = Object.keys(PEOPLE) as readonly PersonName[];
  const all = await Promise.all(people.map(async (name): Promise<readonly [string, readonly CommandType[]][]> => {
    const { data, errors } = await api.ask<Record<string, { nodes: readonly Steps[] }>>(name, `{ ${list} { ${ASKED} } }`);
    expect(errors).toBeUndefined();
    return (data[list]?.nodes ?? []).map((node) => [name, node.allowedCommands.map(({ command }) => command)]);
  }));
  return Object.fromEntries(all.flat());
}

describe('the steps somebody may take on an action', () => {
  test('R44 the line manager, who reads no page of the case, may give it a later day, end it or hand it on; the officer says it is done', async () => {
    expect(await offered('actions')).toEqual({
      officer: ['CompleteAction'], inspector: ['ExtendAction', 'CancelAction'], sergeant: ['ExtendAction', 'CancelAction', 'ReownAction'], authority: ['ReownAction'], secondAssessor: ['ReownAction'],
    });
    const { data } = await api.ask<{ actions: { nodes: readonly Steps[] } }>('sergeant', `{ actions { ${ASKED} } }`);
    expect(data.actions.nodes).toEqual([{ case: null, allowedCommands: expect.arrayContaining([{ command: 'ReownAction', label: expect.any(String), says: expect.stringMatching(/\.$/), rules: expect.arrayContaining(['R44']) }]) }]);
  });

  test('R38 neither its name nor a cursor tells the line manager which case it is of', async () => {
    const { data } = await api.ask<Named>('sergeant', '{ actions { nodes { id } edges { cursor } } lessons { nodes { id } edges { cursor } } }');
    const names = [data.actions, data.lessons].flatMap(({ nodes, edges }) => [...nodes.map(({ id }) => id), ...edges.map(({ cursor }) => cursor)]);
    expect(names).toHaveLength(4);
    const id = story.caseId ?? '';
    for (const name of names) for (const text of [name, Buffer.from(name, 'base64url').toString('latin1')]) for (const told of [id, id.slice(-12), '-a1', '-v1', '2026']) expect(text).not.toContain(told);
    const { data: ofCase } = await api.ask<{ actions: { nodes: readonly { id: string; case: { actions: readonly { id: string }[] } }[] } }>('inspector', '{ actions { nodes { id case { actions { id } } } } }');
    expect(ofCase.actions.nodes.map((node) => [node.id, node.case.actions[0]?.id])).toEqual([[data.actions.nodes[0]?.id, data.actions.nodes[0]?.id]]);
  });

  test('R44 what the line manager is offered can be done by the name of the action alone, and tells nothing of the case', async () => {
    api.office.on('2026-05-11');
    await story.give('CompleteAction');
    expect(await offered('actions')).toEqual({ officer: [], inspector: ['VerifyAction'], sergeant: ['VerifyAction'], authority: ['VerifyAction'], secondAssessor: ['VerifyAction'] });
    const { data: seen } = await api.ask<{ actions: { nodes: readonly { id: string }[] } }>('sergeant', '{ actions { nodes { id } } }');
    const verify = async (action: string | undefined, more: object = {}): Promise<object> => (await api.ask<object>('sergeant', 'mutation V($input: VerifyActionInput!) { verifyAction(input: $input) { __typename ... on CaseChanged { caseId version case { id } } ... on Refusal { code } } }', {
      input: { idempotencyKey: 'verify-by-the-line-manager', details: { action }, ...more },
    })).data;
    const [name] = seen.actions.nodes.map(({ id }) => id);
    const nowhere = { verifyAction: { __typename: 'NotFound', code: 'NOT_FOUND' } };
    for (const other of [`${story.caseId}-a1-v1`, `${name}A`, '']) expect(await verify(other)).toEqual(nowhere);
    expect(await verify(name, { caseId: api.force.ids.officer, expectedVersion: 3 })).toEqual(nowhere);
    expect(await verify(name)).toEqual({ verifyAction: { __typename: 'CaseChanged', caseId: null, version: null, case: null } });
    expect(await verify(name, { idempotencyKey: 'verify-a-second-time' })).toEqual({ verifyAction: { __typename: 'InvalidDetails', code: 'INVALID' } });
    story.version += 1;
    expect(Object.values(await offered('actions')).flat()).toEqual([]);
  });
});

describe('the steps somebody may take on a lesson', () => {
  test('R36 the desk answers it; from then on whoever carries it out tells how far it is, and reads no more than the lesson', async () => {
    expect(await offered('lessons')).toEqual({ officer: [], inspector: [], sergeant: [], authority: ['AnswerLesson'], secondAssessor: ['AnswerLesson'] });
    await story.give('AnswerLesson', { owner: api.force.ids.otherInspector });
    expect(await offered('lessons')).toEqual({ officer: [], inspector: [], sergeant: [], authority: ['AnswerLesson'], secondAssessor: ['AnswerLesson'], otherInspector: ['AnswerLesson'] });
    const { data } = await api.ask<{ lessons: { nodes: readonly Steps[] } }>('otherInspector', `{ lessons { ${ASKED} } }`);
    expect(data.lessons.nodes).toEqual([{ case: null, allowedCommands: [expect.objectContaining({ command: 'AnswerLesson' })] }]);
  });

  test('are told for a page of lessons in as many statements as for one', async () => {
    await told(api, UNTIL_FOLLOW_UP);
    const page = (first: number): Promise<number> => api.roundTrips(() => api.ask('authority', `{ lessons(first: ${first}) { ${ASKED} } }`));
    expect([await page(1), await page(2)]).toEqual([6, 6]);
  });
});
