// Makes a version that a stranger can verify:
//   npm run release -- 0.2.0             the numbers and CHANGELOG.md, to be committed and tagged
//   npm run release -- --pack -o 文件夹    builds, and writes package, notes and checksums
//   npm run release -- --verify 文件夹     compares the checksums, builds again and compares byte by byte
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, installPackages, requireNode, ROOT, run } from './prepare.mjs';
import { datedChangelog, isLater, notesOf, withManifestVersion, withVersion } from './release/versions.mjs';

const SUMS = 'SHA256SUMS';
const NOTES = '发布说明.md';

requireNode();
await installPackages();
const { checksums, packed, unlikeChecksums } = await import('./release/pack.mjs');
const text = (name) => readFileSync(join(ROOT, name), 'utf8');
const { version } = JSON.parse(text('package.json'));
const packageName = `ziping-${version}.zip`;
const [first, second, third] = process.argv.slice(2);
try {
  if (first === '--pack') await pack(second === '-o' ? third : undefined);
  else if (first === '--verify') await verify(second);
  else if (first !== undefined) prepareVersion(first);
  else throw new Error('写明版本号（npm run release -- 0.2.0），或 --pack -o 文件夹、--verify 文件夹。');
} catch (error) {
  fail(error.message);
}

function prepareVersion(next) {
  requireClean();
  if (!isLater(next, version)) throw new Error(`版本号要比现在的 ${version} 新。`);
  const day = new Date().toLocaleDateString('sv-SE');
  const changes = {
    'CHANGELOG.md': datedChangelog(text('CHANGELOG.md'), next, day),
    'package.json': withVersion(text('package.json'), version, next),
    'package-lock.json': withVersion(text('package-lock.json'), version, next),
    'manifest.xml': withManifestVersion(text('manifest.xml'), next),
  };
  for (const [name, content] of Object.entries(changes)) writeFileSync(join(ROOT, name), content);
  process.stdout.write(
    `已改为 ${next}：${Object.keys(changes).join('、')}。看过以后：\n` +
      `  git commit -am "chore: release ${next}" && git tag -a v${next} -m ${next}\n` +
      '  npm run release -- --pack -o 文件夹\n',
  );
}

async function pack(folder) {
  if (folder === undefined) throw new Error('写明放到哪里：npm run release -- --pack -o 文件夹');
  requireClean();
  const notes = notesOf(text('CHANGELOG.md'), version);
  if (notes === '') throw new Error(`CHANGELOG.md 没有 ${version} 这一版：先 npm run release -- 版本号。`);
  const bytes = await builtPackage();
  const page = `# 绩效自评助手 ${version}\n\n${notes}\n\n${howToVerify()}`;
  const files = { [packageName]: bytes, [NOTES]: Buffer.from(page) };
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, SUMS), checksums(files));
  process.stdout.write(`已写入 ${folder}：${packageName}、${NOTES}、${SUMS}\n`);
}

function howToVerify() {
  return `## 核对

- 下载没有损坏：\`sha256sum -c ${SUMS}\`（Windows：\`certutil -hashfile ${packageName} SHA256\`，与 ${SUMS} 里的比）。
- 包里就是这份源代码：取出 v${version}（提交 ${commit()}），\`npm run release -- --verify 下载的文件夹\`，它重新构建，逐字节比较。
`;
}

async function verify(folder) {
  if (folder === undefined) throw new Error('写明下载的文件夹：npm run release -- --verify 文件夹');
  const read = (name) => {
    try {
      return readFileSync(join(folder, name));
    } catch {
      return null;
    }
  };
  const list = read(SUMS);
  if (list === null) throw new Error(`${folder} 里没有 ${SUMS}。`);
  const wrong = unlikeChecksums(String(list), read);
  if (wrong.length > 0) throw new Error(`与 ${SUMS} 不符，不要使用：${wrong.join('、')}。`);
  const downloaded = read(packageName);
  if (downloaded === null) throw new Error(`这份源代码是 ${version}，文件夹里没有 ${packageName}。`);
  requireClean();
  if (!downloaded.equals(await builtPackage())) {
    throw new Error(`${packageName} 与这份源代码（提交 ${commit()}）构建出来的不同。`);
  }
  process.stdout.write(`相符：${packageName} 的校验和对，与这份源代码构建出来的逐字节相同。\n`);
}

/** The package of these sources, built from nothing: what an earlier build left would go into it. */
async function builtPackage() {
  for (const name of ['dist', '.cache']) rmSync(join(ROOT, name), { recursive: true, force: true });
  const { code } = await run('npm', ['run', 'build']);
  if (code !== 0) throw new Error('构建没有成功，见上面的信息。');
  return Buffer.from(packed(ROOT, `ziping-${version}`));
}

/** A version is what was committed, and nothing else. */
function requireClean() {
  const changed = git('status', '--porcelain');
  if (changed !== '') throw new Error(`有改动还没有提交，请先提交：\n${changed}`);
}

function commit() {
  return git('rev-parse', 'HEAD');
}

function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error('这里不是 git 取出的源代码，版本要从提交做。');
  return stdout.trim();
}
