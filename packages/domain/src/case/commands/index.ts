import type { DataOf } from '../../fields/index.js';
import { referralCommands } from './referral.js';
import { reportCommands } from './report.js';
import { reviewCommands } from './review.js';

/** Every command of the process with its details (lifecycle: process table 2.1). */
export const COMMANDS = { ...referralCommands, ...reviewCommands, ...reportCommands } as const;
export type CommandType = keyof typeof COMMANDS;
/** All commands, in the order of the table. */
export const COMMAND_TYPES = Object.keys(COMMANDS) as readonly CommandType[];

/** An answer to a prompt: its code and, where the prompt asks for one, the reason. Kept in the event. */
export interface Answer { readonly code: string; readonly reason?: string | undefined }
type CommandMap = { [K in CommandType]: { readonly type: K; readonly answers?: readonly Answer[] } & DataOf<(typeof COMMANDS)[K]['fields']> };
export type CommandOf<T extends CommandType> = CommandMap[T];
/** A command as somebody gives it. */
export type Command = CommandOf<CommandType>;
