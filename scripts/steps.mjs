// Steps with their time, and programs that are stopped with us. Node built-ins only: runs before anything is installed.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a step and prints what it was and how long it took. */
export async function step(name, work) {
  const started = performance.now();
  const result = await work();
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${name}`);
  return result;
}

/** A failure that has been explained already: printed as one line. */
export class Stop extends Error {}

/**
 * Runs Node with these arguments in the repository's root. Quiet: its output is kept, and shown only if it fails.
 * Returns what it wrote.
 */
export async function node(args, { quiet = true, env = {}, failure } = {}) {
  return program(process.execPath, args, { quiet, env, failure });
}

export function program(command, args, { quiet = true, env = {}, failure = `${command} failed`, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      shell,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      windowsHide: true,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
    const release = stoppedWithUs(child);
    child.once('error', (error) => reject(new Stop(`${failure}: ${error.message}`)));
    child.once('close', (status) => {
      release();
      if (status === 0) return resolve(output);
      process.stderr.write(output);
      reject(new Stop(failure));
    });
  });
}

/** Passes a signal on to the program at work, and ends with it. */
function stoppedWithUs(child) {
  const stop = (signal) => {
    child.kill(signal);
    process.exit(1);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.once(signal, stop);
  return () => signals.forEach((signal) => process.off(signal, stop));
}

/** Runs a script's work; an explained failure is one line, and any failure a non-zero exit. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exitCode = 1;
  }
}
