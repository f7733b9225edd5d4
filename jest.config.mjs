export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.data/', '<rootDir>/playground/dist/'],
  globalSetup: './tests/support/setup.mjs',
  globalTeardown: './tests/support/teardown.mjs',
  testSequencer: './tests/support/sequencer.mjs',
  maxWorkers: 2,
  testTimeout: 60_000,
};
