import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { invalidDetails } from '../../access/refusal.type.js';
import type { Context } from '../../context.js';
import { NOBODY } from '../../reading/reading.js';
import { sql } from '../../reading/sql.js';
import { FILE_KINDS } from './columns.js';
import type { FileKind } from './columns.js';
import { ImportDoneType, ImportFilesInput, ImportResult, ImportRunType, enumName, forAdministrators } from './import.type.js';
import { runImport } from './run-import.js';
import type { FileOutcome, Source } from './run-import.js';

@Resolver()
export class ImportResolver {
  @Mutation(() => ImportResult, { description: 'Imports a force’s files, as the command line does. For administrators.' })
  async importFiles(@Arg('input', () => ImportFilesInput, { description: 'The files.' }) input: ImportFilesInput, @Ctx() { viewer, office }: Context): Promise<typeof ImportResult> {
    if (!viewer.roles.includes('administrator')) return forAdministrators();
    const files: Partial<Record<FileKind, Source>> = {};
    for (const kind of FILE_KINDS) {
      const text = input[kind === 'headcount-groups' ? 'headcountGroups' : kind];
      if (text !== undefined && text !== null) files[kind] = { text };
    }
    if (Object.keys(files).length === 0) return invalidDetails([{ field: ['input'], message: 'Give at least one file.' }]);
    const dryRun = input.dryRun ?? false;
    const outcomes = await runImport(office, { force: viewer.force, files, dryRun, person: viewer.id });
    return Object.assign(new ImportDoneType(), { dryRun, files: outcomes.map(fileOf) });
  }

  @Query(() => [ImportRunType], { description: 'Imports of the force, the latest first. For administrators; empty for everybody else.' })
  async importRuns(@Arg('first', () => Int, { defaultValue: 25, description: 'How many, at most 100.' }) first: number, @Ctx() { viewer, reading }: Context): Promise<readonly ImportRunType[]> {
    if (!viewer.roles.includes('administrator')) return [];
    const rows = await reading.rows<{ id: string; started_at: string; finished_at: string | null; dry_run: boolean; summary: readonly FileOutcome[] }>(
      sql`SELECT id, started_at, finished_at, dry_run, summary FROM import_runs WHERE force_id = ${viewer.force.id}::uuid ORDER BY started_at DESC LIMIT ${Math.min(Math.max(first, 1), 100)}`, NOBODY,
    );
    return rows.map((r) => Object.assign(new ImportRunType(), { id: r.id, startedAt: r.started_at, finishedAt: r.finished_at, dryRun: r.dry_run, files: r.summary.map(fileOf) }));
  }
}

const fileOf = ({ file, ...outcome }: FileOutcome) => ({ ...outcome, file: enumName(file) });
