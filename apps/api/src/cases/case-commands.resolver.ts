import { COMMANDS, COMMAND_TYPES } from '@candour/domain';
import type { CommandType } from '@candour/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver, createUnionType } from 'type-graphql';
import type { Context } from '../context.js';
import { selectionOf } from '../reading/selection.js';
import { COMMAND_INPUTS } from './case-commands.input.js';
import type { CommandInput } from './case-commands.input.js';
import { COMMAND_RESULTS } from './command-results.type.js';
import type { CommandAnswer } from './command-results.type.js';
import { giveCommand } from './give-command.js';

type CommandResolver = (input: CommandInput, context: Context, info: GraphQLResolveInfo) => Promise<CommandAnswer>;

/** One mutation per command of the domain's table: a command added there is a mutation here, with its sentence as description. */
@Resolver()
export class CaseCommandsResolver {}

for (const type of COMMAND_TYPES) {
  const name = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  const { says, label } = COMMANDS[type];
  const prototype = CaseCommandsResolver.prototype as unknown as Record<string, CommandResolver>;
  const result = createUnionType({ name: `${type}Result`, description: `What “${label}” is answered with.`, types: () => COMMAND_RESULTS });
  prototype[name] = resolverOf(type);
  Arg('input', () => COMMAND_INPUTS[type], { description: 'The step to take.' })(prototype, name, 0);
  Ctx()(prototype, name, 1);
  Info()(prototype, name, 2);
  Mutation(() => result, { description: says })(prototype, name, Object.getOwnPropertyDescriptor(prototype, name) ?? {});
}

/** Translate and delegate: what the step means is for the process, what it writes for the handler. */
function resolverOf(type: CommandType): CommandResolver {
  return (input, context, info) => giveCommand(context, type, input, selectionOf(info));
}
