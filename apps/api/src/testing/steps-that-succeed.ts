import type { CommandType } from '@candour/domain';
import type { GraphQLNamedType, GraphQLSchema } from 'graphql';
import { inTransaction } from '../database/transaction.js';
import { loadCase } from '../cases/case-store.js';
import { lookThrough, type Found } from './look-through.js';
import type { PersonaId, PersonasStage } from './personas-stage.js';
import type { Planted } from './planted-words.js';
import { printed, selectionsOf } from './walk-documents.js';
import { ARGUMENTS, caseOf, inputFor, nameOf } from './walk-every-field.js';

/** A step by the one whose it is, on a case by its reference: what it is answered with, everything the case opens to them then, and every planted word. */
export interface Taken { readonly answer: string; readonly case: unknown; readonly found: readonly Found[]; readonly words: readonly Planted[] }

interface Told { readonly __typename: string; readonly case?: unknown; readonly prompts?: readonly { readonly code: string }[] }

/** Takes a step for good, answering what is asked first, and asks, with the answer, for every field of the case; what the process says afterwards is asked of the case as it then stands. */
export async function take(stage: PersonasStage, by: PersonaId, type: CommandType, reference: string): Promise<Taken> {
  const [caseId, told] = [...stage.told].find(([, { case: c }]) => c.reference === reference) ?? [];
  if (caseId === undefined || told === undefined) throw new Error(`There is no case ${reference}.`);
  const schema = stage.schema.of as GraphQLSchema;
  const asked = printed(selectionsOf(schema, schema.getType('Case') as GraphQLNamedType, ARGUMENTS, { depth: 3, again: 1 }));
  const document = `mutation ($input: ${type}Input!) { ${nameOf(type)}(input: $input) { __typename ... on Refusal { rule code message } ... on PromptsToAnswer { prompts { code } } ... on CaseChanged { caseId version case ${asked} } } }`;
  const input = { ...inputFor(stage, type, caseId), expectedVersion: told.case.version };
  const first = await stage.ask(by, document, { input });
  const prompts = (first.data[nameOf(type)] as Partial<Told> | undefined)?.prompts;
  const { text, data, errors } = prompts === undefined ? first : await stage.ask(by, document, { input: { ...input, answers: prompts.map(({ code }) => ({ code, reason: 'An invented reason.' })) } });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join(' '));
  const after = await inTransaction(stage.database.pool, (client) => loadCase(client, stage.office.vault, { id: caseId, force: told.case.force, reference: told.case.reference } as never));
  stage.told.set(caseId, { ...told, case: after.case, history: after.history });
  const answer = data[nameOf(type)] as Told;
  return { answer: answer.__typename === 'CaseChanged' ? answer.__typename : text, case: answer.case ?? null, found: lookThrough(schema, 'Mutation', data, caseOf(stage)), words: stage.words.foundIn(text) };
}
