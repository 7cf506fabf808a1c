import common from '../../scripts/mutation-options.mjs';

/** Every file of the package is changed, statement by statement and word by word, and a test has to notice. @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  ...common,
  mutate: ['src/**/*.ts', '!src/**/*.test.ts'],
  plugins: ['./scripts/mutation/runner.mjs'],
};
