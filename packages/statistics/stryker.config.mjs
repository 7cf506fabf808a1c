import common from '../../scripts/mutation-options.mjs';

/** Every file of the package is changed, statement by statement and word by word, and a test has to notice. @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  ...common,
  mutate: ['src/**/*.ts', '!src/**/*.test.ts', '!src/**/*.d.ts', '!src/testing/**', '!src/fixtures/**', '!src/validation/**'],
  plugins: ['../domain/scripts/mutation/runner.mjs'],
  /** What goes through every table there is, or simulates thousands of samples, is too long for every change; the dossier's numbers stand in the tests of their methods too. */
  oneScript: { leaveOut: ['disclosure/attack.test.ts', 'intervals/coverage.test.ts', 'validation/validation.test.ts', 'readme.test.ts'] },
  warnings: { unknownOptions: false },
};
