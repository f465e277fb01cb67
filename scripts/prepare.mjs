// What `npm start`, `npm test` and the command line all need before anything of the project can run. Plain Node, no packages.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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

/** Runs a program and resolves with its exit code, or the signal that ended it; its output goes to ours unless `quiet` collects it. */
export function run(command, args, { quiet = false, env = process.env, stdout = 'inherit' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', stdout, 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    });
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

const LOCK = join(ROOT, '.cache', 'preparing');
const LOCK_IS_STALE_AFTER_MS = 10 * 60 * 1000;

/** Lets one process at a time install or build, so that several started at once do not spoil each other's files. */
async function alone(work) {
  mkdirSync(dirname(LOCK), { recursive: true });
  for (;;) {
    try {
      mkdirSync(LOCK);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const age = existsSync(LOCK) ? Date.now() - statSync(LOCK).mtimeMs : 0;
    if (age > LOCK_IS_STALE_AFTER_MS) rmSync(LOCK, { recursive: true, force: true });
    else await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const unlock = () => rmSync(LOCK, { recursive: true, force: true });
  process.once('exit', unlock);
  try {
    return await work();
  } finally {
    unlock();
    process.off('exit', unlock);
  }
}

/** Runs `npm ci` when packages are missing or older than the lock. Notes go to stderr, so that output can be piped. */
export async function installPackages() {
  if (!packagesAreFresh()) await alone(install);
}

async function install() {
  if (packagesAreFresh()) return;
  process.stderr.write('正在安装依赖（首次约需一两分钟）……\n');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    quiet: true,
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
  return alone(() => pack(name, hash));
}

const STAMPS = join(ROOT, 'dist', '.stamps');

function isBuilt(name, hash) {
  return ['all', name].some((stamp) => {
    const file = join(STAMPS, stamp);
    return existsSync(file) && readFileSync(file, 'utf8') === hash;
  });
}

async function pack(name, hash) {
  if (isBuilt(name, hash)) return false;
  process.stderr.write(name === 'cli' ? '正在构建命令行……\n' : '正在构建（约需一分钟）……\n');
  rmSync(STAMPS, { recursive: true, force: true });
  const webpack = join(ROOT, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const chosen = name === 'all' ? [] : ['--config-name', name];
  const { code, output } = await run(
    process.execPath,
    [webpack, '--mode', 'production', '--stats', 'errors-only', ...chosen],
    {
      quiet: true,
    },
  );
  if (code !== 0) fail(`构建没有成功。\n${output.trim()}`);
  mkdirSync(STAMPS, { recursive: true });
  writeFileSync(join(STAMPS, name), hash);
  return true;
}
