import { EVENTS } from '@candour/domain';
import type { EventType, Field, Fields, OpenEvent } from '@candour/domain';
import { formatDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { nameFor } from '../../taxonomy/enums.js';
import type { TimelineFactType } from '../timeline.type.js';

/** Names of people by id; what has no name any more is left out. */
export type NameOf = (id: string) => string | undefined;

/** Workings of the record that tell a reader nothing: pictures of ranks, fingerprints, numbers of versions. */
const UNSPOKEN = new Set(['snapshot', 'officerSnapshot', 'pack', 'rowHash', 'leftOut', 'id', 'action', 'lesson', 'tableVersion', 'rule']);

/** Persons the officer is told of: themselves, the reviewer, the friend they chose and who does an agreed action. Who complained, saw, referred or decided stays with the desk. */
const NAMED_TO_OFFICER = new Set(['officer', 'reviewer', 'friend', 'owner']);

/** Who the facts are for; `isTold` says of a field by its name whether its class is theirs to read. */
interface Reader { readonly nameOf: NameOf; readonly byOfficer: boolean; readonly isTold: (name: string) => boolean }

/**
 * The facts an event brought, in the words of the field table. An open event holds codes and class C texts alone; the codes of an
 * event of another class are that class's too.
 */
export function factsOf(event: OpenEvent, { nameOf, byOfficer, isTold }: Reader): readonly TimelineFactType[] {
  const { fields } = EVENTS[event.type as EventType] as { readonly fields: Fields };
  return Object.entries(fields).flatMap(([name, field]) => {
    const isUntold = UNSPOKEN.has(name) || !isTold(name) || (byOfficer && isPerson(field) && !NAMED_TO_OFFICER.has(name));
    const value = isUntold ? null : valueOf(field, (event as unknown as Readonly<Record<string, unknown>>)[name], nameOf);
    return value === null ? [] : [{ label: labelOf(name, field), value }];
  });
}

const inner = (field: Field): Field => (field.kind === 'optional' ? field.of : field);
const isPerson = (field: Field): boolean => (field.kind === 'optional' || field.kind === 'list' ? isPerson(field.of) : field.kind === 'person');
const isDeadline = (field: Field): boolean => field.kind === 'group' && 'tableVersion' in field.fields;

/** The sentence of the field, as a label; a date that explains itself is called by its name ("Notice by"). */
const labelOf = (name: string, field: Field): string => (isDeadline(inner(field)) ? spelled(name) : field.says.replace(/\.$/, ''));
const spelled = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function valueOf(field: Field, value: unknown, nameOf: NameOf): string | null {
  if (value === undefined || value === null) return null;
  switch (field.kind) {
    case 'optional': return valueOf(field.of, value, nameOf);
    case 'code': return nameFor(field.codes, value as string);
    case 'day': return formatDay(value as Day);
    case 'flag': return value === true ? 'Yes' : 'No';
    case 'text': return value as string;
    case 'ref': return String(value);
    case 'count': return null;
    case 'person': return nameOf(value as string) ?? null;
    case 'list': return listed((value as readonly unknown[]).map((item) => valueOf(field.of, item, nameOf)));
    case 'group': return isDeadline(field) ? formatDay((value as { due: Day }).due) : grouped(field.fields, value as Readonly<Record<string, unknown>>, nameOf);
  }
}

const listed = (items: readonly (string | null)[]): string | null => {
  const words = items.filter((item) => item !== null && item !== '');
  return words.length === 0 ? null : words.join('; ');
};
const grouped = (fields: Fields, value: Readonly<Record<string, unknown>>, nameOf: NameOf): string | null =>
  listed(Object.entries(fields).map(([name, field]) => (UNSPOKEN.has(name) ? null : valueOf(field, value[name], nameOf))))?.replaceAll('; ', ', ') ?? null;

/** Every person an event names: so that their names are fetched at once. */
export function peopleIn(event: OpenEvent): readonly string[] {
  const { fields } = EVENTS[event.type as EventType] as { readonly fields: Fields };
  return Object.entries(fields).flatMap(([name, field]) => peopleOf(field, (event as unknown as Readonly<Record<string, unknown>>)[name]));
}

function peopleOf(field: Field, value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (field.kind === 'optional') return peopleOf(field.of, value);
  if (field.kind === 'list') return (value as readonly unknown[]).flatMap((item) => peopleOf(field.of, item));
  if (field.kind === 'group') return Object.entries(field.fields).flatMap(([name, each]) => peopleOf(each, (value as Readonly<Record<string, unknown>>)[name]));
  return field.kind === 'person' ? [value as string] : [];
}
