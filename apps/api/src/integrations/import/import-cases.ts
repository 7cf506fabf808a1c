import type { CaseEvent, PersonId } from '@candour/domain';
import type { Day } from '@candour/domain/calendar';
import type { Vault } from '../../case-record/vault.js';
import type { DecidedHistory } from '../../cases/save-batch.js';
import { isReferenceApart } from '../../cases/references.js';
import { saveAll } from '../../cases/save-batch.js';
import type { ImportRow } from './columns.js';
import { fingerprintOf } from './fingerprint.js';
import type { Means } from './importer.js';
import { loadFacts } from './known.js';
import type { Known } from './known.js';
import { pastCase, rowProblems } from './past-case.js';
import type { Problem, ReadRow } from './read-rows.js';
import { problem, twice, unknownUnit } from './row-checks.js';

const rowHash = (vault: Vault, { force }: Known, row: ImportRow<'cases'>): string => fingerprintOf(vault, force.id, 'cases', row).toString('hex');

/** Everything wrong with past cases that one cell does not show: days out of order, people and units not known, references used. */
export function checkCases(rows: readonly ReadRow<'cases'>[], known: Known, { vault, today }: { readonly vault: Vault; readonly today: Day }): readonly Problem[] {
  const where = (holds: (row: ImportRow<'cases'>) => boolean, column: string, cure: string): readonly Problem[] => rows.filter(({ row }) => holds(row)).map(({ line }) => problem('cases', line, column, cure));
  return [
    ...twice('cases', rows, 'reference', (r) => r.reference),
    ...unknownUnit('cases', rows, known, 'unit_at_incident', (r) => r.unit_at_incident),
    ...where((row) => !known.people.has(row.officer), 'officer', 'Nobody has this number; import people.csv first or correct the number.'),
    // A file has no place for the list such a case is kept to.
    ...where((row) => known.restricted.has(row.officer), 'officer', 'A case about a chief officer or somebody in professional standards is kept to a named list and not imported; leave the row out.'),
    // R60: whether such a reference is somebody's is not told, whatever it is.
    ...where((row) => isReferenceApart(row.reference), 'reference', 'A reference of this shape is given by the product alone, to cases that began here; use the reference of the system the case comes from.'),
    ...where((row) => !isReferenceApart(row.reference) && known.cases.has(row.reference) && known.cases.get(row.reference) !== rowHash(vault, known, row), 'reference', 'A case with this reference is in the record and says something else; a case in the record is changed through the process.'),
    ...rows.flatMap(({ line, row }) => rowProblems(row, today).map(({ column, cure }): Problem => ({ file: 'cases', line, column, cure }))),
  ];
}

/** Saves past cases by the batch path. A case that is in the record with the same fingerprint is passed over. */
export async function writeCases(rows: readonly ReadRow<'cases'>[], known: Known, means: Means & { readonly today: Day; readonly person: string | null; readonly progress: (done: number) => void }): Promise<number> {
  const people = await loadFacts(means.client, known, means.today);
  const fresh = rows.filter(({ row }) => !known.cases.has(row.reference));
  const histories = function* (): Generator<DecidedHistory> {
    let done = 0;
    for (const { row } of fresh) {
      const id = means.ids();
      const officer = people.get(known.people.get(row.officer) ?? '');
      if (officer === undefined) throw new Error('A row that was checked names nobody.');
      const event: CaseEvent = pastCase(row, { id, officer: officer.facts, rowHash: rowHash(means.vault, known, row), today: means.today });
      yield { identity: { id, force: known.force.id, reference: row.reference }, recorded: [{ event, seq: 1, at: means.at, on: means.today, actor: (means.person ?? 'clock') as PersonId | 'clock', answers: [] }] };
      done += 1;
      if (done % 1000 === 0) means.progress(done);
    }
  };
  const { cases } = await saveAll(means.client, means, histories());
  return cases;
}
