import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { CannotStart } from '../../cannot-start.js';
import { runCommand } from '../../command-line.js';
import { openRecord } from '../../database/open-record.js';
import { codeText, nameText } from './cell.js';
import { FILE_KINDS } from './columns.js';
import type { FileKind } from './columns.js';
import type { ImportForce } from './known.js';
import { runImport } from './run-import.js';
import type { FileOutcome, Progress, Source } from './run-import.js';

const USAGE = `npm run import -- --force CODE [--force-name "NAME" for a new force] ${FILE_KINDS.map((kind) => `[--${kind} ${kind}.csv]`).join(' ')} [--dry-run]`;

interface Ask { readonly force: string | undefined; readonly forceName: string | undefined; readonly dryRun: boolean; readonly files: Partial<Record<FileKind, Source>> }

await runCommand(async ({ config, step, say }) => {
  const ask = readAsk(process.argv.slice(2));
  const { office, close } = await openRecord(config, step);
  try {
    const force = await forceFor(office.jobs, ask, office.ids);
    const outcomes = await runImport({ ...office, progress: progressOn(process.stdout) }, { force, files: ask.files, dryRun: ask.dryRun, person: null });
    for (const outcome of outcomes) report(outcome, ask.dryRun, say);
    if (outcomes.some((o) => o.problems.length > 0)) process.exitCode = 1;
  } finally {
    await close();
  }
});

function readAsk(args: string[]): Ask {
  const values = parsed(args);
  const files: Partial<Record<FileKind, Source>> = {};
  for (const kind of FILE_KINDS) {
    const given = values[kind];
    if (typeof given !== 'string') continue;
    const path = resolve(process.env['CALLED_FROM'] ?? '.', given);
    if (!existsSync(path)) throw new CannotStart(`There is no file ${given}: correct --${kind}.`);
    files[kind] = { path };
  }
  if (Object.keys(files).length === 0) throw new CannotStart(`Name at least one file. ${USAGE}`);
  return { force: textOf(values['force']), forceName: textOf(values['force-name']), dryRun: values['dry-run'] === true, files };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function parsed(args: string[]): Readonly<Record<string, unknown>> {
  const options = Object.fromEntries([...FILE_KINDS, 'force', 'force-name'].map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ args, options: { ...options, 'dry-run': { type: 'boolean' } } }).values;
  } catch (error) {
    throw new CannotStart(`These options are not known. ${USAGE}`, { cause: error });
  }
}

/** The force by its code; the only one there is where none is named; a new one where a name is given. */
async function forceFor(jobs: pg.Pool, { force: code, forceName }: Ask, ids: () => string): Promise<ImportForce> {
  const { rows } = await jobs.query<ImportForce>('SELECT id, code, name FROM forces ORDER BY code');
  const found = code === undefined ? (rows.length === 1 ? rows[0] : undefined) : rows.find((f) => f.code === code);
  if (found !== undefined) return found;
  if (code === undefined) throw new CannotStart(`Say which force the files are from. ${USAGE}`);
  if (forceName === undefined) throw new CannotStart(`There is no force ${code} yet: give its name with --force-name to begin one.`);
  const problems = [codeText.read(code), nameText.read(forceName)].flatMap((read) => (read.ok ? [] : [read.cure]));
  if (problems[0] !== undefined) throw new CannotStart(`The force cannot be called that. ${problems[0]}`);
  return { id: ids(), code, name: forceName, isNew: true };
}

/** One line that keeps up with the work where a person watches; nothing where nobody does. */
function progressOn(out: NodeJS.WriteStream): (news: Progress) => void {
  return ({ file, step, rows }) => {
    if (out.isTTY) out.write(step === 'done' ? '\r\u001B[K' : `\r\u001B[K${file}.csv: ${step}, ${rows.toLocaleString('en-GB')} rows`);
  };
}

function report({ file, rows, changed, problems, moreProblems }: FileOutcome, dryRun: boolean, say: (line: string) => void): void {
  for (const { line, column, cure } of problems) say(`${file}.csv, line ${line}${column === null ? '' : `, column ${column}`}: ${cure}`);
  if (moreProblems > 0) say(`${file}.csv: and ${moreProblems} more.`);
  if (problems.length > 0) say(`${file}.csv: nothing imported; put right what is named above and import again.`);
  else say(`${file}.csv: ${rows} rows read, ${changed} ${dryRun ? 'would change' : 'changed'} the record.`);
}
