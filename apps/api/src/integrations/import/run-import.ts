import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { londonDay } from '@candour/domain/calendar';
import type pg from 'pg';
import type { Vault } from '../../case-record/vault.js';
import { inTransaction } from '../../database/transaction.js';
import { FILE_KINDS } from './columns.js';
import type { FileKind } from './columns.js';
import { checkCases, writeCases } from './import-cases.js';
import { IMPORTERS } from './importers.js';
import type { Importer, Means } from './importers.js';
import { loadKnown } from './known.js';
import type { ImportForce, Known } from './known.js';
import { UnreadableFile, readRows } from './read-rows.js';
import type { Problem, ReadRow } from './read-rows.js';

/** A file to import: a path on this machine, or its text. */
export type Source = { readonly path: string } | { readonly text: string };
export interface ImportAsk { readonly force: ImportForce; readonly files: Readonly<Partial<Record<FileKind, Source>>>; readonly dryRun: boolean; readonly person: string | null }
export interface ImportOffice { readonly pool: pg.Pool; readonly vault: Vault; readonly ids: () => string; readonly clock: () => string; readonly progress?: (news: Progress) => void }
export interface Progress { readonly file: FileKind; readonly step: 'reading' | 'checking' | 'writing' | 'done'; readonly rows: number }
/** What came of one file. With any problem nothing of the file was taken. */
export interface FileOutcome { readonly file: FileKind; readonly rows: number; readonly changed: number; readonly problems: readonly Problem[]; readonly moreProblems: number }

/** Bad rows reported one by one; beyond this only their number. */
const PROBLEMS_LISTED = 1_000;

/**
 * Imports a force's files in the order they build on each other, one transaction for each file. A file with a bad row is refused whole
 * and every bad row is reported with line, column and cure; files after a refused one are checked but not written. Importing the same
 * file again changes nothing. A dry run checks everything and keeps nothing.
 */
export async function runImport(office: ImportOffice, ask: ImportAsk): Promise<readonly FileOutcome[]> {
  const run = await begin(office, ask);
  const outcomes: FileOutcome[] = [];
  if (ask.dryRun) await inTransaction(office.pool, (client) => each(client, office, ask, outcomes), () => false);
  else for (const file of FILE_KINDS) await inTransaction(office.pool, (client) => one(client, office, ask, file, outcomes), (kept) => kept);
  await end(office, run, outcomes);
  return outcomes;
}

async function each(client: pg.ClientBase, office: ImportOffice, ask: ImportAsk, outcomes: FileOutcome[]): Promise<void> {
  for (const file of FILE_KINDS) await one(client, office, ask, file, outcomes);
}

/** Reads, checks and writes one file. Returns whether what was written may be kept. */
async function one(client: pg.ClientBase, office: ImportOffice, ask: ImportAsk, file: FileKind, outcomes: FileOutcome[]): Promise<boolean> {
  const source = ask.files[file];
  if (source === undefined) return true;
  const tell = (step: Progress['step'], rows: number): void => office.progress?.({ file, step, rows });
  const { rows, problems, count } = await readAll(file, source, tell);
  const at = new Date(office.clock()).toISOString();
  const means: Means = { client, vault: office.vault, ids: office.ids, at };
  const known = await loadKnown(client, ask.force);
  tell('checking', count);
  const found = [...problems, ...(file === 'cases' ? checkCases(rows as ReadRow<'cases'>[], known, londonDay(at)) : importerOf(file).check(rows, known))];
  const refused = found.length > 0 || outcomes.some((o) => o.problems.length > 0);
  if (!refused) tell('writing', count);
  const changed = refused ? 0 : file === 'cases'
    ? await writeCases(rows as ReadRow<'cases'>[], known, { ...means, today: londonDay(at), person: ask.person, progress: (done) => tell('writing', done) })
    : await importerOf(file).write(rows.map((r) => r.row), known, means);
  outcomes.push({ file, rows: count, changed, problems: found.slice(0, PROBLEMS_LISTED), moreProblems: Math.max(0, found.length - PROBLEMS_LISTED) });
  tell('done', count);
  return !refused;
}

const importerOf = (file: Exclude<FileKind, 'cases'>): { readonly check: (rows: readonly ReadRow<FileKind>[], known: Known) => readonly Problem[]; readonly write: (rows: readonly unknown[], known: Known, means: Means) => Promise<number> } =>
  IMPORTERS[file] as unknown as Importer<FileKind> as never;

async function readAll(file: FileKind, source: Source, tell: (step: 'reading', rows: number) => void): Promise<{ readonly rows: ReadRow<FileKind>[]; readonly problems: Problem[]; readonly count: number }> {
  const rows: ReadRow<FileKind>[] = [];
  const problems: Problem[] = [];
  let count = 0;
  try {
    for await (const reading of readRows(file, 'path' in source ? createReadStream(source.path, 'utf8') : Readable.from([source.text]))) {
      count += 1;
      if ('row' in reading) rows.push(reading);
      else problems.push(...reading.problems);
      if (count % 10_000 === 0) tell('reading', count);
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    problems.push(...error.problems);
  }
  return { rows, problems, count };
}

async function begin({ pool, ids, clock }: ImportOffice, { force, person, dryRun }: ImportAsk): Promise<string> {
  const id = ids();
  await pool.query('INSERT INTO import_runs (id, force_id, person_id, started_at, dry_run, summary) VALUES ($1, $2, $3, $4, $5, $6)', [id, force.id, person, clock(), dryRun, '[]']);
  return id;
}

/** What is kept of a run: counts and places, never a row's text. */
const end = ({ pool, clock }: ImportOffice, id: string, outcomes: readonly FileOutcome[]): Promise<unknown> =>
  pool.query('UPDATE import_runs SET finished_at = $2, summary = $3 WHERE id = $1', [id, clock(), JSON.stringify(outcomes.map(({ file, rows, changed, problems, moreProblems }) => ({ file, rows, changed, problems: problems.slice(0, 50), moreProblems: moreProblems + Math.max(0, problems.length - 50) })))]);
