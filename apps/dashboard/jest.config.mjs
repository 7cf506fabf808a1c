import preset from '../../jest.preset.mjs';

// `*.test.ts(x)` renders components in a simulated page, and `bundle/*.test.mjs` looks at how the page is put together; `e2e/*.e2e.test.ts` drives a real browser at the built product.
export default {
  testTimeout: 60_000,
  projects: [
    {
      ...preset,
      displayName: 'pure',
      testEnvironment: 'jest-environment-jsdom',
      testEnvironmentOptions: { customExportConditions: ['@candour/source', 'browser'] },
      moduleNameMapper: { ...preset.moduleNameMapper, '\\.css$': '<rootDir>/no-style.mjs' },
      testMatch: [...preset.testMatch, '<rootDir>/bundle/*.test.mjs'],
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
