import preset from '../../jest.preset.mjs';

// `*.test.ts(x)` renders components in a simulated page; `e2e/*.e2e.test.ts` drives a real browser at the built product.
export default {
  testTimeout: 60_000,
  projects: [
    {
      ...preset,
      displayName: 'pure',
      testEnvironment: 'jest-environment-jsdom',
      testEnvironmentOptions: { customExportConditions: ['@candour/source', 'browser'] },
      moduleNameMapper: { ...preset.moduleNameMapper, '\\.css$': '<rootDir>/no-style.mjs' },
    },
    {
      ...preset,
      displayName: 'browser',
      testMatch: ['<rootDir>/e2e/**/*.e2e.test.ts'],
      globalSetup: '<rootDir>/e2e/support/global-setup.mjs',
      globalTeardown: '<rootDir>/e2e/support/global-teardown.mjs',
    },
  ],
};
