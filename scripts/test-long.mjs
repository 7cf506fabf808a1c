// `npm run test:long`: what takes too long for every `npm test`. All of it runs; what it found belongs in docs/quality.md.
// To add something, add its line. A name picks one: `npm run test:long -- "Node 24"`.
import { installIfNeeded, requireNode } from './prepare.mjs';
import { main, program, step, Stop } from './steps.mjs';

const long = [
  { name: 'all tests', command: ['node', 'scripts/test.mjs'], env: { PROPERTY_SEED: 'new' } },
  { name: 'alike', command: ['node', '--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--config=scripts/all-tests.config.mjs', '--selectProjects', 'long', '--testPathPatterns', 'alike'] },
  { name: 'signals', command: ['node', '--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--config=scripts/all-tests.config.mjs', '--selectProjects', 'long', '--testPathPatterns', 'signals'] },
  { name: 'mutation', command: ['npm', 'run', 'mutation', '--workspace', 'packages/domain'] },
  { name: 'mutation', command: ['npm', 'run', 'mutation', '--workspace', 'packages/statistics'] },
  { name: 'Node 24', command: ['node', 'scripts/smoke.mjs', '24'] },
];

await main(async () => {
  const [wanted] = process.argv.slice(2);
  const chosen = long.filter(({ name }) => wanted === undefined || name === wanted);
  if (chosen.length === 0) throw new Stop(`There is no "${wanted}"; there are ${long.map(({ name }) => `"${name}"`).join(', ')}.`);
  requireNode();
  await installIfNeeded();
  const failed = [];
  for (const { name, command, env } of chosen) await step(name, () => program(command[0], command.slice(1), { quiet: false, failure: name, env })).catch(() => failed.push(name));
  if (failed.length > 0) throw new Stop(`npm run test:long: ${failed.join(', ')} failed.`);
});
