/** Every file of the package is changed, statement by statement and word by word, and a test has to notice. @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/**/*.ts', '!src/**/*.test.ts', '!src/**/*.d.ts', '!src/testing/**', '!src/fixtures/**', '!src/validation/**'],
  plugins: ['../domain/scripts/mutation/runner.mjs'],
  testRunner: 'one-script',
  /** What goes through every table there is, or simulates thousands of samples, is too long for every change; the dossier's numbers stand in the tests of their methods too. */
  oneScript: { leaveOut: ['disclosure/attack.test.ts', 'intervals/coverage.test.ts', 'validation/validation.test.ts', 'readme.test.ts'] },
  warnings: { unknownOptions: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  timeoutMS: 5000,
  timeoutFactor: 1.5,
  reporters: ['clear-text', 'json', 'html', 'progress-append-only'],
  clearTextReporter: { reportTests: false, allowColor: false, logTests: false },
  ignorePatterns: ['dist', 'reports', 'tsconfig.json', 'jest.config.mjs'],
  allowEmpty: false,
  thresholds: { high: 95, low: 90, break: 85 },
};
