import { rows, sql } from '../../reading/sql.js';
import type { Database, Sql } from '../../reading/sql.js';
import { DEMO_FORCES, DEMO_PERSONAS } from '../demo-personas.js';
import type { DemoPersona } from '../demo-personas.js';
import type { PersonaType } from '../viewer.type.js';
import { VIEWER_ROLES, VIEWER_ROLE_NAMES } from '../viewer.js';
import type { Viewer, ViewerRole } from '../viewer.js';

/** Somebody one can be: as a list shows them, and what the sign-in of the demonstration says of them. */
export interface Somebody { readonly persona: PersonaType; readonly number: string; readonly force: string; readonly roles: readonly ViewerRole[] }
export type People = ReadonlyMap<string, Somebody>;
interface Found { readonly id: string; readonly number: string; readonly name: string; readonly roles: readonly string[]; readonly force: Viewer['force'] }

/**
 * The invented people of the demonstration; in a record without them, the people to whom an import gave something to do in the
 * product. That list is good for trying an import on one's own machine: a real sign-in never reads it.
 */
export async function peopleOneCanBe(database: Database): Promise<People> {
  const invented = await find(database, sql`p.number = ANY(${DEMO_PERSONAS.map(({ number }) => number)}::text[]) AND f.code = ANY(${Object.values(DEMO_FORCES)}::text[])`, DEMO_PERSONAS.length);
  if (invented.length > 0) return new Map(DEMO_PERSONAS.flatMap((each) => { const person = invented.find((p) => p.number === each.number && p.force.code === DEMO_FORCES[each.force]); return person === undefined ? [] : [[each.id, somebody(person, each)]]; }));
  const imported = await find(database, sql`p.roles <> '{}' AND p.leaver_on IS NULL`, MOST);
  return new Map(imported.map((person) => { const roles = VIEWER_ROLE_NAMES.filter((role) => person.roles.includes(role)); return [person.id, somebody(person, { id: person.id, title: capital(roles.join(', ')), says: roles.map((role) => VIEWER_ROLES[role]).join(' '), roles })]; }));
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** At most so many of an imported force, those at the authority's desk first: a switcher is no list of people. */
const MOST = 20;
const find = (database: Database, which: Sql, most: number): Promise<readonly Found[]> => rows<Found>(database, sql`
  SELECT p.id, p.number, p.name, p.roles, json_build_object('id', f.id, 'code', f.code, 'name', f.name) AS force
  FROM people p JOIN forces f ON f.id = p.force_id WHERE ${which} ORDER BY 'authority' = ANY(p.roles) DESC, f.code, p.number LIMIT ${most}`);

const somebody = ({ number, name, force }: Found, { id, title, says, roles }: Pick<DemoPersona, 'id' | 'title' | 'says' | 'roles'>): Somebody =>
  ({ persona: { id, name, title, says, force }, number, force: force.code, roles });
