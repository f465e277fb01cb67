// A transform of Jest: source files as they are, except for what the run of mutations changes in them. MUTATION_CHANGE names
// one mutant (its file and the text from start to end); MUTATION_SEEN a folder with the files that record what is reached.
const { createHash } = require('node:crypto');
const { existsSync, readFileSync } = require('node:fs');
const { join, relative, sep } = require('node:path');
const { createTransformer } = require('@swc/jest');

const ROOT = join(__dirname, '..', '..');
const change = JSON.parse(process.env.MUTATION_CHANGE ?? 'null');
const folder = process.env.MUTATION_SEEN ?? '';

function changed(content, path) {
  const file = relative(ROOT, path).split(sep).join('/');
  if (folder !== '' && existsSync(join(folder, file))) return readFileSync(join(folder, file), 'utf8');
  if (change === null || change.file !== file) return content;
  return content.slice(0, change.start) + change.after + content.slice(change.end);
}

module.exports = {
  createTransformer(options) {
    const swc = createTransformer(options);
    return {
      canInstrument: false,
      process: (content, path, settings) => swc.process(changed(content, path), path, settings),
      getCacheKey: (content, path, settings) =>
        createHash('sha256')
          .update(swc.getCacheKey(content, path, settings))
          .update(changed(content, path))
          .digest('hex'),
    };
  },
};
