import { pino } from 'pino';
import { CannotStart } from './cannot-start.js';
import { readConfig } from './config.js';
import type { Config } from './config.js';
import { describeError } from './http/unforeseen.js';
import { steps } from './steps.js';
import type { Step } from './steps.js';

/** What a command is given to work with. */
export interface CommandMeans { readonly config: Config; readonly step: Step; readonly say: (line: string) => void }

/** Runs a command from start to end: a foreseen refusal is one line and a non-zero exit, anything else is logged as a defect. */
export async function runCommand(work: (means: CommandMeans) => Promise<void>): Promise<void> {
  const log = pino({ level: 'warn', base: null });
  try {
    await work({ config: readConfig(process.env), step: steps(log), say: (line) => process.stdout.write(`${line}\n`) });
  } catch (error) {
    if (error instanceof CannotStart) process.stderr.write(`${error.message}\n`);
    else log.error({ error: describeError(error) }, 'the command failed');
    process.exitCode = 1;
  }
}
