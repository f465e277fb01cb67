// The tests of the project as ever, but some files are read changed: see changed-source.cjs.
const { join } = require('node:path');
const { projects, ...rest } = require('../../jest.config.cjs');

const ENVIRONMENTS = { unit: 'node', pane: 'jsdom' };
const [[, swc]] = Object.entries(projects[0].transform);

module.exports = {
  // Recording takes its time.
  testTimeout: 5 * rest.testTimeout,
  workerIdleMemoryLimit: rest.workerIdleMemoryLimit,
  testSequencer: join(__dirname, 'as-given.cjs'),
  projects: projects
    .filter(({ displayName }) => displayName in ENVIRONMENTS)
    .map((project) => ({
      ...project,
      rootDir: join(__dirname, '..', '..'),
      testEnvironment: join(__dirname, `${ENVIRONMENTS[project.displayName]}-recorder.cjs`),
      transform: {
        '[\\\\/]src[\\\\/].+\\.tsx?$': [join(__dirname, 'changed-source.cjs'), swc[1]],
        ...project.transform,
      },
    })),
};
