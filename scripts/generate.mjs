// `npm run generate`: prints every generated file anew.
import { generators } from './generators.mjs';
import { build, installIfNeeded, requireNode } from './prepare.mjs';
import { main, node, step } from './steps.mjs';

await main(async () => {
  requireNode();
  await installIfNeeded();
  await build();
  for (const { name, files, command } of generators) await step(`${name}: ${files.join(', ')}`, () => node(command, { failure: `${name} could not be printed` }));
});
