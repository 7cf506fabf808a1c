// Files that are printed from the code and checked in, so that a change of them is read like code. Each is printed by
// Node with its command, after a build; to add one, add its line.
export const generators = [
  { name: 'the API', files: ['apps/api/schema.graphql'], command: ['--import', './scripts/typescript-loader.mjs', 'apps/api/src/emit-schema.ts'] },
];
