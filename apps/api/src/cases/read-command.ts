import { COMMANDS, group, list, optional, readFields, ref, text } from '@candour/domain';
import type { Answer, Command, CommandType, Problem } from '@candour/domain';
import { withinOf } from './outer-names.js';

/** A command as somebody sends it: nothing in it has been looked at yet. */
export interface GivenCommand {
  readonly type: CommandType;
  /** Null for a command that begins a case. */
  readonly caseId: string | null;
  /** The version of the case the person has seen; null for a command that begins one, or for a step of somebody who does not see the case: on an action or lesson, or the opening of a restricted record. */
  readonly expectedVersion: number | null;
  /** New for each intended step: the same step sent again with the same key is done once. */
  readonly idempotencyKey: string;
  readonly details?: unknown;
  readonly answers?: unknown;
}

/** Answers to the questions of an earlier try. */
export const ANSWERS = optional(list(group('The answer to one question.', {
  code: ref('The code of the question.'),
  reason: optional(text('C', 'The answer in words, where the question asks for them.', 4_000)),
}), 'Answers to the questions of an earlier try.', 20));

export type ReadCommand = { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a command from outside (INPUT): every problem at once, never repeating what was given. */
export function readCommand(given: GivenCommand): ReadCommand {
  const details = readFields(COMMANDS[given.type].fields, given.details ?? {});
  const answers = readFields({ answers: ANSWERS }, { answers: given.answers });
  const problems = [...problemsOfFrame(given), ...(details.ok ? [] : details.problems), ...(answers.ok ? [] : answers.problems)];
  if (problems.length > 0 || !details.ok || !answers.ok) return { ok: false, problems };
  const answered: readonly Answer[] | undefined = answers.data.answers;
  return { ok: true, command: { type: given.type, ...(details.data as object), ...(answered === undefined ? {} : { answers: answered }) } as Command };
}

function problemsOfFrame({ type, caseId, expectedVersion, idempotencyKey }: GivenCommand): readonly Problem[] {
  const key = /^[\x21-\x7e]{8,200}$/.test(idempotencyKey);
  const version = caseId === null || (expectedVersion === null ? withinOf(type) !== null || type === 'TakeOverRecord' : Number.isInteger(expectedVersion) && expectedVersion > 0);
  return [
    ...(key ? [] : [{ field: ['idempotencyKey'], message: 'Give a key of 8 to 200 letters, digits and marks, new for each step, such as a UUID.' }]),
    ...(version ? [] : [{ field: ['expectedVersion'], message: 'Give the version of the case you have seen.' }]),
  ];
}
