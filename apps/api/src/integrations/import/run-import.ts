import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { londonDay } from '@candour/domain/calendar';
import type pg from 'pg';
import { takePictures } from '../../analytics/protected/take-pictures.js';
import type { Vault } from '../../case-record/vault.js';
import { inTransaction } from '../../database/transaction.js';
import { FILE_KINDS } from './columns.js';
import type { FileKind } from './columns.js';
import { checkCases, writeCases } from './import-cases.js';
import type { Importer, Means } from './importer.js';
import { IMPORTERS } from './importers.js';
import { loadKnown } from './known.js';
import type { ImportForce, Known } from './known.js';
import { UnreadableFile, readRows } from './read-rows.js';
import type { Problem, ReadRow } from './read-rows.js';

/** A file to import: a path on this machine, or its text. */
export type Source = { readonly path: string } | { readonly text: string };
export interface ImportAsk { readonly force: ImportForce; readonly files: Readonly<Partial<Record<FileKind, Source>>>; readonly dryRun: boolean; readonly person: string | null }
export interface ImportOffice { readonly jobs: pg.Pool; readonly vault: Vault; readonly ids: () => string; readonly clock: () => string; readonly progress?: (news: Progress) => void }
export interface Progress { readonly file: FileKind; readonly step: 'reading' | 'checking' | 'writing' | 'done'; readonly rows: number }
/** What came of one file. With any problem nothing of the file was taken. */
export interface FileOutcome { readonly file: FileKind; readonly rows: number; readonly changed: number; readonly problems: readonly Problem[]; readonly moreProblems: number }

/** Bad rows reported one by one; beyond this only their number. */
const PROBLEMS_LISTED = 1_000;
/** And so many are kept with the note of the run. */
const PROBLEMS_KEPT = 50;

/**
 * Imports a force's files in the order they build on each other, one transaction for each file. A file with a bad row is refused whole
 * and every bad row is reported with line, column and cure; files after a refused one are checked but not written. Importing the same
 * file again changes nothing. A dry run checks everything and keeps nothing.
 */
export async function runImport(office: ImportOffice, ask: ImportAsk): Promise<readonly FileOutcome[]> {
  const run = await begin(office, ask);
  const outcomes = await (ask.dryRun ? inTransaction(office.jobs, (client) => allFiles(client, office, ask), () => false) : fileByFile(office, ask));
  // A force whose first cases these are has protected figures from now on; of any other they come with the next month.
  if (!ask.dryRun) await inTransaction(office.jobs, (client) => takePictures(client, new Date(office.clock()).toISOString()));
  await end(office, ask, run, outcomes);
  return outcomes;
}

const filesOf = ({ files }: ImportAsk): readonly (readonly [FileKind, Source])[] => FILE_KINDS.flatMap((file) => { const source = files[file]; return source === undefined ? [] : [[file, source] as const]; });
const hasProblems = (outcomes: readonly FileOutcome[]): boolean => outcomes.some(({ problems }) => problems.length > 0);

/** Everything in one transaction, so that each file can refer to those before it though nothing is kept. */
async function allFiles(client: pg.ClientBase, office: ImportOffice, ask: ImportAsk): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const [file, source] of filesOf(ask)) outcomes.push(await takeFile(client, office, ask, await readAll(office, file, source), !hasProblems(outcomes)));
  return outcomes;
}

/** A transaction for each file, begun when the file has been read. */
async function fileByFile(office: ImportOffice, ask: ImportAsk): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const [file, source] of filesOf(ask)) {
    const read = await readAll(office, file, source);
    const mayWrite = !hasProblems(outcomes);
    outcomes.push(await inTransaction(office.jobs, (client) => takeFile(client, office, ask, read, mayWrite), (outcome) => mayWrite && !hasProblems([outcome])));
  }
  return outcomes;
}

const IMPORT_LOCK = 726_703;

