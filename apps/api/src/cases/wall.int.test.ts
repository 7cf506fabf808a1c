import { randomUUID } from 'node:crypto';
import { COMMANDS, COMMAND_TYPES, LIFECYCLE, mayRead, openEvent, replay } from '@candour/domain';
import type { CommandType, Field, Fields } from '@candour/domain';
import type { CaseState } from '@candour/domain/taxonomy';
import { aCommand, inState } from '@candour/domain/testing';
import type { PersonName } from '@candour/domain/testing';
import { countStatements } from '../testing/count-statements.js';
import { STATES, nowFor, saveEveryState } from '../testing/every-state.js';
import type { Told } from '../testing/every-state.js';
import { placed } from '../testing/invented-force.js';
import { TestApi } from '../testing/test-api.js';
import { outerName } from './outer-names.js';
import { saveHistories } from './save-batch.js';

const SENTENCE = 'I was called away before I had finished and meant to come back to it';
const HARMLESS = 'The shift was two people short that night and everybody was busy elsewhere';

let api: TestApi;
let byState: ReadonlyMap<string, readonly [string, Told]>;
beforeAll(async () => {
  api = await TestApi.start();
  const told = await saveEveryState(api.office, api.force);
  byState = new Map([...told].map(([id, each]) => [each.case.reference, [id, each] as const]));
}, 60_000);
afterAll(() => api.close());

/** The way to each class C free text of a command, by the declarations of its fields: ['evidence', 0]. */
type Way = readonly (string | number)[];
function waysIn(fields: Fields, at: Way = []): readonly Way[] {
  return Object.entries(fields).flatMap(([name, field]) => waysTo(field, [...at, name]));
}
function waysTo(field: Field, at: Way): readonly Way[] {
  switch (field.kind) {
    case 'optional': return waysTo(field.of, at);
    case 'list': return waysTo(field.of, [...at, 0]);
    case 'group': return waysIn(field.fields, at);
    case 'text': return field.class === 'C' ? [at] : [];
    default: return [];
  }
}

/** Details with a text put at the end of a way; a list along the way is as long as it must be. */
function withText(details: unknown, [step, ...rest]: Way, text: string): unknown {
  if (step === undefined) return text;
  const inner = (details as Record<string | number, unknown> | undefined)?.[step];
  return typeof step === 'number' ? [withText(inner, rest, text)] : { ...(details as object), [step]: withText(inner, rest, text) };
}

/** A field that is class P in the command and becomes class C by another answer of it. */
const BECOMES_CASE_FACT: readonly (readonly [CommandType, Way])[] = [['RecordFactFinding', ['item']], ['RecordFactFinding', ['summary']], ['RecordFactFinding', ['relevance']]];
const FIELDS = [...COMMAND_TYPES.flatMap((type) => waysIn(COMMANDS[type].fields).map((way) => [type, way] as const)), ...BECOMES_CASE_FACT];

const READERS: readonly PersonName[] = ['officer', 'inspector'];
const OTHERS: readonly PersonName[] = ['authority', 'sergeant', 'secondAssessor'];
const inStates = (type: CommandType): readonly CaseState[] => STATES.filter((state) => (LIFECYCLE[type].from as readonly string[]).includes(state));
const todayOf = ({ history }: Told): string => history.at(-1)?.on ?? '';
const readsAccount = (told: Told, by: PersonName): boolean => mayRead('P', told.case, nowFor(api.force, by, todayOf(told))) === 'ALL';
const hasAccount = ({ history }: Told): boolean => history.some(({ event }) => event.type === 'AccountSubmitted');

interface Result { readonly __typename: string; readonly code?: string; readonly message?: string; readonly problems?: readonly { readonly code: string; readonly field: readonly string[] }[]; readonly caseId?: string }

