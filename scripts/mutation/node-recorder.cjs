const { createRequire } = require('node:module');
const { recording } = require('./recorder.cjs');

// The environment that comes with Jest, whatever version of it is installed.
const jest = createRequire(createRequire(require.resolve('jest')).resolve('jest-cli'));
const { TestEnvironment } = createRequire(jest.resolve('jest-config'))('jest-environment-node');

module.exports = recording(TestEnvironment);
