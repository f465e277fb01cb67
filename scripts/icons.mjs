// Draws the PNG files in assets from the SVG files, with Chromium: node scripts/icons.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { fail, ROOT } from './prepare.mjs';
import programs from './programs.cjs';

/** The product's own icon, and one for each button of the ribbon in the sizes that it asks for. */
const ICONS = { icon: [16, 32, 64, 80, 128], insert: [16, 32, 80], check: [16, 32, 80], open: [16, 32, 80] };

const executablePath = programs.findProgram('chromium');
if (executablePath === null) fail('没有找到 Chromium，可用环境变量 CHROMIUM 指明它的位置。');

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(ICONS)) {
    for (const size of sizes) {
      const svg = readFileSync(
        join(ROOT, 'assets', size === 16 ? `${name}-small.svg` : `${name}.svg`),
        'utf8',
      );
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      writeFileSync(
        join(ROOT, 'assets', `${name}-${size}.png`),
        await page.screenshot({ omitBackground: true, type: 'png' }),
      );
    }
  }
} finally {
  await browser.close();
}
