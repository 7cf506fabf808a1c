import { COMMANDS, COMMAND_TYPES } from '@candour/domain';
import type { CommandType, Field, Fields, ProtectionClass } from '@candour/domain';
import type { Canaries } from './canary.js';

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

/** What is planted: words of which classes, and where not. */
export interface Planting { readonly canaries: Canaries; readonly classes: readonly ProtectionClass[]; readonly except?: readonly string[] }

/** The details of a command with a canary in every field that takes words, given or not; entries of a list that need a code must be there. */
export function withCanaries(type: CommandType, details: object, planting: Planting): { readonly details: object; readonly places: readonly string[] } {
  const places = new Set<string>();
  const filled = fillGroup(COMMANDS[type].fields, details, type, planting, places) ?? {};
  return { details: filled, places: [...places] };
}

function fillGroup(fields: Fields, given: object | undefined, path: string, planting: Planting, places: Set<string>): object | undefined {
  const filled = Object.entries(fields).map(([name, field]) => [name, fill(field, (given as Record<string, unknown> | undefined)?.[name], `${path}.${name}`, planting, places)] as const).filter(([, value]) => value !== undefined);
  return filled.length === 0 ? given : { ...given, ...Object.fromEntries(filled) };
}

function fill(field: Field, value: unknown, place: string, planting: Planting, places: Set<string>): unknown {
  switch (field.kind) {
    case 'optional': return fill(field.of, value, place, planting, places);
    case 'group': return fillGroup(field.fields, value as object | undefined, place, planting, places);
    case 'list': return fillList(field.of, value as readonly unknown[] | undefined, place, planting, places);
    case 'text':
      if (!planting.classes.includes(field.class) || planting.except?.includes(place)) return value;
      places.add(place);
      return planting.canaries.textFor(place);
    default: return value;
  }
}

function fillList(of: Field, given: readonly unknown[] | undefined, place: string, planting: Planting, places: Set<string>): unknown {
  if (of.kind === 'text') { const one = fill(of, undefined, place, planting, places); return one === undefined ? given : [one]; }
  return given?.map((each) => fill(of, each, place, planting, places));
}
