import type { Express, Request } from 'express';
import express from 'express';
import { GraphQLError } from 'graphql';
import { rows, sql } from '../reading/sql.js';
import type { Database } from '../reading/sql.js';
import { DEFAULT_PERSONA, DEMO_PERSONAS, personaOf } from './demo-personas.js';
import type { DemoPersona } from './demo-personas.js';
import { PERSONA_COOKIE, PersonaSeal, cookieOptions } from './persona-cookie.js';
import type { ViewerBoundary } from './viewer-boundary.js';
import type { PersonaType } from './viewer.type.js';
import type { Viewer } from './viewer.js';

/**
 * The demonstration: one is whom one chooses among invented people, the PSD lead before choosing. An external identity provider
 * takes this boundary's place; nothing else changes.
 */
export function demoBoundary(database: Database): ViewerBoundary {
  const seal = new PersonaSeal();
  const known = rememberedFor(5_000, () => peopleOf(database));
  return {
    viewerFromRequest: async (request) => viewerOf(personaOf(seal.read(request) ?? DEFAULT_PERSONA), await known()),
    personas: async () => personasOf(await known()),
    routes: (app) => choosing(app, seal),
  };
}

type DemoPerson = Omit<Viewer, 'roles'> & { readonly number: string };

/** The people behind the personas, by number. */
async function peopleOf(database: Database): Promise<ReadonlyMap<string, DemoPerson>> {
  const found = await rows<DemoPerson>(database, sql`SELECT p.id, p.number, p.name, json_build_object('id', f.id, 'code', f.code, 'name', f.name) AS force
    FROM people p JOIN forces f ON f.id = p.force_id WHERE p.number = ANY(${DEMO_PERSONAS.map(({ number }) => number)}::text[])`);
  return new Map(found.map((person) => [person.number, person]));
}

function viewerOf(persona: DemoPersona | undefined, people: ReadonlyMap<string, DemoPerson>): Viewer {
  const person = persona && people.get(persona.number);
  if (persona === undefined || person === undefined) throw new GraphQLError('The people of the demonstration are not in this database: load the demonstration force with npm run demo.', { extensions: { code: 'DEMONSTRATION_MISSING', http: { status: 503 } } });
  const { id, name, force } = person;
  return { id, name, force, roles: persona.roles };
}

const personasOf = (people: ReadonlyMap<string, DemoPerson>): readonly PersonaType[] =>
  DEMO_PERSONAS.flatMap(({ id, number, title, says }) => { const person = people.get(number); return person === undefined ? [] : [{ id, title, says, name: person.name, force: person.force }]; });

/**
 * POST /demo/persona { persona }. A page of another address cannot make a browser send it: the body must be JSON, which a form
 * cannot send and another origin may not, and a browser that says where the page comes from must say here.
 */
function choosing(app: Express, seal: PersonaSeal): void {
  app.post('/demo/persona', express.json({ limit: '1kb' }), (request, response) => {
    const { persona } = (request.body ?? {}) as { persona?: unknown };
    if (!request.is('application/json') || isFromElsewhere(request)) return void response.status(403).json({ message: 'Choose a persona from the page itself.' });
    if (typeof persona !== 'string' || personaOf(persona) === undefined) return void response.status(400).json({ message: 'There is no such persona: choose one of the list.' });
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
