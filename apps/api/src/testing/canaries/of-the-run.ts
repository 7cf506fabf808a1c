import { COMMAND_TYPES } from '@candour/domain';
import type { CommandType, ProtectionClass } from '@candour/domain';
import { START, aCommand } from '@candour/domain/testing';
import type { Place } from './places.js';
import { BECOME_CASE_FACTS } from './stories.js';
import { withCanaries } from './plant.js';

/** Shorter ones are words that anybody writes. */
const TELLING = 20;

/** A finding that does not rest on the account is a case fact, and the ordinary one does not. */
const MAY_BE_CASE_FACTS: readonly string[] = [...BECOME_CASE_FACTS, ...['item', 'summary', 'relevance'].map((name) => `RecordFactFinding.${name}`)];

/** What ordinary commands of a class say, by place, as the tests write it. */
function textsOf(classes: readonly ProtectionClass[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const type of COMMAND_TYPES) {
    const given = aCommand<CommandType>(type, START);
    withCanaries(type, given, (cls, place) => {
      const text = textAt(given, place.split('.').slice(1));
      if (classes.includes(cls) && text !== undefined) texts.set(place, text);
      return undefined;
    });
  }
  return texts;
}

function textAt(value: unknown, path: readonly string[]): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return textAt(value[0], path);
  const [name, ...rest] = path;
  return typeof value === 'object' && value !== null && name !== undefined ? textAt((value as Record<string, unknown>)[name], rest) : undefined;
}

/** What the tests of a whole run say in confidence and nowhere else: texts of class P, R and W of ordinary commands, by place. */
export function saidInConfidence(): ReadonlyMap<string, string> {
  const elsewhere = new Set(textsOf(['C']).values());
  return new Map([...textsOf(['P', 'R', 'W'])].filter(([place, text]) => text.length >= TELLING && !elsewhere.has(text) && !MAY_BE_CASE_FACTS.includes(place)));
}

/** Where any of it stands as it is written: a place and what was said. */
export function foundOfTheRun(places: Iterable<Place>): readonly string[] {
  const texts = [...saidInConfidence()];
  const found: string[] = [];
  for (const { name, bytes } of places) for (const [place, text] of texts) if (bytes.includes(text)) found.push(`${name}: ${place}`);
  return found;
}
