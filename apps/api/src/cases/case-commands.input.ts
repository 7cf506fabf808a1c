import { COMMANDS } from '@candour/domain';
import type { CommandType, Fields } from '@candour/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { addField, emptyClass, inputOf } from './command-inputs.js';
import { withinOf } from './outer-names.js';
import { ANSWERS } from './read-command.js';
import type { GivenCommand } from './read-command.js';

/** Every command's input, by command. */
export const COMMAND_INPUTS = Object.fromEntries(
  (Object.keys(COMMANDS) as CommandType[]).map((type) => [type, commandInput(type)]),
) as Readonly<Record<CommandType, new () => object>>;

/** A command as the API takes it. */
export type CommandInput = Pick<GivenCommand, 'idempotencyKey' | 'answers' | 'details'> & { readonly caseId?: string | null; readonly followUp?: string | null; readonly expectedVersion?: number | null };

/** A command without details takes none, since GraphQL has no input without fields. */
function commandInput(type: CommandType): new () => object {
  const { fields, label } = COMMANDS[type] as { readonly fields: Fields; readonly label: string };
  const target = emptyClass(`${type}Input`);
  const add = (name: string, typed: () => object, description: string, nullable = false): void => Field(typed, { description, nullable })(target.prototype as object, name);
  if (type !== 'DraftReferral') {
    const within = withinOf(type);
    const words = within === 'followUp' ? 'follow-up' : within;
    add('caseId', () => ID, words === null ? 'The case.' : `The case; the ${words} is enough.`, words !== null);
    if (within === 'followUp') add('followUp', () => ID, 'What is due at the follow-up, as `myWork` names it to somebody who does not see the case.', true);
    add('expectedVersion', () => Int, `The version of the case the person has seen${words === null ? '' : `; absent for somebody who sees the ${words} and not the case`}.`, words !== null);
  }
  add('idempotencyKey', () => String, 'A new key for each intended step, such as a UUID: sending the same step again with the same key does it once.');
  addField(target, 'answers', ANSWERS);
  if (Object.keys(fields).length > 0) {
    const details = inputOf(`${type}Details`, `What “${label}” takes.`, fields);
    add('details', () => details, 'The details of the step.');
  }
  InputType(`${type}Input`, { description: `A request to take the step “${label}”.` })(target);
  return target;
}
