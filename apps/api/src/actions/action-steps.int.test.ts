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

  test('R44 what the line manager is offered can be done by the keys the action names, without the case', async () => {
    api.office.on('2026-05-11');
    await story.give('CompleteAction');
    expect(await offered('actions')).toEqual({ officer: [], inspector: ['VerifyAction'], sergeant: ['VerifyAction'], authority: ['VerifyAction'], secondAssessor: ['VerifyAction'] });
    const { data: seen } = await api.ask<{ actions: { nodes: readonly { id: string; caseId: string; caseVersion: number }[] } }>('sergeant', '{ actions { nodes { id caseId caseVersion } } }');
    const [action] = seen.actions.nodes;
    const { data } = await api.ask('sergeant', 'mutation V($input: VerifyActionInput!) { verifyAction(input: $input) { __typename ... on CaseChanged { case { id } } ... on Refusal { message } } }', {
      input: { caseId: action?.caseId, expectedVersion: action?.caseVersion, idempotencyKey: 'verify-by-the-line-manager', details: { action: action?.id } },
    });
    expect(data).toEqual({ verifyAction: { __typename: 'CaseChanged', case: null } });
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
    const page = (first: number): Promise<number> => api.counting(() => api.ask('authority', `{ lessons(first: ${first}) { ${ASKED} } }`));
    expect([await page(1), await page(2)]).toEqual([4, 4]);
  });
});
