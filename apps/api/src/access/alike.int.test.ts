import { randomUUID } from 'node:crypto';
import { COMMANDS, COMMAND_TYPES } from '@candour/domain';
import type { CommandType } from '@candour/domain';
import { aCommand } from '@candour/domain/testing';
import type { PersonName } from '@candour/domain/testing';
import { outerName, withinOf } from '../cases/outer-names.js';
import { countStatements } from '../testing/count-statements.js';
import { saveEveryState } from '../testing/every-state.js';
import type { Told } from '../testing/every-state.js';
import { placed } from '../testing/invented-force.js';
import { TestApi } from '../testing/test-api.js';

let api: TestApi;
let hidden: { readonly id: string; readonly reference: string };
beforeAll(async () => {
  api = await TestApi.start();
  const told: ReadonlyMap<string, Told> = await saveEveryState(api.office.on('2026-06-01'), api.force);
  const [id = '', kept] = [...told].find(([, { case: c }]) => c.reference === 'FOLLOW_UP restricted') ?? [];
  hidden = { id, reference: kept?.case.reference ?? '' };
}, 60_000);
afterAll(() => api.close());

/** People to whom that case does not show itself: the desk outside its list, somebody with no part in it, and another force. */
const OUTSIDE: readonly (PersonName | `STH/${PersonName}`)[] = ['authority', 'otherOfficer', 'STH/authority', 'STH/officer'];
const unknown: { readonly id: string; readonly reference: string } = { id: randomUUID(), reference: 'FOLLOW_UP restrictee' };
const camel = (type: CommandType): string => `${type.charAt(0).toLowerCase()}${type.slice(1)}`;

/** What is answered, and how many statements it took. Ids that a request brings with it stand in no answer. */
async function heard(by: (typeof OUTSIDE)[number], query: string, variables: object = {}): Promise<{ readonly answer: string; readonly statements: number }> {
  const { result, statements } = await countStatements(() => api.ask(by, query, variables));
  return { answer: JSON.stringify(result), statements: statements.length };
}

const QUERIES: readonly (readonly [string, (of: typeof unknown) => string])[] = [
  ['case', ({ id }) => `{ case(id: "${id}") { id reference actions { id } timeline { label } account { declinedOn } } }`],
  ['caseByReference', ({ reference }) => `{ caseByReference(reference: "${reference}") { id welfare { pauseCategory } } }`],
  ['a search of the list', ({ reference }) => `{ cases(filter: { search: "${reference}" }) { totalCount nodes { id } } }`],
  ['Case.draft', ({ id }) => `{ case(id: "${id}") { draft(of: ACCOUNT) { body } } }`],
  ['earlierReviews', ({ id }) => `{ earlierReviews(caseId: "${id}") { id reviews } }`],
  ['protectedPassage', ({ id }) => `{ protectedPassage(caseId: "${id}", request: 1) { words } }`],
  ['dropDraft', ({ id }) => `mutation { dropDraft(input: { caseId: "${id}", of: ACCOUNT }) { __typename ... on Refusal { rule code message field } } }`],
  ['withholdLooks', ({ id }) => `mutation { withholdLooks(input: { caseId: "${id}", person: "${randomUUID()}", reason: "A reason.", reviewOn: "2026-06-10" }) { __typename ... on Refusal { rule code message field } } }`],
];
const ANSWER = '{ __typename ... on Refusal { rule citation code message field } ... on InvalidDetails { problems { field message rule code } } ... on PromptsToAnswer { prompts { code } } }';

describe('not found and not allowed are answered with the same bytes', () => {
  test.each(OUTSIDE.flatMap((by) => QUERIES.map(([name, ask]) => [by, name, ask] as const)))('R60 to %s: %s, after the same number of statements', async (by, _, ask) => {
    const [kept, none] = [await heard(by, ask(hidden)), await heard(by, ask(unknown))];
    expect(kept).toEqual(none);
    expect(kept.answer).not.toContain(hidden.id);
  });

  test.each(OUTSIDE)('R60 to %s: every command, after the same number of statements', async (by) => {
    for (const type of COMMAND_TYPES.filter((each) => each !== 'DraftReferral')) {
      const document = `mutation ($input: ${type}Input!) { ${camel(type)}(input: $input) ${ANSWER} }`;
      const [kept, none] = [await heard(by, document, { input: inputFor(type, hidden.id) }), await heard(by, document, { input: inputFor(type, unknown.id) })];
      expect([type, kept]).toEqual([type, none]);
      expect(kept.answer).toMatch(/"NotFound"|"InvalidDetails"/);
    }
  }, 120_000);
  test.each(OUTSIDE)('R60 to %s: a draft', async (by) => {
    const document = ({ id }: typeof unknown): string => `mutation { saveDraft(input: { caseId: "${id}", of: ACCOUNT, body: "{}", revision: 0 }) { __typename ... on Refusal { rule code message field } } }`;
    const [kept, none] = [await heard(by, document(hidden)), await heard(by, document(unknown))];
    expect(kept).toEqual(none);
    expect(kept.answer).toContain('"NotFound"');
  });
  test.each(OUTSIDE)('R60 to %s: the opening of a record', async (by) => {
    const document = ({ reference }: typeof unknown): string => `mutation { breakGlass(reference: "${reference}", reason: "A reason.") { __typename ... on Refusal { rule code message field } } }`;
    const [kept, none] = [await heard(by, document(hidden)), await heard(by, document(unknown))];
    expect(kept).toEqual(none);
    expect(kept.answer).toContain('"NotFound"');
  });
  test.each(OUTSIDE)('R60 to %s: an action, a lesson or a follow-up that is not theirs, and a name that is none of ours', async (by) => {
    for (const [type, within] of [['CompleteAction', 'action'], ['VerifyAction', 'action'], ['AnswerLesson', 'lesson'], ['RecordReviewNote', 'followUp']] as const) {
      const document = `mutation ($input: ${type}Input!) { ${camel(type)}(input: $input) ${ANSWER} }`;
      const answers: unknown[] = [];
      for (const whose of [hidden, unknown, null]) answers.push(await heard(by, document, { input: byName(type, within, whose) }));
      expect([type, answers[0], answers[0]]).toEqual([type, answers[1], answers[2]]);
      expect(JSON.stringify(answers[0])).toContain('NotFound');
    }
  });
});

/** A step that names what it is about by its name outside alone; a name that is none of ours where there is no case. */
function byName(type: CommandType, within: 'action' | 'lesson' | 'followUp', of: typeof unknown | null): object {
  const { details, ...frame } = inputFor(type, (of ?? unknown).id) as { readonly details: object };
  const key = within === 'followUp' ? 'REVIEW_NOTE' : `${of?.id}-${within === 'action' ? 'a' : 'l'}1-v1`;
  const name = of === null ? 'nothing-of-ours' : outerName(api.office.vault, within, { caseId: of.id, key });
  return { ...frame, caseId: undefined, ...(within === 'followUp' ? { followUp: name, details } : { details: { ...details, [within]: name } }) };
}

function inputFor(type: CommandType, caseId: string): object {
  const { type: _type, ...details } = aCommand<CommandType>(type, api.office.today, {} as never);
  const given = placed(details, api.force, caseId) as Record<string, unknown>;
  for (const within of ['action', 'lesson'] as const) if (typeof given[within] === 'string') given[within] = outerName(api.office.vault, within, { caseId, key: given[within] });
  return { caseId, expectedVersion: withinOf(type) === null ? 3 : null, idempotencyKey: randomUUID(), ...(Object.keys(COMMANDS[type].fields).length > 0 ? { details: given } : {}) };
}
