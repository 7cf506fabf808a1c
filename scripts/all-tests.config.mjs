// All packages in one Jest run, by tier: `--selectProjects pure`. Each package's own jest.config.mjs says what it tests.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './steps.mjs';

const projects = [];
for (const folder of ['packages', 'apps'].flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(root, parent, name)))) {
  const file = join(folder, 'jest.config.mjs');
  if (!existsSync(file)) continue;
  const { default: config } = await import(pathToFileURL(file).href);
  for (const project of config.projects ?? [config]) projects.push({ displayName: 'pure', ...project, rootDir: folder });
}

// Generous, because a busy machine is slow and a hanging test is rare.
export default { rootDir: root, testTimeout: 60_000, projects };
