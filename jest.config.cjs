/**
 * One project a kind of test; the slow ones need a browser or LibreOffice and say so when they are skipped. `long` holds
 * what takes minutes each: `npm test` leaves it out, `npm run test:long` runs it alone.
 */
const swc = {
  '^.+\\.(t|j|mj)sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};
/** Packages that come as ES modules only, most of them with Univer: jest reads CommonJS. */
const ESM_PACKAGES = [
  '@borgar/fx',
  'cjk-regex',
  'collapse-white-space',
  'flatqueue',
  'franc-min',
  'hucre',
  'kdbush',
  'lodash-es',
  'n-gram',
  'nanoid',
  'quickselect',
  'rbush',
  'regexp-util',
  'trigram-utils',
  'unicode-regex',
];
const common = {
  transform: swc,
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty-style.cjs' },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_PACKAGES.join('|')})/)`],
};

module.exports = {
  // One worker for each core; Jest would leave one core of two idle. A worker that has grown starts anew between two files.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1500MB',
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  // A busy machine is slow, not wrong; what must be fast says so in its own test.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/test/{core,report,app,adapters,workbench,cli,properties,contract,golden,architecture,manifest,scripts}/**/*.test.ts',
      ],
    },
    {
      ...common,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/{taskpane,locale}/**/*.test.ts?(x)'],
      setupFiles: ['<rootDir>/test/support/jsdom-stubs.ts'],
    },
    {
      ...common,
      displayName: 'libreoffice',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/libreoffice/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
    },
    {
      ...common,
      displayName: 'long',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/long/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/long-runs.ts'],
    },
  ],
};
