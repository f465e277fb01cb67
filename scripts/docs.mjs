// npm run docs: writes every page of the project that is made from others. Tests only compare them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installPackages, requireNode, ROOT } from './prepare.mjs';

requireNode();
await installPackages();
const prettier = await import('prettier');
const settings = await prettier.resolveConfig(join(ROOT, 'package.json'));
register('./typescript-loader.mjs', import.meta.url);
const load = (path) => import(pathToFileURL(join(ROOT, path)).href);

/** The cases of a rule stand in its test, which is loaded here for them and not run. */
const nothing = Object.assign(() => undefined, { each: () => () => undefined });
Object.assign(globalThis, { describe: nothing, it: nothing, test: nothing, expect: nothing });

const { filesUnder } = await load('test/support/source-files.ts');
const { generatedPages, isAsGenerated } = await load('test/support/generated-pages.ts');
const { raisedCounts, rulePages } = await load('test/support/rule-pages.ts');
for (const file of filesUnder('test/core/audit/rules')) {
  if (file.endsWith('.test.ts')) await load(file);
}
let written = 0;
async function write(page) {
  const { path, text } = page;
  const file = join(ROOT, path);
  if (existsSync(file) && isAsGenerated(page, readFileSync(file, 'utf8'))) return;
  writeFileSync(
    file,
    path.endsWith('.json') ? await prettier.format(text, { ...settings, parser: 'json' }) : text,
  );
  process.stdout.write(`${path}\n`);
  written += 1;
}
// The list of rules prints the counts.
await write(raisedCounts());
for (const page of [...generatedPages(), ...rulePages()]) await write(page);
process.stdout.write(written === 0 ? '生成的页面都是新的。\n' : `已更新 ${String(written)} 页。\n`);
