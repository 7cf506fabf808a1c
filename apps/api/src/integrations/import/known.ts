import type { Day } from '@candour/domain/calendar';
import type pg from 'pg';
import type { KnownPerson } from '../../people/person-facts.js';
import { leaderOn, loadPeople } from '../../people/person-facts.js';

/** The force an import is for; a new one comes to be with its first file that is taken. */
export interface ImportForce { readonly id: string; readonly code: string; readonly name: string; readonly isNew?: boolean }

/** What the database holds of a force before a file: what the file's rows may refer to. */
export interface Known {
  readonly force: ImportForce;
  readonly units: ReadonlySet<string>;
  /** Id of a person by number. */
  readonly people: ReadonlyMap<string, string>;
  /** Numbers of those known as chief officers, and of all whose cases are kept to a named list (R59, R60). */
  readonly chiefs: ReadonlySet<string>;
  readonly restricted: ReadonlySet<string>;
  /** Fingerprint of an imported case by reference; null for a case that began here. */
  readonly cases: ReadonlyMap<string, string | null>;
  /** Who imports through the product, and the numbers of those they lead, with nobody announced after them; null for an operator. */
  readonly importer: { readonly number: string; readonly leads: ReadonlySet<string> } | null;
}

/** Who an import is from, and the day it is made on. */
export interface ImportBy { readonly person: string | null; readonly today: Day }

export async function loadKnown(client: pg.ClientBase, force: ImportForce, by: ImportBy): Promise<Known> {
  const units = await client.query<{ code: string }>('SELECT DISTINCT code FROM units WHERE force_id = $1', [force.id]);
  const people = await client.query<{ number: string; id: string; chief: boolean; standards: boolean }>('SELECT number, id, chief_officer AS chief, standards_staff AS standards FROM people WHERE force_id = $1', [force.id]);
  const cases = await client.query<{ reference: string; row_hash: string | null }>('SELECT reference, row_hash FROM cases WHERE force_id = $1', [force.id]);
  return {
    force, units: new Set(units.rows.map((r) => r.code)), people: new Map(people.rows.map((r) => [r.number, r.id])), chiefs: new Set(people.rows.flatMap((r) => (r.chief ? r.number : []))),
    restricted: new Set(people.rows.flatMap((r) => (r.chief || r.standards ? r.number : []))), cases: new Map(cases.rows.map((r) => [r.reference, r.row_hash])),
    importer: await importerOf(client, force, by),
  };
}

async function importerOf(client: pg.ClientBase, force: ImportForce, { person, today }: ImportBy): Promise<Known['importer']> {
  if (person === null) return null;
  const { rows: [row] } = await client.query<{ number: string; leads: readonly string[] }>(
    `SELECT p.number, ARRAY(SELECT o.number FROM people o WHERE o.force_id = p.force_id AND ${leaderOn('$3', 'o')} = p.id AND (o.next_line_manager_from IS NULL OR o.next_line_manager_from <= $3::date)) AS leads
      FROM people p WHERE p.force_id = $1 AND p.id = $2`, [force.id, person, today]);
  if (row === undefined) throw new Error('An import of somebody the force does not know.');
  return { number: row.number, leads: new Set(row.leads) };
}

/** The people of the force as the rules see them. */
export const loadFacts = (client: pg.ClientBase, { force, people }: Known, today: Day): Promise<ReadonlyMap<string, KnownPerson>> => loadPeople(client, force.id, [...people.values()], today);
