/** One project a kind of test; the slow ones need a browser or LibreOffice and say so when they are skipped. */
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
const common = {
  transform: swc,
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty-style.cjs' },
  transformIgnorePatterns: [
    '/node_modules/(?!(hucre|@borgar/fx|lodash-es|nanoid|rbush|quickselect|kdbush|flatqueue|collapse-white-space|n-gram|trigram-utils|franc-min|unicode-regex|regexp-util|cjk-regex)/)',
  ],
};

module.exports = {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/test/{core,app,adapters,cli,properties,contract,golden,architecture,manifest,scripts}/**/*.test.ts',
      ],
    },
    {
      ...common,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/{taskpane,commands,locale}/**/*.test.ts?(x)'],
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
  ],
};
