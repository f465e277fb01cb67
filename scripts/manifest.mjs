// Writes the manifest for a server of your own: npm run manifest -- --url https://oa.example.gov.cn/ziping [-o file]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, ROOT } from './prepare.mjs';

const DEVELOPMENT = 'https://localhost:3000';

/** The manifest with every address on another server. Throws a Chinese message for an address that Excel refuses. */
export function manifestFor(xml, address) {
  let url;
  try {
    url = new URL(address);
  } catch {
    throw new Error(`“${address}”不是网址。`);
  }
  if (url.protocol !== 'https:') throw new Error(`“${address}”应以 https:// 开头：Excel 不接受 http。`);
  if (url.search !== '' || url.hash !== '') throw new Error(`“${address}”不能带 ? 或 #。`);
  const base = url.href.replace(/\/$/, '').replaceAll('&', '&amp;');
  return xml.replaceAll(DEVELOPMENT, base);
}

function main(args) {
  const value = (...names) => args.find((_, at) => names.includes(args[at - 1] ?? ''));
  const address = value('--url');
  if (address === undefined)
    fail('请写明网址，例如：npm run manifest -- --url https://oa.example.gov.cn/ziping');
  const target = value('-o', '--out') ?? join(ROOT, 'dist', 'manifest.xml');
  try {
    writeFileSync(target, manifestFor(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'), address));
  } catch (error) {
    fail(error.code === 'ENOENT' ? `不能写入 ${target}：文件夹不存在。` : error.message);
  }
  process.stdout.write(`已写入 ${target}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
