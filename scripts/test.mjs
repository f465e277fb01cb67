// npm test: gets what the tests need, runs them all, and says how many passed, failed and were skipped. With --long
// (npm run test:long) the same for the tests that take minutes each, which the plain run leaves out.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, installPackages, requireNode, ROOT, run } from './prepare.mjs';
import programs from './programs.cjs';

const { findProgram } = programs;
const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');

/** Debian packages with the programs that the slow tests drive, and the fonts that the pictures need. */
const PACKAGES = ['chromium', 'libreoffice-calc', 'fonts-noto-cjk', 'poppler-utils'];

/** What Jest is asked for: everything but the long tests, or them alone. Behind the caller's own: the option takes all that follows it. */
function chosen(args) {
  const own = args.filter((arg) => arg !== '--long');
  return [...own, own.length < args.length ? '--selectProjects' : '--ignoreProjects', 'long'];
}

async function testFiles(args) {
  const { code, output } = await run(process.execPath, [jest, '--listTests', ...args], {
    quiet: true,
  });
  if (code !== 0) {
    process.stderr.write(output);
    process.exit(code);
  }
  return output.split('\n').map((line) => line.replaceAll('\\', '/'));
}

function canInstallPackages() {
  return (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    existsSync('/etc/debian_version') &&
    existsSync('/usr/bin/apt-get')
  );
}

/** Installs Chromium and LibreOffice where that is possible without asking anybody: as root on Debian or Ubuntu. */
async function installPrograms(missing) {
  process.stderr.write(`缺少 ${missing.join('、')}，正在用 apt-get 安装……\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { quiet: true, env });
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES],
    { quiet: true, env },
  );
  if (code !== 0) process.stderr.write(`apt-get 没有装成：\n${output.split('\n').slice(-5).join('\n')}\n`);
}

/** Whether a test file needs what the folder is named after: test/browser, test/long/browser. */
function uses(file, folder) {
  return file.includes(`/test/${folder}/`) || file.includes(`/test/long/${folder}/`);
}

async function findPrograms(files) {
  const needed = [
    ['chromium', 'CHROMIUM', files.some((file) => uses(file, 'browser'))],
    ['libreoffice', 'LIBREOFFICE', files.some((file) => uses(file, 'libreoffice'))],
  ].filter(([, , isNeeded]) => isNeeded);
  const missing = () => needed.filter(([name]) => findProgram(name) === null).map(([name]) => name);
  const wanted = missing().filter((name) => process.env[name.toUpperCase()] !== 'none');
  if (wanted.length > 0 && canInstallPackages()) await installPrograms(wanted);
  for (const name of missing()) {
    process.stderr.write(`没有找到 ${name}：需要它的测试将被跳过，并在最后逐一列出。\n`);
  }
  const found = needed.map(([name, variable]) => [variable, findProgram(name) ?? 'none']);
  return Object.fromEntries(found);
}

function skippedNames(results) {
  return results.testResults.flatMap((file) =>
    file.assertionResults.filter((test) => test.status === 'pending').map((test) => test.fullName),
  );
}

requireNode();
await installPackages();
const args = chosen(process.argv.slice(2));
const files = await testFiles(args);
const programsFound = await findPrograms(files);
if (files.some((file) => uses(file, 'browser'))) await build();
else if (files.some((file) => /\/test\/(cli|long)\//.test(file))) await build('cli');

const folder = join(ROOT, '.cache');
const resultFile = join(folder, 'test-results.json');
mkdirSync(folder, { recursive: true });
rmSync(resultFile, { force: true });
const { code, signal } = await run(
  process.execPath,
  [jest, ...args, '--json', `--outputFile=${resultFile}`],
  {
    env: { ...process.env, ...programsFound },
  },
);

if (!existsSync(resultFile)) {
  const how = signal === null ? `退出码 ${String(code)}` : `被 ${signal} 中断，可能是内存不足`;
  process.stdout.write(`\n测试没有跑完：${how}。\n`);
  process.exit(code === 0 ? 1 : code);
}
const results = JSON.parse(readFileSync(resultFile, 'utf8'));
const skipped = skippedNames(results);
if (skipped.length > 0)
  process.stdout.write(`\n跳过的测试：\n${skipped.map((name) => `  ○ ${name}\n`).join('')}`);
// A file that could not even be loaded holds no test that failed, and is counted as one.
const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
process.stdout.write(
  `\n${String(results.numPassedTests)} passed, ${String(failed)} failed, ${String(skipped.length)} skipped\n`,
);
process.exit(code);
