/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '\\.(ts|mjs|js)$': '<rootDir>/test/tools/transform.cjs' },
  // Dependencies that ship as ES modules only and are used inside jest.
  transformIgnorePatterns: ['/node_modules/(?!(nodemailer|valibot|postal-mime)/)'],
  setupFiles: ['<rootDir>/test/tools/bounded-properties.ts'],
  globalSetup: '<rootDir>/test/tools/build-once.mjs',
  // One worker less than there are cores would leave half of a small machine idle.
  maxWorkers: '100%',
  coverageProvider: 'v8',
  testTimeout: 60_000,
};
