// Draws sheets as they print, for looking at: node scripts/render-sheets.mjs <folder> [table.json …] [--as-published]
// [--layout T11] [--profile id] [--screen]. With --screen the aid block is drawn too. Without tables: all of test/fixtures/tables. Needs LibreOffice and pdftoppm.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import programs from './programs.cjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
register('./typescript-loader.mjs', import.meta.url);
const load = (path) => import(pathToFileURL(join(root, 'src', path)).href);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'as-published': { type: 'boolean', default: false },
    layout: { type: 'string' },
    profile: { type: 'string' },
    screen: { type: 'boolean', default: false },
  },
});
const [folder, ...named] = positionals;
if (folder === undefined) throw new Error('usage: node scripts/render-sheets.mjs <folder> [table.json …]');
const fixtures = join(root, 'test', 'fixtures', 'tables');
const files =
  named.length > 0
    ? named
    : readdirSync(fixtures)
        .filter((name) => /^\d+-\d+\.json$/.test(name))
        .map((name) => join(fixtures, name));

const { parseTableJson } = await load('core/table/table-json.ts');
const { layoutById } = await load('core/table/layouts/index.ts');
const { presetById, DEFAULT_PROFILE } = await load('core/profile/presets.ts');
const { composeTable } = await load('core/compose/compose-table.ts');
const { MemoryWorkbook } = await load('adapters/memory/memory-workbook.ts');
const { writeXlsx } = await load('adapters/xlsx/write-xlsx.ts');

/** Stand-ins for fonts that no Linux has: like 宋体, the one for the body has digits half as wide as a character. */
const FONTS = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<match target="pattern"><test name="family"><string>宋体</string></test><edit name="family" mode="assign" binding="strong"><string>Noto Sans Mono CJK SC</string></edit></match>
<match target="pattern"><test name="family"><string>黑体</string></test><edit name="family" mode="assign" binding="strong"><string>Noto Sans CJK SC</string></edit></match>
</fontconfig>`;

/** The sheet with everything on it, as a user sees it on the screen. */
function withoutPrintArea(model) {
  const sheets = model.sheets.map((sheet) => ({
    ...sheet,
    page: sheet.page && { ...sheet.page, printArea: { top: 0, left: 0, bottom: 60, right: 20 } },
  }));
  return { ...model, sheets };
}

const soffice = programs.findProgram('libreoffice');
if (soffice === null) throw new Error('LibreOffice was not found');
mkdirSync(folder, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'render-sheets-'));
try {
  writeFileSync(join(work, 'fonts.conf'), FONTS);
  for (const file of files) {
    const parsed = parseTableJson(JSON.parse(readFileSync(file, 'utf8')), basename(file));
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    const layout = layoutById(values.layout ?? parsed.table.layout);
    const profile = presetById(values.profile ?? DEFAULT_PROFILE.id);
    const workbook = new MemoryWorkbook();
    const result = await workbook.apply(
      composeTable({
        table: parsed.table,
        layout,
        profile,
        sheetName: '自评表',
        mode: values['as-published'] ? 'asPublished' : 'formulas',
        protect: true,
      }),
    );
    if (!result.applied) throw new Error(result.message);
    const name = basename(file, '.json');
    const model = workbook.model();
    writeFileSync(
      join(folder, `${name}.xlsx`),
      await writeXlsx(values.screen ? withoutPrintArea(model) : model),
    );
  }
  const written = files.map((file) => resolve(folder, `${basename(file, '.json')}.xlsx`));
  execFileSync(
    soffice,
    [
      `-env:UserInstallation=${pathToFileURL(work).href}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      resolve(folder),
      ...written,
    ],
    { env: { ...process.env, FONTCONFIG_FILE: join(work, 'fonts.conf') }, stdio: 'ignore' },
  );
  for (const path of written) {
    execFileSync('pdftoppm', ['-r', '80', '-png', path.replace(/xlsx$/, 'pdf'), path.replace(/\.xlsx$/, '')]);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
