// What `npm start`, `npm test` and the command line all need before anything of the project can run. Plain Node, no packages.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './lone-process.mjs';

/** The project's folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');

const STAMP = join(ROOT, 'node_modules', '.ziping-lock');
const OLDEST_NODE = [20, 9];

/** Stops with a Chinese message when Node is too old to run the project. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = OLDEST_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  fail(
    `需要 Node.js ${OLDEST_NODE.join('.')} 或更新的版本，现在是 ${version}。请从 https://nodejs.org 安装后重试。`,
  );
}

/** Prints the message and ends with code 2. */
export function fail(message) {
  process.stderr.write(`错误：${message}\n`);
  process.exit(2);
}

/**
 * Runs a program and resolves with its exit code, or the signal that ended it; its output goes to ours unless `quiet`
 * collects it. `began` is told its process number.
 */
export function run(command, args, { quiet = false, env = process.env, stdout = 'inherit', began } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', stdout, 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    if (child.pid !== undefined) began?.(child.pid);
    let output = '';
    child.stdout?.on('data', (chunk) => (output += String(chunk)));
    child.stderr?.on('data', (chunk) => (output += String(chunk)));
    child.on('error', (error) => resolve({ code: 127, signal: null, output: String(error.message) }));
    child.on('close', (code, signal) => resolve({ code: code ?? 1, signal, output }));
  });
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

/** Versions by folder that a lock file names; packages for other machines are optional and may be missing. */
function lockedVersions(file, withOptional) {
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  return Object.entries(packages).flatMap(([folder, { version, link, optional, devOptional }]) =>
    folder === '' || link === true || (!withOptional && (optional === true || devOptional === true))
      ? []
      : [[folder, version]],
  );
}

/** Whether node_modules is what package-lock.json asks for, by npm's own record of what it installed. */
export function packagesAreFresh() {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const hash = lockHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return true;
  const installed = new Map(lockedVersions(record, true));
  const isFresh = lockedVersions(join(ROOT, 'package-lock.json'), false).every(
    ([folder, version]) => installed.get(folder) === version,
  );
  if (isFresh) writeFileSync(STAMP, hash);
  return isFresh;
}

const LOCK = join(ROOT, '.cache', 'preparing.json');

/** Runs `npm ci` when packages are missing or older than the lock. Notes go to stderr, so that output can be piped. */
export async function installPackages() {
  if (!packagesAreFresh()) await alone(LOCK, '安装依赖', install);
}

async function install(began) {
  if (packagesAreFresh()) return;
  process.stderr.write('正在安装依赖（首次约需一两分钟）……\n');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    quiet: true,
    began,
  });
  if (code !== 0) {
    fail(`npm ci 没有成功，依赖未能装好。请检查网络或 npm 镜像后重试。\n${output.trim()}`);
  }
  writeFileSync(STAMP, lockHash());
}

const BUILD_INPUTS = [
  'src',
  'assets',
  'webpack.config.js',
  'scripts/license-list.cjs',
  'LICENSE',
  'package-lock.json',
  'package.json',
  'manifest.xml',
  'test/fixtures/tables',
];

function filesOf(path) {
  const full = join(ROOT, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

function sourceHash() {
  const hash = createHash('sha256');
  for (const file of BUILD_INPUTS.flatMap(filesOf)) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(ROOT, file)))
      .update('\0');
  }
  for (const name of ['OFFICE_JS_URL', 'ADDIN_URL']) hash.update(`${name}=${process.env[name] ?? ''}\0`);
  return hash.digest('hex');
}

/**
 * Builds with webpack unless dist was made from these very sources. `name` is one configuration ("cli") or "all".
 * Returns whether it built.
 */
export async function build(name = 'all') {
  const hash = sourceHash();
  if (isBuilt(name, hash)) return false;
  return alone(LOCK, '构建', (began) => pack(name, hash, began));
}

const DIST = join(ROOT, 'dist');
const STAMPS = join(DIST, '.stamps');

/**
 * A build is believed by its stamp, written last: the sources it was made from, then the size of every file of it. A
 * file that is missing or cut short, by a full disk or a build that was killed, is built again.
 */
function isBuilt(name, hash) {
  return ['all', name].some((stamp) => {
    const file = join(STAMPS, stamp);
    if (!existsSync(file)) return false;
    const [madeFrom, ...sizes] = readFileSync(file, 'utf8').split('\n');
    return madeFrom === hash && sizes.length > 0 && sizes.every(hasSize);
  });
}

function hasSize(line) {
  const [size, ...name] = line.split(' ');
  return statSync(join(DIST, name.join(' ')), { throwIfNoEntry: false })?.size === Number(size);
}

function builtSizes(name) {
  return filesOf(join('dist', name === 'all' ? '' : name))
    .filter((file) => !file.startsWith(join('dist', '.stamps')))
    .map(
      (file) => `${String(statSync(join(ROOT, file)).size)} ${relative('dist', file).replaceAll(sep, '/')}`,
    );
}

async function pack(name, hash, began) {
  if (isBuilt(name, hash)) return false;
  process.stderr.write(name === 'cli' ? '正在构建命令行……\n' : '正在构建（约需一分钟）……\n');
  rmSync(STAMPS, { recursive: true, force: true });
  const webpack = join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const chosen = name === 'all' ? [] : ['--config-name', name];
  const { code, output } = await run(
    process.execPath,
    [webpack, '--mode', 'production', '--stats', 'errors-only', ...chosen],
    { quiet: true, began },
  );
  if (code !== 0) fail(`构建没有成功。\n${output.trim()}`);
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(join(STAMPS, name), [hash, ...builtSizes(name)].join('\n'));
  return true;
}
