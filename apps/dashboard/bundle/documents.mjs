// The queries written in the pages, `graphql(`...`)`: where they stand, what they are called, and which fragments they use.
import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parse, visit } from 'graphql';

/** `graphql(`...`)` with its text; of the whole call, so that it can be replaced. */
export const CALL = /\bgraphql\(\s*`([^`]*)`\s*,?\s*\)/g;

/** Every document of the sources in a folder: its text, what it says, and the file it stands in, seen from `root`. */
export async function findDocuments(folder, root) {
  const found = [];
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.tsx?$/.test(name) || name.startsWith('gql')) continue;
    const source = await readFile(join(folder, name), 'utf8');
    for (const [, rawSDL] of source.matchAll(CALL)) found.push({ location: relative(root, join(folder, name)), rawSDL, document: parse(rawSDL, { noLocation: true }) });
  }
  return found;
}

/** The one query or fragment a document holds. Two in one would need one name for both. */
export function definitionOf({ document, location }) {
  const [definition, ...more] = document.definitions;
  if (more.length > 0 || definition?.name === undefined) throw new Error(`${location}: write one query or fragment, with a name, in each graphql(\`...\`).`);
  return definition;
}

/** The names of the fragments a definition uses itself, and of the types it asks "is it one of these" about. */
export function usedBy(definition) {
  const fragments = new Set();
  const types = new Set();
  const condition = ({ typeCondition }) => void (typeCondition && types.add(typeCondition.name.value));
  visit(definition, { FragmentSpread: ({ name }) => void fragments.add(name.value), InlineFragment: condition, FragmentDefinition: condition });
  return { fragments: [...fragments], types: [...types] };
}
