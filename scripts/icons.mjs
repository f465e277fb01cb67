// Draws assets/icon-*.png from the SVG files, with Chromium: node scripts/icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { fail, ROOT } from './prepare.mjs';
import programs from './programs.cjs';

const SIZES = [16, 32, 64, 80, 128];

const executablePath = programs.findProgram('chromium');
if (executablePath === null) fail('没有找到 Chromium，可用环境变量 CHROMIUM 指明它的位置。');

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    const svg = readFileSync(join(ROOT, 'assets', size === 16 ? 'icon-small.svg' : 'icon.svg'), 'utf8');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    writeFileSync(
      join(ROOT, 'assets', `icon-${size}.png`),
      await page.screenshot({ omitBackground: true, type: 'png' }),
    );
  }
} finally {
  await browser.close();
}
