import type { Logger } from 'pino';

/** Runs a step of the start and says what it was and how long it took. */
export type Step = <T>(name: string, work: () => Promise<T>, describe?: (result: T) => string) => Promise<T>;

/** True when a person watches: `npm start` holds a channel to this process. Otherwise the log is for a machine. */
export const watched = (): boolean => process.send !== undefined;

/** Steps for a person as plain lines with their time, for a machine as log lines. */
export function steps(log: Logger): Step {
  return async (name, work, describe) => {
    const started = performance.now();
    const result = await work();
    const seconds = (performance.now() - started) / 1_000;
    const text = describe ? `${name}: ${describe(result)}` : name;
    if (watched()) process.stdout.write(`${seconds.toFixed(1).padStart(6)} s  ${text}\n`);
    else log.info({ seconds: Number(seconds.toFixed(2)) }, text);
    return result;
  };
}