/** Gives a command with a text at one of its fields, in a state, by somebody. */
async function give(type: CommandType, way: Way, text: string, state: CaseState, by: PersonName): Promise<{ readonly result: Result; readonly statements: readonly string[] }> {
  const [id, told] = byState.get(state) as readonly [string, Told];
  const today = todayOf(told);
  api.office.on(today);
  const { type: _type, ...rest } = aCommand<CommandType>(type, today as never);
  const details = withText(placed(rest, api.force, id), way, text) as Record<string, unknown>;
  for (const within of ['action', 'lesson'] as const) {
    if (details[within] !== undefined) details[within] = outerName(api.office.vault, within, { key: String(details[within]), caseId: id });
  }
  const input = { ...(type === 'DraftReferral' ? {} : { caseId: id, expectedVersion: told.case.version }), idempotencyKey: randomUUID(), details };
  const query = `mutation Give($input: ${type}Input!) { result: ${type.charAt(0).toLowerCase()}${type.slice(1)}(input: $input) { __typename ... on Refusal { code message } ... on InvalidDetails { problems { code field } } ... on PromptsToAnswer { prompts { code } } } }`;
  const { result: answer, statements } = await countStatements(() => api.ask<{ result: Result }>(by, query, { input }));
  if (answer.data === undefined || answer.data === null) throw new Error(JSON.stringify(answer.errors));
  // Who asks is signed anew for every transaction.
  return { result: answer.data.result, statements: statements.map((statement) => statement.replace(/'[0-9a-f]+\.[0-9a-f]+'/g, "'signed'")) };
}

test('there are class C free texts to look at, of many commands', () => {
  expect(FIELDS.length).toBeGreaterThan(40);
  expect(new Set(FIELDS.map(([type]) => type)).size).toBeGreaterThan(25);
});

describe('R64 a sentence of the account in a class C free text, from somebody who may read the account', () => {
  const refused = new Set<string>();
  afterAll(() => expect(refused.size).toBeGreaterThan(10));
  const named = FIELDS.filter(([type]) => type !== 'DraftReferral').map(([type, way]) => [type, way.join('.'), way] as const);
  test.each(named)('is refused where they may take the step at all: %s %s', async (type, _name, way) => {
    for (const state of inStates(type)) {
      const [, told] = byState.get(state) ?? [];
      if (told === undefined || !hasAccount(told)) continue;
      for (const by of READERS.filter((each) => readsAccount(told, each))) {
        const { result } = await give(type, way, SENTENCE, state, by);
        // Whoever may not take the step is told so, and nothing of the words.
        if (result.__typename === 'NotAllowed' || result.__typename === 'NotFound' || result.code === 'AA_ONLY') continue;
        const wall = result.problems?.find(({ code }) => code === 'PACK_HAS_PROTECTED');
        expect([type, state, by, wall?.field]).toEqual([type, state, by, way.map(String)]);
        refused.add(`${type} ${way.join('.')}`);
      }
    }
  });
});

describe('R64 the same from somebody who may not read the account', () => {
  const named = FIELDS.map(([type, way]) => [type, way.join('.'), way] as const);
  test.each(named)('is compared with nothing: the same answer and the same statements, whatever the words: %s %s', async (type, _name, way) => {
    for (const state of inStates(type).slice(-1)) {
      for (const by of OTHERS) {
        const [sentence, harmless] = [await giveOnce(type, way, SENTENCE, state, by), await giveOnce(type, way, HARMLESS, state, by)];
        expect([type, state, by, sentence.result]).toEqual([type, state, by, harmless.result]);
        expect(sentence.statements).toEqual(harmless.statements);
        expect(JSON.stringify(sentence.result)).not.toContain('PACK_HAS_PROTECTED');
        for (const statement of sentence.statements) expect(statement).not.toMatch(/protected_records|passage_words/);
      }
    }
  });
});

/** The same on a case that nobody has taken a step in. */
async function giveOnce(...[type, way, text, state, by]: Parameters<typeof give>): ReturnType<typeof give> {
  const given = await give(type, way, text, state, by);
  if (given.result.__typename === 'CaseChanged') byState = new Map(byState).set(state, await again(state));
  return given;
}

/** The case in a state anew, after a step was taken in the one before. */
async function again(state: CaseState): Promise<readonly [string, Told]> {
  const identity = { id: randomUUID(), force: api.force.id, reference: `${state} ${randomUUID().slice(0, 8)}` };
  const recorded = placed(inState[state]().recorded, api.force, identity.id);
  const history = recorded.map((r) => ({ ...r, event: openEvent(r.event) }));
  await saveHistories(api.office, [{ identity, recorded }]);
  return [identity.id, { case: replay(identity, history), history, whole: recorded }];
}
