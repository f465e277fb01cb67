// npm run mutation: changes the code at single places, drawn by a seed, and tells which changes no test notices.
//   --seed N       which mutants are drawn (1)          --mutants N   how many (600)
//   --only PATH    only this folder or file (repeated)  --tests PATH  only these tests (repeated)
//   --jobs N       how many tests run side by side (1)   --kinds LIST   only these kinds of change (commas between)
// Ends with 1 where less than nine in ten were noticed, with 2 where the tests fail as they are.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, installPackages, requireNode, ROOT } from './prepare.mjs';

requireNode();
await installPackages();
const { drawn, mutantsOf } = await import('./mutation/mutants.mjs');

const SUBJECTS = ['scoring', 'audit', 'number', 'formula'].map((folder) => `src/core/${folder}`);
/** Where the tests of a folder stand; what else reaches it would make the run longer and notice little more. */
const TESTS = [
  ['src/core', ['test/core', 'test/properties', 'test/report']],
  ['src/adapters/office', ['test/adapters/office', 'test/contract']],
  ['src/taskpane', ['test/taskpane']],
];
const NOTICED_AT_LEAST = 0.9;
const JEST = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
const CONFIG = join(ROOT, 'scripts', 'mutation', 'jest.config.cjs');
const SEEN = join(ROOT, '.cache', 'mutation', String(process.pid));

function asked() {
  const text = { type: 'string' };
  const many = { type: 'string', multiple: true };
  const { values } = parseArgs({
    options: { seed: text, mutants: text, jobs: text, kinds: text, only: many, tests: many },
  });
  const whole = (name, usual) => {
    const number = Number(values[name] ?? usual);
    return Number.isInteger(number) && number > 0 ? number : fail(`--${name} 要写一个正整数。`);
  };
  return {
    seed: whole('seed', 1),
    count: whole('mutants', 600),
    jobs: whole('jobs', 1),
    only: values.only ?? SUBJECTS,
    tests: values.tests,
    kinds: values.kinds?.split(','),
  };
}

function filesUnder(path) {
  if (!statSync(join(ROOT, path), { throwIfNoEntry: false })) return fail(`没有 ${path}。`);
  if (statSync(join(ROOT, path)).isFile()) return [path];
  return readdirSync(join(ROOT, path), { recursive: true })
    .map((name) => `${path}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/u.test(file))
    .sort();
}

/** Runs Jest: how it ended, and with --json its own account of it, which one that stops at the first failure cuts short. */
function jest(args, env, milliseconds) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [JEST, '--config', CONFIG, '--silent', ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    let late = false;
    const clock = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, milliseconds);
    child.stdout.on('data', (chunk) => (output += String(chunk)));
    child.on('close', (code) => {
      clearTimeout(clock);
      resolve({ late, code, output });
    });
  });
}

const failed = (report) => report.numFailedTests + report.numRuntimeErrorTestSuites;

/** Which test files reach which places: a run of all of them over sources that record it. */
async function reachedBy(files, instrumented, tests) {
  mkdirSync(join(SEEN, 'reached'), { recursive: true });
  for (const file of files) {
    mkdirSync(join(SEEN, dirname(file)), { recursive: true });
    writeFileSync(join(SEEN, file), instrumented[file]);
  }
  const { late, output } = await jest(['--json', ...tests], { MUTATION_SEEN: SEEN }, 3_600_000);
  const from = output.indexOf('{"');
  if (late || from < 0) return fail('测试没有跑起来。');
  const report = JSON.parse(output.slice(from));
  if (failed(report) > 0) {
    const names = report.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
    return fail(`代码没有改动时测试就不通过：\n${names.join('\n')}`);
  }
  return readdirSync(join(SEEN, 'reached')).map((name) => {
    const { seen, ...rest } = JSON.parse(readFileSync(join(SEEN, 'reached', name), 'utf8'));
    return { ...rest, seen: new Set(seen) };
  });
}

/** The test files that reach a mutant: its own test first, then the quick ones. */
function testsOf(mutant, reached) {
  const own = basename(mutant.file).replace(/\.tsx?$/u, '');
  const isOwn = ({ file }) => basename(file).replace(/\.test\.tsx?$/u, '') === own;
  return reached
    .filter(({ seen }) => seen.has(mutant.seen))
    .sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || a.milliseconds - b.milliseconds);
}

async function fateOf(mutant, reached) {
  const tests = testsOf(mutant, reached);
  if (tests.length === 0) return 'uncovered';
  const { file, start, end, after } = mutant;
  const env = {
    MUTATION_CHANGE: JSON.stringify({ file, start, end, after }),
    MUTATION_ORDER: tests.map((test) => test.file).join('|'),
  };
  const usual = tests.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const args = ['--runInBand', '--bail', '--runTestsByPath', ...tests.map((test) => test.file)];
  const { late, code } = await jest(args, env, 30_000 + 4 * usual);
  if (late) return 'timeout';
  return code === 0 ? 'survived' : 'killed';
}

function told({ file, line, column, mutator, before, after }) {
  const short = (text) => {
    const one = text.replace(/\s+/gu, ' ');
    return one.length > 160 ? `${one.slice(0, 160)}…` : one;
  };
  return `${file}:${line}:${column}  ${mutator}\n    ${short(before)}\n  → ${short(after)}`;
}

const FATES = { killed: '发现', timeout: '超时', survived: '没有发现', uncovered: '没有测试经过' };

const { seed, count, jobs, only, tests, kinds } = asked();
const all = await mutantsOf(ROOT, only.flatMap(filesUnder));
const wanted = all.mutants.filter(({ mutator }) => kinds?.includes(mutator) !== false);
const sample = drawn(wanted, count, seed);
const files = [...new Set(sample.map(({ file }) => file))];
process.stdout.write(
  `${wanted.length} 处可改，种子 ${seed} 抽出 ${sample.length} 处，在 ${files.length} 个文件里。\n`,
);
const began = Date.now();
const searched = tests ?? [
  ...new Set(
    TESTS.filter(([folder]) => files.some((file) => file.startsWith(`${folder}/`))).flatMap(([, own]) => own),
  ),
];
const counts = { killed: 0, timeout: 0, survived: 0, uncovered: 0 };
process.on('exit', () => rmSync(SEEN, { recursive: true, force: true }));
const reached = await reachedBy(files, all.instrumented, searched);
process.stdout.write(`未改动时跑了 ${reached.length} 个测试文件，用 ${seconds(began)} 秒。\n`);
const waiting = [...sample];
const work = async () => {
  for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
    const fate = await fateOf(mutant, reached);
    counts[fate] += 1;
    if (fate !== 'killed') process.stdout.write(`${FATES[fate]}：${told(mutant)}\n`);
  }
};
await Promise.all(Array.from({ length: jobs }, work));
const noticed = counts.killed + counts.timeout;
const parts = Object.entries(FATES).map(([fate, name]) => `${name} ${counts[fate]}`);
process.stdout.write(
  `${parts.join('，')}；发现率 ${((noticed / sample.length) * 100).toFixed(1)}%，用 ${seconds(began)} 秒。\n`,
);
process.exitCode = noticed >= sample.length * NOTICED_AT_LEAST ? 0 : 1;

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}
