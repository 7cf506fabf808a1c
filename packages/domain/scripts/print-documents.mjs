// Prints docs/rules.md, docs/lifecycle.md, docs/access.md, docs/taxonomy.md, docs/fields.md and docs/metrics.md from the built package and its tests. Run after `npm run build`.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accessPage } from '../dist/documents/access-page.js';
import { fieldsPage } from '../dist/documents/fields-page.js';
import { lifecyclePage } from '../dist/documents/lifecycle-page.js';
import { metricsPage } from '../dist/documents/metrics-page.js';
import { RULES_TO_PROVE, rulesPage } from '../dist/documents/rules-page.js';
import { taxonomyPage } from '../dist/documents/taxonomy-page.js';
import { RULE_IDS } from '../dist/index.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const SEARCHED = ['packages/domain/src', 'apps/api/src', 'apps/dashboard/e2e', 'apps/dashboard/src'];

const filesBelow = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
const isTest = (file) => /\.test\.tsx?$/.test(file);

/** Which test files name which rule: in a title or in a table entry. */
function testsByRule() {
  const found = new Map(RULE_IDS.map((id) => [id, []]));
  for (const file of SEARCHED.map((f) => join(root, f)).flatMap(filesBelow).filter(isTest).sort()) {
    const text = readFileSync(file, 'utf8');
    for (const id of RULE_IDS) if (new RegExp(`\\b${id}\\b`).test(text)) found.get(id).push(relative(root, file).replaceAll('\\', '/'));
  }
  return found;
}

const tests = testsByRule();
const proofOf = (id) => tests.get(id).map((file) => `[${file.split('/').at(-1)}](../${file})`).join(', ') || 'none yet';
const write = (name, page) => writeFileSync(join(root, 'docs', name), page);
write('rules.md', rulesPage(proofOf));
write('lifecycle.md', lifecyclePage());
write('access.md', accessPage());
write('taxonomy.md', taxonomyPage());
write('fields.md', fieldsPage());
write('metrics.md', metricsPage());
const missing = RULES_TO_PROVE.filter((id) => tests.get(id).length === 0);
if (missing.length > 0) {
  console.error(`No test names ${missing.join(', ')}.`);
  process.exitCode = 1;
}
