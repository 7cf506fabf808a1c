import { buildSchema } from '../schema.js';

// A step of the build: a field without a protection class ends it, with the names of all that have none.
try {
  buildSchema();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
