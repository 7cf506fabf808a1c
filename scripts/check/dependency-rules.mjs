// Which way dependencies point: reads every import of the sources and holds it against .dependency-cruiser.mjs, then
// plants one forbidden import per rule and expects each to be refused.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root, Stop } from '../steps.mjs';
import { plants } from './planted-imports.mjs';

/** Fewer files than this mean that the reading went wrong, not that all is well. */
const fewestModules = 400;

export async function checkDependencyRules() {
  const cruise = await openCruiser();
  const { modules, violations } = await cruise(['apps', 'packages']);
  if (modules < fewestModules) throw new Stop(`Only ${modules} modules were read, where at least ${fewestModules} are expected: the reading went wrong.`);
  if (violations.length > 0) throw new Stop(violations.map(describe).join('\n'));
  const blind = await rulesThatMissTheirPlant(cruise);
  if (blind.length > 0) throw new Stop(`These rules did not refuse the import planted for them: ${blind.join(', ')}.`);
  return `${modules} modules, ${plants.length} planted imports refused`;
}

async function openCruiser() {
  process.chdir(root);
  readTsxToo();
  const { cruise } = await import('dependency-cruiser');
  const { default: readConfiguration } = await import('dependency-cruiser/config-utl/extract-depcruise-options');
  const options = await readConfiguration(join(root, '.dependency-cruiser.mjs'));
  const every = options.ruleSet.forbidden.map(({ name }) => name);
  const unplanted = every.filter((name) => !plants.some(({ rule }) => rule === name));
  if (unplanted.length > 0) throw new Stop(`No import is planted for ${unplanted.join(', ')}: add one to scripts/check/planted-imports.mjs.`);
  return async (paths) => {
    const { output } = await cruise(paths, { ...options });
    return { modules: output.summary.totalCruised, violations: output.summary.violations.map(withComment(options.ruleSet.forbidden)) };
  };
}

/** The cruiser's SWC parser does not know JSX; without this it gives up at the first component. */
function readTsxToo() {
  const swc = createRequire(import.meta.url)('@swc/core');
  const { parseFileSync } = swc;
  swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });
}

const withComment = (rules) => (violation) => ({ ...violation, comment: rules.find(({ name }) => name === violation.rule.name)?.comment });

const describe = ({ from, to, rule, comment }) => `${from} -> ${to}\n    ${rule.name}: ${comment}`;

/** Plants all forbidden imports at once and takes them away again, whatever happens. */
async function rulesThatMissTheirPlant(cruise) {
  const planted = [];
  const uproot = () => planted.splice(0).forEach((path) => rmSync(path, { recursive: true, force: true }));
  process.once('exit', uproot);
  try {
    for (const { files } of plants) for (const [path, text] of Object.entries(files)) planted.push(plant(join(root, path), text));
    const { violations } = await cruise(plants.map(({ files }) => Object.keys(files)[0]));
    return plants.filter((each) => !violations.some((seen) => seen.rule.name === each.rule && seen.from === Object.keys(each.files)[0])).map(({ rule }) => rule);
  } finally {
    uproot();
  }
}

/** Writes the file and returns what to remove: the file, or the folder that had to be made for it. */
function plant(path, text) {
  const made = mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return made ?? path;
}
