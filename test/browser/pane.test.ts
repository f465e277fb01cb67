import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { chromium as playwright, type BrowserContext, type Page } from 'playwright-core';
import webpack from 'webpack';

import { serve } from '../../scripts/static-server.mjs';
import harness from '../support/pane-harness/webpack.config.cjs';
import { chromium, describeWithChromium } from '../support/programs';

jest.setTimeout(300_000);

/** Pictures of every state, for a person to look at. */
const PICTURES = join(__dirname, '../../.cache/pane-pictures');
const DIST = join(__dirname, '../../dist');
const ALL = '000-1,000-2,000-3,000-4,000-5,001-1,001-2,001-3,001-4,001-5,003-1';

interface State {
  readonly name: string;
  readonly query: string;
  /** Buttons pressed one after the other to get there. */
  readonly press?: readonly string[];
  /** Text that is there when the state is. */
  readonly ready: string;
}

const MANY = `tables=${ALL}&times=4&place=workbook&mode=asPublished`;
const WRONG = 'tables=001-2,001-5&faults=80&place=workbook&mode=asPublished';

const STATES: readonly State[] = [
  { name: '没有表', query: '', ready: '“Sheet1”上没有自评表' },
  { name: '本表', query: 'tables=000-2', ready: '99.89' },
  { name: '本表-总分不符', query: 'tables=001-5&mode=asPublished', ready: '表上写的是 90.00' },
  { name: '本表-四百条', query: 'tables=001-2&faults=80&mode=asPublished', ready: '待处理' },
  { name: '读取失败', query: 'fail=1', ready: '没有读成' },
  {
    name: '全簿-四十四张',
    query: MANY,
    ready: '44 张自评表',
  },
  { name: '审计全簿', query: MANY, press: ['审计全部'], ready: '报告…' },
  { name: '审计全簿-数百条', query: WRONG, press: ['审计全部'], ready: '再显示' },
  { name: '修复前核对', query: `${WRONG}&texts=1`, press: ['审计全部', '修复 '], ready: '不改变意思' },
  { name: '公式图', query: WRONG, press: ['审计全部', '公式图…'], ready: '手填的数' },
  {
    name: '公式图-宽表',
    query: 'tables=000-2&place=workbook',
    press: ['审计全部', '公式图…'],
    ready: '手填的数',
  },
  { name: '各列是什么', query: WRONG, press: ['审计全部', '各列是什么…'], ready: '指标部分' },
  {
    name: '各列是什么-没有表',
    query: '',
    press: ['这张表没被认出', '由我指认各列…'],
    ready: '没有认出自评表',
  },
  { name: '本表-找不到指认的列', query: 'tables=000-2&lost=1', ready: '找不到指认过的列' },
  {
    name: '各列是什么-找不到',
    query: 'tables=000-2&lost=1',
    press: ['各列是什么…'],
    ready: '这张工作表已经不在',
  },
  { name: '审计报告', query: WRONG, press: ['审计全部', '报告…'], ready: '审计底稿' },
  { name: '新建', query: 'place=create', ready: '将写入的指标' },
  { name: '工具', query: 'place=tools', ready: '操作记录' },
  { name: '帮助', query: 'place=tools', press: ['帮助'], ready: '许可与第三方软件' },
];

/** Width of the pane in CSS pixels; 160 is 320 at 200 %. */
const LOOKS = [
  { name: '320', width: 320, height: 640, colorScheme: 'light', forcedColors: 'none' },
  { name: '360-深色', width: 360, height: 640, colorScheme: 'dark', forcedColors: 'none' },
  { name: '480-高对比', width: 480, height: 640, colorScheme: 'light', forcedColors: 'active' },
  { name: '160-放大', width: 160, height: 360, colorScheme: 'light', forcedColors: 'none' },
] as const;

/** What is wider than the pane, by its text; nothing may be. */
function tooWide(): string[] {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll<HTMLElement>('#root *')]
    .filter((element) => {
      const { right, width: own } = element.getBoundingClientRect();
      return own > 0 && right > width + 0.5 && getComputedStyle(element).opacity !== '0';
    })
    .map((element) => `${element.tagName} ${element.textContent.slice(0, 30)}`);
}