/** Checks one file and, where nothing is wrong, writes it. Imports of one force wait for each other here. */
async function takeFile(client: pg.ClientBase, office: ImportOffice, ask: ImportAsk, { file, rows, problems, count }: ReadFile, mayWrite: boolean): Promise<FileOutcome> {
  const tell = (step: Progress['step'], done: number): void => office.progress?.({ file, step, rows: done });
  // In whose name, for what the database writes down of itself (migration 0023).
  await client.query(`SELECT pg_advisory_xact_lock($1, hashtext($2)), set_config('candour.importer', $3, true)`, [IMPORT_LOCK, ask.force.id, ask.person ?? '']);
  if (ask.force.isNew === true) await client.query('INSERT INTO forces (id, code, name) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING', [ask.force.id, ask.force.code, ask.force.name]);
  const at = new Date(office.clock()).toISOString();
  const today = londonDay(at);
  const known = await loadKnown(client, ask.force, { person: ask.person, today });
  tell('checking', count);
  const found = [...problems, ...(file === 'cases' ? checkCases(rows as ReadRow<'cases'>[], known, { vault: office.vault, today }) : importerOf(file).check(rows, known))];
  let changed = 0;
  if (mayWrite && found.length === 0) {
    tell('writing', count);
    const means: Means = { client, vault: office.vault, ids: office.ids, at };
    changed = file === 'cases'
      ? await writeCases(rows as ReadRow<'cases'>[], known, { ...means, today, person: ask.person, progress: (done) => tell('writing', done) })
      : await importerOf(file).write(rows.map((r) => r.row), known, means);
  }
  tell('done', count);
  return { file, rows: count, changed, problems: found.slice(0, PROBLEMS_LISTED), moreProblems: Math.max(0, found.length - PROBLEMS_LISTED) };
}

const importerOf = (file: Exclude<FileKind, 'cases'>): { readonly check: (rows: readonly ReadRow<FileKind>[], known: Known) => readonly Problem[]; readonly write: (rows: readonly unknown[], known: Known, means: Means) => Promise<number> } =>
  IMPORTERS[file] as unknown as Importer<FileKind> as never;

/** A file as it was read: good rows, and what is wrong with the others. */
interface ReadFile { readonly file: FileKind; readonly rows: readonly ReadRow<FileKind>[]; readonly problems: readonly Problem[]; readonly count: number }

async function readAll(office: ImportOffice, file: FileKind, source: Source): Promise<ReadFile> {
  const rows: ReadRow<FileKind>[] = [];
  const problems: Problem[] = [];
  let count = 0;
  try {
    for await (const reading of readRows(file, 'path' in source ? createReadStream(source.path, 'utf8') : Readable.from([source.text]))) {
      count += 1;
      if ('row' in reading) rows.push(reading);
      else problems.push(...reading.problems);
      if (count % 10_000 === 0) office.progress?.({ file, step: 'reading', rows: count });
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    problems.push(...error.problems);
  }
  return { file, rows, problems, count };
}

/** Begins the note of a run; of a force that is not there yet it is written once something of it was kept. */
async function begin({ jobs, ids, clock }: ImportOffice, { force, person, dryRun }: ImportAsk): Promise<{ readonly id: string; readonly startedAt: string }> {
  const run = { id: ids(), startedAt: clock() };
  if (force.isNew !== true) await jobs.query('INSERT INTO import_runs (id, force_id, person_id, started_at, dry_run, summary) VALUES ($1, $2, $3, $4, $5, $6)', [run.id, force.id, person, run.startedAt, dryRun, '[]']);
  return run;
}

/** What is kept of a run: counts and places, never a row's text. */
async function end({ jobs, clock }: ImportOffice, { force, person, dryRun }: ImportAsk, { id, startedAt }: { readonly id: string; readonly startedAt: string }, outcomes: readonly FileOutcome[]): Promise<void> {
  const summary = JSON.stringify(outcomes.map(({ file, rows, changed, problems, moreProblems }) => ({ file, rows, changed, problems: problems.slice(0, PROBLEMS_KEPT), moreProblems: moreProblems + Math.max(0, problems.length - PROBLEMS_KEPT) })));
  if (force.isNew !== true) await jobs.query('UPDATE import_runs SET finished_at = $2, summary = $3 WHERE id = $1', [id, clock(), summary]);
  else await jobs.query('INSERT INTO import_runs (id, force_id, person_id, started_at, finished_at, dry_run, summary) SELECT $1, id, $3, $4, $5, $6, $7 FROM forces WHERE id = $2', [id, force.id, person, startedAt, clock(), dryRun, summary]);
}
