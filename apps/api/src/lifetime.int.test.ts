import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const loader = fileURLToPath(new URL('../../../scripts/typescript-loader.mjs', import.meta.url));
const lifetime = new URL('./lifetime.ts', import.meta.url).href;
const cannotStart = new URL('./cannot-start.ts', import.meta.url).href;

interface Ended { readonly status: number | null; readonly out: string; readonly err: string }

/** Runs a process with this body of `start`, and does something to it once it has said that it is ready. */
async function living(start: string, once: (kill: (signal: NodeJS.Signals) => void) => void = () => undefined): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', loader, '--input-type=module', '--eval', `
    import { pino } from 'pino';
    import { runUntilTold } from '${lifetime}';
    import { CannotStart } from '${cannotStart}';
    import { setTimeout as sleep } from 'node:timers/promises';
    const say = (text) => console.log(text);
    await runUntilTold(pino({ level: 'silent' }), async (atEnd, fail) => { setInterval(() => undefined, 1000); ${start} });
    say('ready');`], { cwd: fileURLToPath(new URL('..', import.meta.url)), stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text; });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const wasReady = out.includes('ready');
    out += text;
    if (!wasReady && out.includes('ready')) once((signal) => child.kill(signal));
  });
  const status = await new Promise<number | null>((resolve) => { child.once('exit', resolve); });
  return { status, out: out.replace('ready\n', ''), err };
}

describe('the life of the process', () => {
  test('ends in order at a signal: what was started last stops first', async () => {
    const ended = await living(`atEnd(async () => say('first')); atEnd(async () => say('second')); return 'url';`, (kill) => kill('SIGTERM'));
    expect(ended).toMatchObject({ status: 0, out: 'second\nfirst\n' });
  });

  test('a reason not to start is one line and a non-zero exit, and what was started is stopped', async () => {
    const ended = await living(`atEnd(async () => say('stopped')); throw new CannotStart('Port 4000 is in use.');`);
    expect(ended).toEqual({ status: 1, out: 'stopped\n', err: 'Port 4000 is in use.\n' });
  });

  test('something that fails while it ends does not cut the end short', async () => {
    const ended = await living(`atEnd(async () => say('first')); atEnd(async () => { setTimeout(() => Promise.reject(new Error('late')), 1_200); await sleep(1_500); say('second'); }); return 'url';`, (kill) => kill('SIGINT'));
    expect(ended).toMatchObject({ status: 0, out: 'second\nfirst\n' });
  });

  test('a part that does not stop is told of, and the others stop all the same', async () => {
    const ended = await living(`atEnd(async () => say('first')); atEnd(async () => { throw new Error('on purpose'); }); return 'url';`, (kill) => kill('SIGTERM'));
    expect(ended).toMatchObject({ status: 0, out: 'first\n' });
  });

  test('a second signal, a while after the first, means now', async () => {
    const ended = await living(`atEnd(async () => { await sleep(20_000); say('never'); }); return 'url';`, (kill) => {
      kill('SIGINT');
      kill('SIGINT');
      setTimeout(() => kill('SIGINT'), 1_500);
    });
    expect(ended).toMatchObject({ status: 1, out: '' });
  });

  test('a defect that nobody caught ends it in order, with a non-zero exit', async () => {
    const ended = await living(`atEnd(async () => say('stopped')); setTimeout(() => { throw new Error('on purpose'); }, 50); return 'url';`);
    expect(ended).toMatchObject({ status: 1, out: 'stopped\n' });
  });
});
