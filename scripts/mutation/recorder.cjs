const { writeFileSync } = require('node:fs');
const { join, relative, sep } = require('node:path');
const { createHash } = require('node:crypto');

const ROOT = join(__dirname, '..', '..');

/** An environment of Jest that writes down, for each test file, which places of the instrumented sources it reached. */
exports.recording = (Environment) =>
  class Recorder extends Environment {
    constructor(config, context) {
      super(config, context);
      this.testFile = relative(ROOT, context.testPath).split(sep).join('/');
      this.began = Date.now();
    }

    async teardown() {
      const folder = process.env.MUTATION_SEEN;
      const seen = this.global.__stryker__?.mutantCoverage?.static ?? {};
      if (folder !== undefined) {
        const name = createHash('sha256').update(this.testFile).digest('hex').slice(0, 16);
        const report = {
          file: this.testFile,
          milliseconds: Date.now() - this.began,
          seen: Object.keys(seen).map(Number),
        };
        writeFileSync(join(folder, 'reached', `${name}.json`), JSON.stringify(report));
      }
      await super.teardown();
    }
  };
