// npm run fuzz: puts spoiled files through every command and tells what breaks. docs/fuzzing.md says how.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installPackages, requireNode, ROOT } from './prepare.mjs';

requireNode();
await installPackages();
const require = createRequire(import.meta.url);
const [{ default: webpack }, configurations] = [await import('webpack'), require('../webpack.config.js')];
const folder = join(ROOT, '.cache', 'fuzz');
const output = join(folder, 'build');

/** The command line's own build with other beginnings: what is tried is what is shipped. */
const cli = configurations({}, { mode: 'production' }).find(({ name }) => name === 'cli');
const stats = await new Promise((resolve, reject) => {
  webpack(
    {
      ...cli,
      name: 'fuzz',
      cache: { ...cli.cache, name: 'fuzz-production' },
      context: ROOT,
      entry: { main: './scripts/fuzz/main.ts', worker: './scripts/fuzz/worker.ts' },
      output: { ...cli.output, path: output },
    },
    (error, result) => (error === null ? resolve(result) : reject(error)),
  );
});
if (stats.hasErrors()) {
  process.stderr.write(`${stats.toString({ all: false, errors: true })}\n`);
  process.exit(2);
}
const { main } = require(join(output, 'main.js'));
process.exitCode = await main(process.argv.slice(2), join(output, 'worker.js'), folder);
