import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from './schema.js';

/** The schema as it is checked in: sorted, so that a change of code order is no change of the API. */
export const schemaText = (): string => `${printSchema(lexicographicSortSchema(buildSchema()))}\n`;

/** Where it is checked in. */
export const schemaFile = fileURLToPath(new URL('../schema.graphql', import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(schemaFile, schemaText());
