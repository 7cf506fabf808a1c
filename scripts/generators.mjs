// Files that are printed from the code and checked in, so that a change of them is read like code. Each is printed by
// Node with its command, after a build; to add one, add its line.
const fromSource = ['--import', './scripts/typescript-loader.mjs'];

export const generators = [
  { name: 'the API', files: ['apps/api/schema.graphql'], command: [...fromSource, 'apps/api/src/emit-schema.ts'] },
  { name: 'the columns of an import', files: ['docs/import.md'], command: [...fromSource, 'apps/api/src/integrations/import/print-columns.ts'] },
  { name: 'the rules, the lifecycle, the access, the lists, the fields and the metrics', files: ['docs/rules.md', 'docs/lifecycle.md', 'docs/access.md', 'docs/taxonomy.md', 'docs/fields.md', 'docs/metrics.md'], command: ['packages/domain/scripts/print-documents.mjs'] },
  { name: 'the validation of the statistics', files: ['docs/validation.md'], command: ['packages/statistics/scripts/print-validation.mjs'] },
];
