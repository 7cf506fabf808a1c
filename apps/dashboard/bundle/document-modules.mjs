// In the built page each `graphql(`...`)` is an import of its own document, so that a chunk carries the queries of its pages
// and no others, and each once: neither the text they were written in nor the table from text to document travels.
import { join, relative } from 'node:path';
import { CALL, definitionOf, findDocuments, usedBy } from './documents.mjs';

const PREFIX = 'virtual:graphql/';
const moduleOf = (name) => `${PREFIX}${name}`;
const localOf = (name) => `document${name}`;

/** The Vite plugin. It works on builds; while working on the page the generated table answers. */
export function documentModules(root) {
  const sources = join(root, 'src');
  let definitions = new Map();
  return {
    name: 'document-modules',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      const documents = await findDocuments(sources, root);
      definitions = new Map(documents.map((document) => [definitionOf(document).name.value, definitionOf(document)]));
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : null),
    load: (id) => (id.startsWith(`\0${PREFIX}`) ? moduleText(definitions, id.slice(PREFIX.length + 1)) : null),
    transform: (code, id) => (/\.tsx?$/.test(id) && id.startsWith(sources) && !id.startsWith(join(sources, 'gql')) ? withImports(code, relative(root, id)) : null),
  };
}

/** The calls of a source file as imports. Lines stay where they are, so that the source map of the file still tells the truth. */
export function withImports(code, location) {
  const names = [];
  const replaced = code.replace(CALL, (call, rawSDL) => {
    const name = /\b(?:query|mutation|fragment)\s+(\w+)/.exec(rawSDL)?.[1];
    if (name === undefined) throw new Error(`${location}: give the document in graphql(\`...\`) a name.`);
    names.push(name);
    return localOf(name) + '\n'.repeat(call.split('\n').length - 1);
  });
  return names.length === 0 ? null : { code: names.map((name) => `import ${localOf(name)} from '${moduleOf(name)}'; `).join('') + replaced, map: null };
}

/** A document as a module: its own definition, and those of the fragments it uses, each from its own module. */
export function moduleText(definitions, name) {
  const definition = definitions.get(name);
  if (definition === undefined) throw new Error(`There is no query or fragment called ${name} in the sources.`);
  const needed = fragmentsOf(definitions, definition);
  const imports = needed.map((fragment) => `import { definition as ${localOf(fragment)} } from '${moduleOf(fragment)}';\n`).join('');
  return `${imports}export const definition = ${JSON.stringify(definition)};\nexport default { kind: 'Document', definitions: [${['definition', ...needed.map(localOf)].join(', ')}] };\n`;
}

/** The fragments a definition uses, and those they use. */
function fragmentsOf(definitions, definition, known = new Set()) {
  for (const name of usedBy(definition).fragments) {
    if (known.has(name)) continue;
    known.add(name);
    const fragment = definitions.get(name);
    if (fragment === undefined) throw new Error(`${definition.name.value} uses the fragment ${name}, which stands nowhere in the sources.`);
    fragmentsOf(definitions, fragment, known);
  }
  return [...known];
}
