import * as taxonomy from '../taxonomy/index.js';
import type { Term, TermList } from '../taxonomy/index.js';
import { GENERATED, orDash, table } from './markdown.js';

/** Every list of the taxonomy by its name in the code, in the order of the alphabet. */
export const LISTS: readonly (readonly [string, TermList])[] = Object.entries(taxonomy).filter((entry): entry is [string, TermList & (typeof entry)[1]] => Array.isArray(entry[1]));

function termRow({ code, name, order, validFrom, validTo, ...more }: Term): readonly string[] {
  return [String(order), code, name, orDash(Object.entries(more).map(([what, value]) => `${what}: ${String(value)}`)), validFrom, validTo ?? 'in use'];
}

const section = ([name, list]: readonly [string, TermList]): string => `## ${name}\n\n${table(['Order', 'Code', 'Words', 'More', 'From', 'Until'], list.map(termRow))}\n`;

/** docs/taxonomy.md: every list a person chooses from, with the words they read. */
export const taxonomyPage = (): string => `${GENERATED}
# The lists of the process

What people choose from, in the order they read it. A code is never reused and never deleted: past cases keep it. *From* and *Until* are the days of its use; where the law gives a name, the words are those of the law. The words in capitals are the names of the lists in the code and in docs/fields.md.

${LISTS.map(section).join('\n')}`;
