import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { CannotStart } from './cannot-start.js';
import { describeError } from './http/unforeseen.js';
import { watched } from './steps.js';

type Work = () => Promise<void>;

/** Ctrl-C reaches a process several times: from the terminal, from npm, from `npm start`. Only a later one, in ms, means "now". */
const patience = 1_000;
/** How long a start that was interrupted may go on to a place where it can be undone, and how long a part may take to stop, in ms. A server of the database that does not stop is ended within the latter. */
const longestStart = 10_000;
const longestEnd = 30_000;

/**
 * Runs the process from start to end: starts, waits for Ctrl-C, a signal, or the end of the `npm start` that began it,
 * then undoes what was started, last first. A start that is still at work is told so by its signal. A reason not to start, or to
 * go on, is one line and a non-zero exit.
 */
export async function runUntilTold(log: Logger, start: (atEnd: (work: Work) => void, fail: (error: unknown) => void, ending: AbortSignal) => Promise<string>): Promise<void> {
  const undo: Work[] = [];
  let ending: number | undefined;
  const told = new AbortController();
  let started: Promise<string> | undefined;
  const end = async (status: number) => {
    if (ending !== undefined) return;
    ending = performance.now();
    told.abort();
    await Promise.race([started?.catch(() => undefined), sleep(longestStart)]);
    for (const work of undo.reverse()) await Promise.race([work().catch((error: unknown) => log.error({ error: describeError(error) }, 'a part did not stop')), sleep(longestEnd)]);
    process.exit(status);
  };
  const fail = (error: unknown) => {
    tell(log, error);
    void end(1);
  };
  const asked = () => {
    if (ending !== undefined && performance.now() - ending > patience) process.exit(1);
    void end(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked);
  // Neither the end of `npm start` nor what fails meanwhile cuts an orderly end short: the database's server would be left running.
  process.on('disconnect', () => void end(0));
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  try {
    started = start((work) => undo.push(work), fail, told.signal);
    const url = await started;
    if (ending !== undefined) return;
    if (watched()) process.send?.({ url });
    else log.info({ url }, 'ready');
  } catch (error) {
    // A start that is broken off because we are to end has not failed.
    if (ending === undefined) fail(error);
  }
}

function tell(log: Logger, error: unknown): void {
  if (error instanceof CannotStart) process.stderr.write(`${error.message}\n`);
  else log.fatal({ error: describeError(error) }, 'the process cannot go on');
}
