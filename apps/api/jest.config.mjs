import preset from '../../jest.preset.mjs';

// Two kinds of test by suffix: `*.test.ts` is pure, `*.int.test.ts` gets a real PostgreSQL.
export default {
  testTimeout: 60_000,
  projects: [
    { ...preset, displayName: 'pure' },
    {
      ...preset,
      displayName: 'postgres',
      testMatch: ['<rootDir>/src/**/*.int.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
      globalSetup: '<rootDir>/src/testing/int.global-setup.mjs',
      globalTeardown: '<rootDir>/src/testing/int.global-teardown.mjs',
    },
  ],
};
