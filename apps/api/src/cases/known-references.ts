import type { Command, Problem } from '@candour/domain';
import type pg from 'pg';
import { isId } from '../database/new-id.js';
import { peopleInCommand } from './people-in.js';

/** Second persons may come from outside, where the command says so; the force keeps no record of them (R66). */
const DELEGATES: Readonly<Record<string, string>> = { secondAssessor: 'secondAssessorDelegate', secondPerson: 'secondPersonDelegate' };
const UNIT_FIELDS = ['unitAtIncident', 'unitAtReferral'] as const;

/** Persons and units a command names that the force does not know (INPUT). Somebody of another force is not known either. */
export async function unknownReferences(client: pg.ClientBase, forceId: string, command: Command): Promise<readonly Problem[]> {
  return [...(await unknownPeople(client, forceId, command)), ...(await unknownUnits(client, forceId, command))];
}

async function unknownPeople(client: pg.ClientBase, forceId: string, command: Command): Promise<readonly Problem[]> {
  const given = command as unknown as Readonly<Record<string, unknown>>;
  const named = peopleInCommand(command).filter(({ field: [name = ''] }) => given[DELEGATES[name] ?? ''] !== true);
  if (named.length === 0) return [];
  const { rows } = await client.query<{ id: string }>({ name: 'known_people', text: 'SELECT id FROM people WHERE force_id = $1 AND id = ANY($2)', values: [forceId, named.map((p) => p.id).filter(isId)] });
  const known = new Set(rows.map(({ id }) => id));
  return named.filter(({ id }) => !known.has(id)).map(({ field }) => ({ field, message: 'Nobody of the force has this id: choose a person from the list.' }));
}

async function unknownUnits(client: pg.ClientBase, forceId: string, command: Command): Promise<readonly Problem[]> {
  const given = command as unknown as Readonly<Record<string, unknown>>;
  const named = UNIT_FIELDS.flatMap((name) => (typeof given[name] === 'string' ? [{ name, code: given[name] }] : []));
  if (named.length === 0) return [];
  const { rows } = await client.query<{ code: string }>({ name: 'known_units', text: 'SELECT DISTINCT code FROM units WHERE force_id = $1 AND code = ANY($2)', values: [forceId, named.map((u) => u.code)] });
  const known = new Set(rows.map((r) => r.code));
  return named.filter(({ code }) => !known.has(code)).map(({ name }) => ({ field: [name], message: 'The force has no unit of this code: choose a unit from the list.' }));
}
