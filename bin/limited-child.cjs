// Starts the process that does the work of a command. What the engine compiles of the program is kept for the next time: most of
// what another process costs is that. Plain Node, no packages.
const { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const program = join(__dirname, '..', 'dist', 'cli', 'limited-child.js');
const { size, mtimeMs } = statSync(program);
/** What was compiled of another build is of no use; of another engine or with other options the engine itself refuses it. */
const build = Buffer.from(`${size} ${mtimeMs}\n`.padEnd(64));
const options = [process.version, process.arch, ...process.execArgv].join('').replace(/[^\w.]/g, '');
const kept = join(__dirname, '..', '.cache', 'compiled', options);

function compiledBefore() {
  try {
    const bytes = readFileSync(kept);
    return bytes.subarray(0, build.length).equals(build) ? bytes.subarray(build.length) : undefined;
  } catch {
    return undefined;
  }
}

function keep(script) {
  const beside = `${kept}.${process.pid}`;
  try {
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(beside, Buffer.concat([build, script.createCachedData()]));
    renameSync(beside, kept);
  } catch {
    // A folder that is not ours, a full disk: the next start takes as long as this one.
    rmSync(beside, { force: true });
  }
}

const cachedData = compiledBefore();
const script = new Script(wrap(readFileSync(program, 'utf8')), { filename: program, cachedData });
// At the end more has been compiled than at the beginning.
if (cachedData === undefined || script.cachedDataRejected) process.once('exit', () => keep(script));
const loaded = { exports: {} };
script
  .runInThisContext()
  .call(loaded.exports, loaded.exports, createRequire(program), loaded, program, dirname(program));
