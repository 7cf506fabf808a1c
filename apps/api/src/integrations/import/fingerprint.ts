import type { Vault } from '../../case-record/vault.js';
import { columnsOf } from './columns.js';
import type { FileKind, ImportRow } from './columns.js';

const namesInOrder = new Map<FileKind, readonly string[]>();
/** The names of a file's columns in a fixed order, so that moving a column in the table changes no fingerprint. */
function namesOf(file: FileKind): readonly string[] {
  const known = namesInOrder.get(file) ?? Object.keys(columnsOf(file)).sort();
  namesInOrder.set(file, known);
  return known;
}

/**
 * Fingerprint of a row as it was understood: the same row imported again is known by it. Keyed, because the row names a person: from a
 * plain hash anybody could find the officer of a case again after its persons were disposed of, by trying every number of the force.
 */
export function fingerprintOf<K extends FileKind>(vault: Vault, forceId: string, file: K, row: ImportRow<K>): Buffer {
  const cells = row as Readonly<Record<string, unknown>>;
  const said: unknown[] = [];
  for (const name of namesOf(file)) if (cells[name] !== undefined) said.push(name, cells[name]);
  return vault.fingerprint(`import ${file}`, JSON.stringify([forceId, said]));
}
