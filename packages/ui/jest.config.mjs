import preset from '../../jest.preset.mjs';

export default {
  ...preset,
  testEnvironment: 'jsdom',
  setupFiles: ['<rootDir>/jest.setup.mjs'],
  testEnvironmentOptions: { customExportConditions: ['@candour/source', 'browser', 'default'] },
};
