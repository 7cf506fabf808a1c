import type { Express, Request } from 'express';
import express from 'express';
import { GraphQLError } from 'graphql';
import { rows, sql } from '../reading/sql.js';
import type { Database, Sql } from '../reading/sql.js';
import { DEFAULT_PERSONA, DEMO_FORCES, DEMO_PERSONAS } from './demo-personas.js';
import type { DemoPersona } from './demo-personas.js';
import { PERSONA_COOKIE, PersonaSeal, cookieOptions } from './persona-cookie.js';
import type { ViewerBoundary } from './viewer-boundary.js';
import type { PersonaType } from './viewer.type.js';
import { CASE_WORK, VIEWER_ROLES, VIEWER_ROLE_NAMES } from './viewer.js';
import type { Viewer } from './viewer.js';

/**
 * The demonstration: one is whom one chooses, the PSD lead before choosing. An external identity provider takes this boundary's
 * place; nothing else changes.
 */
export function demoBoundary(database: Database): ViewerBoundary {
  const seal = new PersonaSeal();
  const known = rememberedFor(5_000, () => peopleOneCanBe(database));
  return {
    viewerFromRequest: async (request) => viewerOf(await known(), seal.read(request)),
    personas: async () => [...(await known()).values()].map(({ persona }) => persona),
    routes: (app) => choosing(app, seal, known),
  };
}

/** A persona is chosen and not signed in as, so nothing runs out. */
const FOR_GOOD = '9999-01-01T00:00:00.000Z';

/** Somebody one can be: as the switcher shows them, and as the API then sees them. */
interface Somebody { readonly persona: PersonaType; readonly viewer: Viewer }
type People = ReadonlyMap<string, Somebody>;
interface Found { readonly id: string; readonly number: string; readonly name: string; readonly roles: readonly string[]; readonly force: Viewer['force'] }

/** The invented people of the demonstration; in a record without them, the people to whom an import gave something to do in the product. */
async function peopleOneCanBe(database: Database): Promise<People> {
  const invented = await find(database, sql`p.number = ANY(${DEMO_PERSONAS.map(({ number }) => number)}::text[]) AND f.code = ANY(${Object.values(DEMO_FORCES)}::text[])`);
  if (invented.length > 0) return new Map(DEMO_PERSONAS.flatMap((each) => { const person = invented.find((p) => p.number === each.number && p.force.code === DEMO_FORCES[each.force]); return person === undefined ? [] : [[each.id, somebody(person, each)]]; }));
  const imported = await find(database, sql`p.roles <> '{}' AND p.leaver_on IS NULL`);
  return new Map(imported.map((person) => { const roles = VIEWER_ROLE_NAMES.filter((role) => person.roles.includes(role)); return [person.id, somebody(person, { id: person.id, title: capital(roles.join(', ')), says: roles.map((role) => VIEWER_ROLES[role]).join(' '), roles })]; }));
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** At most so many of an imported force, those at the authority's desk first: a switcher is no list of people. */
const MOST = 20;
const find = (database: Database, which: Sql): Promise<readonly Found[]> => rows<Found>(database, sql`
  SELECT p.id, p.number, p.name, p.roles, json_build_object('id', f.id, 'code', f.code, 'name', f.name) AS force
  FROM people p JOIN forces f ON f.id = p.force_id WHERE ${which} ORDER BY 'authority' = ANY(p.roles) DESC, f.code, p.number LIMIT ${MOST}`);

const somebody = ({ id, name, force }: Found, { id: personaId, title, says, roles }: Pick<DemoPersona, 'id' | 'title' | 'says' | 'roles'>): Somebody =>
  ({ persona: { id: personaId, name, title, says, force }, viewer: { kind: 'PERSON', id, name, force, roles, purpose: CASE_WORK, session: `demonstration: ${personaId}`, expiresAt: FOR_GOOD } });

function viewerOf(people: People, chosen: string | undefined): Viewer {
  const somebodyThere = people.get(chosen ?? DEFAULT_PERSONA) ?? people.get(DEFAULT_PERSONA) ?? people.values().next().value;
  if (somebodyThere === undefined) throw new GraphQLError('There is nobody in this record that one can be: start on an empty folder or database to see the demonstration, or import people.csv with system_roles.', { extensions: { code: 'DEMONSTRATION_MISSING', http: { status: 503 } } });
  return somebodyThere.viewer;
}

/**
 * POST /demo/persona { persona }. A page of another address cannot make a browser send it: the body must be JSON, which a form
 * cannot send and another origin may not, and a browser that says where the page comes from must say here.
 */
function choosing(app: Express, seal: PersonaSeal, known: () => Promise<People>): void {
  app.post('/demo/persona', express.json({ limit: '1kb' }), async (request, response) => {
    const { persona } = (request.body ?? {}) as { persona?: unknown };
    if (!request.is('application/json') || isFromElsewhere(request)) return void response.status(403).json({ message: 'Choose a persona from the page itself.' });
    if (typeof persona !== 'string' || !(await known()).has(persona)) return void response.status(400).json({ message: 'There is no such persona: choose one of the list.' });
    response.cookie(PERSONA_COOKIE, seal.sign(persona), cookieOptions(request)).status(204).end();
  });
}

function isFromElsewhere(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  return (site !== undefined && site !== 'same-origin' && site !== 'none') || (origin !== undefined && hostOf(origin) !== request.get('host'));
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);

/** The people hardly change, so one look in a few seconds serves every request. */
function rememberedFor<T>(milliseconds: number, look: () => Promise<T>): () => Promise<T> {
  let last: { readonly at: number; readonly found: Promise<T> } | undefined;
  return () => {
    const now = performance.now();
    if (last === undefined || now - last.at > milliseconds) {
      const found = look();
      // A look that failed is not remembered.
      found.catch(() => { last = undefined; });
      last = { at: now, found };
    }
    return last.found;
  };
}
