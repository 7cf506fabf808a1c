// Files that are printed from the code and checked in, so that a change of them is read like code. Each is printed by its
// command after a build; to add one, add its line.
export const generators = [
  { name: 'rules and lifecycle', files: ['docs/rules.md', 'docs/lifecycle.md'], command: ['packages/domain/scripts/print-documents.mjs'] },
  { name: 'columns of an import', files: ['docs/import.md'], command: ['apps/api/dist/integrations/import/print-columns.js'] },
];
