import { COMMANDS, COMMAND_TYPES } from '@candour/domain';
import type { CommandType } from '@candour/domain';
import { Arg, Ctx, Mutation, Resolver, createUnionType } from 'type-graphql';
import type { Context } from '../context.js';
import { COMMAND_INPUTS } from './case-commands.input.js';
import type { GivenCommand } from './case-commands.input.js';
import { COMMAND_RESULTS } from './command-results.type.js';
import { giveCommand } from './give-command.js';

/** One mutation per command of the domain's table: a command added there is a mutation here, with its sentence as description. */
@Resolver()
export class CaseCommandsResolver {}

for (const type of COMMAND_TYPES) {
  const name = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  const { says, label } = COMMANDS[type];
  const prototype = CaseCommandsResolver.prototype as unknown as Record<string, (input: GivenCommand, context: Context) => Promise<object>>;
  const result = createUnionType({ name: `${type}Result`, description: `What “${label}” is answered with.`, types: () => COMMAND_RESULTS });
  prototype[name] = resolverOf(type);
  Arg('input', () => COMMAND_INPUTS[type], { description: 'The step to take.' })(prototype, name, 0);
  Ctx()(prototype, name, 1);
  Mutation(() => result, { description: says })(prototype, name, Object.getOwnPropertyDescriptor(prototype, name) ?? {});
}

/** Translate and delegate: what the step means is for the process, what it writes for the handler. */
function resolverOf(type: CommandType) {
  return (input: GivenCommand, context: Context): Promise<object> => giveCommand(type, input, context);
}
