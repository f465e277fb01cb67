const { TestEnvironment } = require('jest-environment-jsdom');
const { recording } = require('./recorder.cjs');

module.exports = recording(TestEnvironment);
