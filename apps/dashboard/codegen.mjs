// Turns the queries written in the pages, `graphql(`...`)`, into typed documents under src/gql, from the checked-in schema.
// The documents a page asks with bring their own types; nobody writes a result type by hand.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildSchema, isAbstractType, parse } from 'graphql';
import { definitionOf, findDocuments, usedBy } from './bundle/documents.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const output = join(here, 'src/gql');
const schemaFile = join(here, '../api/schema.graphql');

/** What our own scalars are once they have travelled as JSON. */
const scalars = {
  ID: 'string',
  Day: 'string',
  Month: 'string',
  DateTime: 'string',
};

/** How a document carries its types. The generator would take this from a package of types that is not one of ours. */
const typedDocument = `import type { DocumentNode } from 'graphql';

export interface DocumentTypeDecoration<Result, Variables> { __apiType?: (variables: Variables) => Result }
export interface TypedDocumentNode<Result = Record<string, unknown>, Variables = Record<string, unknown>> extends DocumentNode, DocumentTypeDecoration<Result, Variables> {}
export type ResultOf<Document> = Document extends DocumentTypeDecoration<infer Result, infer _Variables> ? Result : never;
`;

const text = await readFile(schemaFile, 'utf8').catch(() => undefined);
const documents = await findDocuments(join(here, 'src'), here);
if (text === undefined && documents.length > 0) {
  console.error('apps/api/schema.graphql is missing, which the queries of the dashboard are typed from. Run: npm run generate');
  process.exit(1);
}
await rm(output, { recursive: true, force: true });
if (text !== undefined && documents.length > 0) await write(text);

async function write(schemaText) {
  const config = { useTypeImports: true, enumsAsTypes: true, defaultScalarType: 'unknown', scalars };
  const schema = parse(schemaText);
  const steps = await preset.buildGeneratesSection({
    baseOutputDir: `${output}/`,
    schema,
    documents,
    config,
    plugins: [],
    pluginMap: {},
    presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
  });
  await mkdir(output, { recursive: true });
  for (const step of steps) await writeFile(step.filename, (await codegen(step)).replaceAll("'@graphql-typed-document-node/core'", "'./typed-document'"));
  await writeFile(join(output, 'typed-document.ts'), typedDocument);
  await writeFile(join(output, 'possible-types.ts'), possibleTypes(buildSchema(schemaText)));
}

/** Which types a union or an interface can turn out to be: Apollo's cache needs it to match fragments, so those a fragment is about are enough. */
function possibleTypes(schema) {
  const asked = new Set(documents.flatMap((document) => usedBy(definitionOf(document)).types));
  const abstract = [...asked].map((name) => schema.getType(name)).filter(isAbstractType);
  const map = Object.fromEntries(abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]));
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(map, null, 2)};\n`;
}
