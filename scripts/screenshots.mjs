// npm run screenshots: pictures of the workbench and of the pane's places into docs/images, to be looked at by a person.
import { mkdirSync } from 'node:fs';
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
  await page.close();
  const dark = await openWorkbench({ width: OFFICE_PC.width, height: PANE_HEIGHT }, 'dark');
  await dark.page.locator('iframe').screenshot({ path: join(FOLDER, 'pane-sheet-dark.png') });
} finally {
  await browser.close();
  server.close();
}
process.stdout.write(`图片已写入 ${FOLDER}，请逐张看过。\n`);
