import preset from '../../jest.preset.mjs';

const withPostgres = {
  ...preset,
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  globalSetup: '<rootDir>/src/testing/int.global-setup.mjs',
  globalTeardown: '<rootDir>/src/testing/int.global-teardown.mjs',
};

// Three kinds of test by suffix: `*.test.ts` is pure, `*.int.test.ts` gets a real PostgreSQL, `*.long.test.ts` too and belongs to `npm run test:long`.
export default {
  testTimeout: 60_000,
  projects: [
    { ...preset, displayName: 'pure' },
    { ...withPostgres, displayName: 'postgres', testMatch: ['<rootDir>/src/**/*.int.test.ts'] },
    { ...withPostgres, displayName: 'long', testMatch: ['<rootDir>/src/**/*.long.test.ts'] },
  ],
};
