/** What every package's run has in common. @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'one-script',
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
