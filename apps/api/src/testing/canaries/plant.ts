import { COMMANDS, COMMAND_TYPES } from '@candour/domain';
import type { CommandType, Field, Fields, ProtectionClass } from '@candour/domain';

/** A field of a command that takes words: its command, then its name, with the names around it. */
export interface TextPlace { readonly command: CommandType; readonly place: string; readonly class: ProtectionClass }

/** Every field of every command that takes words of some classes, from the domain's own table. */
export const textPlaces = (classes: readonly ProtectionClass[]): readonly TextPlace[] =>
  COMMAND_TYPES.flatMap((command) => placesIn(COMMANDS[command].fields, command).filter((each) => classes.includes(each.class)).map((each) => ({ command, ...each })));

function placesIn(fields: Fields, path: string): readonly Omit<TextPlace, 'command'>[] {
  return Object.entries(fields).flatMap(([name, field]) => placesOf(field, `${path}.${name}`));
}

function placesOf(field: Field, place: string): readonly Omit<TextPlace, 'command'>[] {
  switch (field.kind) {
    case 'text': return [{ place, class: field.class }];
    case 'optional': case 'list': return placesOf(field.of, place);
    case 'group': return placesIn(field.fields, place);
    default: return [];
  }
}

/** Plants a text: what stands in a field of a class from now on; undefined leaves what stood there. */
export type Planting = (cls: ProtectionClass, place: string) => string | undefined;

/** The details of a command with a canary in every field that takes words, given or not; entries of a list that need a code must be there. */
export function withCanaries(type: CommandType, details: object, plant: Planting): { readonly details: object; readonly places: readonly string[] } {
  const places: string[] = [];
  const noted: Planting = (cls, place) => { const text = plant(cls, place); if (text !== undefined) places.push(place); return text; };
  return { details: fillGroup(COMMANDS[type].fields, details, type, noted) ?? {}, places };
}

function fillGroup(fields: Fields, given: object | undefined, path: string, plant: Planting): object | undefined {
  const filled = Object.entries(fields).map(([name, field]) => [name, fill(field, (given as Record<string, unknown> | undefined)?.[name], `${path}.${name}`, plant)] as const).filter(([, value]) => value !== undefined);
  return filled.length === 0 ? given : { ...given, ...Object.fromEntries(filled) };
}

function fill(field: Field, value: unknown, place: string, plant: Planting): unknown {
  switch (field.kind) {
    case 'optional': return fill(field.of, value, place, plant);
    case 'group': return fillGroup(field.fields, value as object | undefined, place, plant);
    case 'list': return fillList(field.of, value as readonly unknown[] | undefined, place, plant);
    case 'text': return plant(field.class, place) ?? value;
    default: return value;
  }
}

function fillList(of: Field, given: readonly unknown[] | undefined, place: string, plant: Planting): unknown {
  if (of.kind !== 'text') return given?.map((each) => fill(of, each, place, plant));
  const one = plant(of.class, place);
  return one === undefined ? given : [one];
}
