// npm run screenshots: pictures of the workbench and of the pane's places into docs/images, to be looked at by a person.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build, fail, installPackages, requireNode, ROOT } from './prepare.mjs';
import programs from './programs.cjs';
import { serve } from './static-server.mjs';

const FOLDER = join(ROOT, 'docs', 'images');
const OFFICE_PC = { width: 1366, height: 768 };
const PANE_HEIGHT = 720;
const PLACES = [
  ['sheet', '本表'],
  ['workbook', '全簿'],
  ['create', '新建'],
];
const LOADING_MS = 60_000;
/** Files as offices hand them in, by their paths, with the published tables in them. */
const HANDED_IN = {
  '工信局/惠民消费券.xlsx': ['000-2'],
  '工信局/电子政务外网.xlsx': ['000-1'],
  '农牧局/2024年自评表.xlsx': ['001-5', '001-1'],
  '农牧局/生鲜乳补贴.xlsx': ['001-5'],
};

requireNode();
await installPackages();
await build();
const executablePath = programs.findProgram('chromium');
if (executablePath === null) fail('没有找到 Chromium，可用环境变量 CHROMIUM 指明它的位置。');
mkdirSync(FOLDER, { recursive: true });
const server = await serve(join(ROOT, 'dist'), 0);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

/** Opens the workbench and waits until the pane shows a score. */
async function openWorkbench(viewport, colorScheme) {
  const page = await browser.newPage({ viewport, colorScheme, locale: 'zh-CN' });
  await page.goto(`http://localhost:${String(server.port)}/`);
  const pane = page.frameLocator('iframe');
  await pane.getByText('分值合计').waitFor({ timeout: LOADING_MS });
  // The spreadsheet fits its zoom to the form once all of it has started.
  await page.waitForTimeout(5000);
  return { page, pane };
}

/** Writes the files that are handed in; gives their folder. */
function handedIn() {
  const folder = join(mkdtempSync(join(tmpdir(), 'ziping-screenshots-')), '报送材料');
  for (const [path, tables] of Object.entries(HANDED_IN)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    const sources = tables.map((name) => join(ROOT, 'test', 'fixtures', 'tables', `${name}.json`));
    const given = ['new', ...sources, '--as-published', '-o', join(folder, path)];
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin', 'ziping.mjs'), ...given]);
    if (status !== 0) fail(String(stderr));
  }
  return folder;
}

const folder = handedIn();
try {
  const { page, pane } = await openWorkbench(OFFICE_PC, 'light');
  await page.screenshot({ path: join(FOLDER, 'workbench.png') });
  for (const [name, label] of PLACES) {
    await pane.getByRole('tab', { name: label }).click();
    await page.waitForTimeout(800);
    await page.locator('iframe').screenshot({ path: join(FOLDER, `pane-${name}.png`) });
  }
  await pane.getByRole('tab', { name: '全簿' }).click();
  await pane.getByRole('button', { name: '审计全部' }).click();
  await pane.getByRole('radio', { name: /^错误/ }).waitFor({ state: 'attached', timeout: LOADING_MS });
  await page.waitForTimeout(800);
  await page.locator('iframe').screenshot({ path: join(FOLDER, 'pane-audit.png') });
  await pane.getByRole('tab', { name: '工具' }).click();
  await pane.getByRole('button', { name: /^审计一批文件/ }).click();
  await pane.getByLabel('选文件夹…').setInputFiles(folder);
  await pane.getByRole('button', { name: /^2024年自评表/ }).click({ timeout: LOADING_MS });
  await page.waitForTimeout(800);
  await page.locator('iframe').screenshot({ path: join(FOLDER, 'pane-audit-files.png') });
  await page.close();
  const dark = await openWorkbench({ width: OFFICE_PC.width, height: PANE_HEIGHT }, 'dark');
  await dark.page.locator('iframe').screenshot({ path: join(FOLDER, 'pane-sheet-dark.png') });
} finally {
  await browser.close();
  server.close();
  rmSync(join(folder, '..'), { recursive: true });
}
process.stdout.write(`图片已写入 ${FOLDER}，请逐张看过。\n`);
