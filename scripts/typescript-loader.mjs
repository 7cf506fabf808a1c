// Lets Node run the repository's TypeScript from source, without a build: `node --import ./scripts/typescript-loader.mjs file.ts`,
// or `import` this file first. Compiled by SWC exactly as in the tests, so decorators carry their metadata.
// Only for tools and for what runs beside the tests; the product runs what `tsc` built.
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
