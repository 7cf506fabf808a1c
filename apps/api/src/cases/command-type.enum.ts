import { COMMANDS, COMMAND_TYPES } from '@candour/domain';
import { registerEnumType } from 'type-graphql';

/** The commands of the process by name. */
export const CommandTypeEnum: Readonly<Record<string, string>> = Object.fromEntries(COMMAND_TYPES.map((type) => [type, type]));
registerEnumType(CommandTypeEnum, {
  name: 'CommandType', description: 'A step of the process that somebody can take.',
  valuesConfig: Object.fromEntries(COMMAND_TYPES.map((type) => [type, { description: COMMANDS[type].says }])),
});
