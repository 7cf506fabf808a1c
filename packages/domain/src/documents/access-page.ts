import { ACCESS_MATRIX, EXTENTS, READABLES, RELATIONS, TIMES } from '../access/access-matrix.js';
import type { Readable, Relation } from '../access/access-matrix.js';
import { PERSONAS } from '../access/personas.js';
import { STATISTICS, STATISTICS_MODES, STATISTICS_SCOPES } from '../access/statistics.js';
import { GENERATED, table } from './markdown.js';

const COLUMNS = Object.keys(READABLES) as readonly Readable[];

const cellOf = (relation: Relation, what: Readable): string =>
  (ACCESS_MATRIX[relation][what] ?? []).map(({ extent, time }) => `${EXTENTS[extent].says}, ${TIMES[time].says}`).join('; or ') || 'nothing';

const cellOfAll = (relations: readonly Relation[], what: Readable): string => relations.map((relation) => cellOf(relation, what)).filter((cell) => cell !== 'nothing').join('; or ') || 'nothing';

const rowOf = (relation: Relation): readonly string[] => [RELATIONS[relation].name, ...COLUMNS.map((what) => cellOf(relation, what))];

const figuresOf = ({ figuresAs }: (typeof PERSONAS)[number]): string => (figuresAs === null ? 'nothing' : `as ${figuresAs}: of ${STATISTICS_SCOPES[STATISTICS[figuresAs].scope].says}; ${STATISTICS_MODES[STATISTICS[figuresAs].mode].says}`);

/** docs/access.md: who may read what of a case. */
export const accessPage = (): string => `${GENERATED}
# Who may read what of a case

A person reads by what they are to the case, not by their rank. Somebody with two relations to a case reads the wider; what is not here is not allowed. The server asks the same table (\`packages/domain/src/access/access-matrix.ts\`).

${table(['Who', ...COLUMNS.map((what) => READABLES[what].name)], (Object.keys(RELATIONS) as readonly Relation[]).map(rowOf))}

## The eighteen personas

What each of them reads by that table, in the cases they have to do with and in no others. A test goes through every field of the API as each of them, and holds what it finds against rows written by hand.

${table(['Persona', 'Of which cases', ...COLUMNS.map((what) => READABLES[what].name)], PERSONAS.map(({ name, of, relations }) => [name, of, ...COLUMNS.map((what) => cellOfAll(relations, what))]))}

## Who has figures

Figures (class S) follow from the role of whoever asks and from nothing they say: no argument, header or scope makes them more exact. Of several roles the first holds. Where they are protected they come from a picture of the last closed month, and a number is told as 0, rounded to the nearest 5, or not at all where fewer than five officers or five cases are behind it; of a unit with fewer than ten officers nothing is told. Characteristics of people (class E) are in no figure but a protected one of the whole force.

${table(['Role', 'Who', 'Of what', 'How exact'], (Object.entries(STATISTICS)).map(([role, { who, scope, mode }]) => [role, who, STATISTICS_SCOPES[scope].says, STATISTICS_MODES[mode].says]))}

${table(['Persona', 'Figures'], PERSONAS.map((persona) => [persona.name, figuresOf(persona)]))}
`;
