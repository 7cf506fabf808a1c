import type { CommandType } from '@candour/domain';
import type { Context } from '../context.js';
import type { GivenCommand } from './case-commands.input.js';

export async function giveCommand(type: CommandType, input: GivenCommand, context: Context): Promise<object> {
  throw new Error(`${type} ${input.idempotencyKey} ${context.requestId}`);
}