/** Buttons and fields that a screen reader has no name for. */
function nameless(): string[] {
  return [...document.querySelectorAll<HTMLElement>('button, input, select, textarea, [role=img]')]
    .filter((element) => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const name = [
        element.getAttribute('aria-label'),
        element.textContent,
        ...labels.map((l) => l.textContent),
      ];
      return name.join('').trim() === '' && element.getAttribute('aria-labelledby') === null;
    })
    .map((element) => element.outerHTML.slice(0, 120));
}

/** Gives the page the width, height and colours of one look. */
async function wear(page: Page, look: (typeof LOOKS)[number]): Promise<void> {
  await page.setViewportSize({ width: look.width, height: look.height });
  await page.emulateMedia({ colorScheme: look.colorScheme, forcedColors: look.forcedColors });
}

describeWithChromium('the pane in Chromium', () => {
  let context: BrowserContext;
  let origin = '';
  let close = (): void => undefined;

  beforeAll(async () => {
    const folder = await new Promise<string>((resolve, reject) => {
      webpack(harness, (error, stats) => {
        const path = stats?.compilation.outputOptions.path;
        if (error !== null || stats === undefined || stats.hasErrors() || path === undefined) {
          reject(error ?? new Error(stats?.toString('errors-only')));
        } else resolve(path);
      });
    });
    mkdirSync(PICTURES, { recursive: true });
    const server = await serve(folder, 0);
    origin = `http://localhost:${String(server.port)}`;
    const profile = mkdtempSync(join(tmpdir(), 'ziping-pane-'));
    if (chromium === null) throw new Error('no Chromium');
    context = await playwright.launchPersistentContext(profile, {
      executablePath: chromium,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    close = () => {
      server.close();
      rmSync(profile, { recursive: true, force: true });
    };
  });
  afterAll(async () => {
    await context.close();
    close();
  });

  async function show(
    { query, press = [] }: Pick<State, 'query' | 'press'>,
    look: (typeof LOOKS)[number],
  ): Promise<{ page: Page; complaints: string[] }> {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text());
    });
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await wear(page, look);
    await page.goto(`${origin}/?${query}`);
    for (const name of press) await page.getByRole('button', { name }).first().click({ timeout: 60_000 });
    return { page, complaints };
  }

  describe.each(STATES)('$name', (state) => {
    let page: Page;
    let complaints: string[];
    // Each state is opened once, since that takes seconds, and in another look than the one before.
    const first = STATES.indexOf(state) % LOOKS.length;
    const looks = [...LOOKS.slice(first), ...LOOKS.slice(0, first)];

    beforeAll(async () => {
      ({ page, complaints } = await show(state, looks[0] ?? LOOKS[0]));
      await page.getByText(state.ready).first().waitFor({ timeout: 60_000 });
    });
    afterAll(() => page.close());

    it.each(looks)('keeps inside its width at $name and says no error', async (look) => {
      await wear(page, look);
      await page.getByText(state.ready).first().waitFor({ timeout: 60_000 });
      await page.screenshot({ path: join(PICTURES, `${state.name}-${look.name}.png`) });
      expect(await page.evaluate(tooWide)).toEqual([]);
      expect(complaints).toEqual([]);
    });

    it('names every button and every field for a screen reader', async () => {
      await wear(page, LOOKS[0]);
      expect(await page.evaluate(nameless)).toEqual([]);
    });
  });

  it('is used with the keyboard alone: insert, and see the sheet', async () => {
    const { page } = await show({ query: 'place=create' }, LOOKS[0]);
    await page.getByText('将写入的指标').waitFor();
    await page.keyboard.type('额尔古纳市黑山头口岸货运通道改扩建建设项目');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '额尔古纳市黑山头口岸货运通道改扩建建设项目' }).waitFor();
    await page.getByRole('tab', { name: '本表' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('1 张自评表').waitFor();
    await page.close();
  });

  it('weighs less than 260 KB where it starts', () => {
    const start = readdirSync(DIST).filter((file) => /^taskpane\.[0-9a-f]*\.?js$/.test(file));
    expect(start).toHaveLength(1);
    const bytes = start.reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length,
      0,
    );
    expect(bytes).toBeLessThan(260_000);
  });
});
