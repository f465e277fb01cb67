import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium as playwright, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';

import { serve } from '../../scripts/static-server.mjs';
import type { CellRange } from '../../src/core/workbook/address';
import type { WorkbookModel } from '../../src/core/workbook/workbook-model';
import type { EmbeddedHost, HostCounters } from '../../src/workbench/host/embedded-host';
import type { Spreadsheet } from '../../src/workbench/spreadsheet';
import { chromium } from './programs';

const DIST = join(__dirname, '../../dist');

/** Flags that keep a browser on this machine and off the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Loading Univer on a slow, busy machine. */
const LOADING = 90_000;

/** What Univer can be asked to do from outside; the page's own code keeps it to itself. */
interface Commands {
  executeCommand(id: string, params?: object): Promise<boolean>;
  onCommandExecuted(listener: (command: { readonly id: string }) => void): { dispose(): void };
}

interface Book {
  getActiveSheet(): {
    getRange(row: number, column: number): { getCellRect(): DOMRect };
    getZoom(): number;
  };
}

/** What the page hands to tests. */
export type WorkbenchWindow = typeof globalThis & {
  readonly zipingWorkbench?: { readonly spreadsheet: Spreadsheet; readonly host: EmbeddedHost };
};

/** The workbench as built, in Chromium, and everything that it said or asked for. */
export class WorkbenchPage {
  /** Requests to anywhere but the page's own origin. */
  readonly foreignRequests: string[] = [];
  /** Errors on the console, uncaught exceptions, broken rules of the content security policy. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly cleanUp: () => void,
  ) {}

  static async open(viewport = { width: 1366, height: 768 }): Promise<WorkbenchPage> {
    if (!existsSync(join(DIST, 'index.html'))) throw new Error('dist is missing: run npm run build first');
    if (chromium === null) throw new Error('no Chromium');
    const server = await serve(DIST, 0);
    const profile = mkdtempSync(join(tmpdir(), 'ziping-browser-'));
    const context = await playwright.launchPersistentContext(profile, {
      executablePath: chromium,
      args: FLAGS,
      viewport,
      locale: 'zh-CN',
      acceptDownloads: true,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    const origin = `http://localhost:${String(server.port)}`;
    const opened = new WorkbenchPage(page, context, () => {
      server.close();
      rmSync(profile, { recursive: true, force: true });
    });
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) opened.foreignRequests.push(url);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') opened.complaints.push(message.text());
    });
    page.on('pageerror', (error) => opened.complaints.push(error.message));
    await page.goto(`${origin}/`);
    await opened.pane.getByText('分值合计').waitFor({ timeout: LOADING });
    return opened;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator('iframe.pane');
  }

  async close(): Promise<void> {
    await this.context.close();
    this.cleanUp();
  }

  /** Comes to a sheet and selects cells on it. */
  select(sheet: string, range: CellRange): Promise<void> {
    return this.page.evaluate(
      ({ sheet: name, range: wanted }) => {
        const { backend } = (globalThis as WorkbenchWindow).zipingWorkbench?.spreadsheet ?? {};
        const found = backend?.sheets().find((one) => one.name === name);
        if (backend === undefined || found === undefined) throw new Error(`no sheet ${name}`);
        backend.activate(found.id);
        backend.select(found.id, wanted);
      },
      { sheet, range },
    );
  }

  /** Comes to a sheet and selects one whole row, as a click on its number does: past merged cells that reach farther. */
  selectRow(sheet: string, row: number): Promise<void> {
    return this.page.evaluate(
      ([name, at]) => {
        const { backend } = (globalThis as WorkbenchWindow).zipingWorkbench?.spreadsheet ?? {};
        const found = backend?.sheets().find((one) => one.name === name);
        if (backend === undefined || found === undefined) throw new Error(`no sheet ${name}`);
        backend.activate(found.id);
        const { open } = backend as unknown as {
          open: { mutate(sheet: string, id: string, it: object): void };
        };
        const range = { startRow: at, endRow: at, startColumn: 0, endColumn: 11, rangeType: 1 };
        const selections = [{ range, primary: null, style: null }];
        open.mutate(found.id, 'sheet.operation.set-selections', { selections });
      },
      [sheet, row] as const,
    );
  }

  /** Chooses an entry of the menu that a right click on the number of a row of the sheet in front opens. */
  async rowMenu(row: number, entry: RegExp): Promise<void> {
    const [x, y] = await this.page.evaluate((at) => {
      const { backend } = (globalThis as WorkbenchWindow).zipingWorkbench?.spreadsheet ?? {};
      if (backend === undefined) throw new Error('no workbench');
      const { open } = backend as unknown as { open: { book(): Book } };
      const sheet = open.book().getActiveSheet();
      const { left, top, height } = sheet.getRange(at, 0).getCellRect();
      // Univer tells places as they are at 100 %, from the corner of what it draws on.
      const [canvas] = [...document.querySelectorAll('.sheet canvas')]
        .map((one) => one.getBoundingClientRect())
        .sort((a, b) => b.width * b.height - a.width * a.height);
      const zoom = sheet.getZoom();
      return [(canvas?.left ?? 0) + (left * zoom) / 2, (canvas?.top ?? 0) + (top + height / 2) * zoom];
    }, row);
    await this.page.mouse.click(x ?? 0, y ?? 0);
    await this.page.mouse.click(x ?? 0, y ?? 0, { button: 'right' });
    // An entry may end with a field for a number.
    await this.page.getByText(entry).click({ position: { x: 8, y: 8 } });
    await this.page.evaluate(() =>
      (globalThis as WorkbenchWindow).zipingWorkbench?.spreadsheet.backend.settled(),
    );
  }

  /** Types into the cell that is selected, as a person does. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** The calculated value of one cell of the sheet in front. */
  value(row: number, column: number): Promise<unknown> {
    return this.page.evaluate(
      async ([r, c]) => {
        const { backend } = (globalThis as WorkbenchWindow).zipingWorkbench?.spreadsheet ?? {};
        if (backend === undefined) throw new Error('no workbench');
        await backend.settled();
        return backend.cell(backend.active(), r, c).value;
      },
      [row, column] as const,
    );
  }

  /** Everything in the workbook, with the values that its formulas have now. */
  async model(): Promise<WorkbookModel> {
    const text = await this.page.evaluate(async () => {
      const model = await (globalThis as WorkbenchWindow).zipingWorkbench?.spreadsheet.model();
      return JSON.stringify(model, (_key, value: unknown) =>
        value instanceof Map ? { asMap: [...value] } : value,
      );
    });
    return JSON.parse(text, (_key, value: unknown) =>
      typeof value === 'object' && value !== null && 'asMap' in value
        ? new Map(value.asMap as [unknown, unknown][])
        : value,
    ) as WorkbookModel;
  }

  /** Does what an entry of Univer's menus does, to what is selected. */
  command(id: string, params: object = {}): Promise<void> {
    return this.page.evaluate(
      async ([name, given]) => {
        const { backend } = (globalThis as WorkbenchWindow).zipingWorkbench?.spreadsheet ?? {};
        if (backend === undefined) throw new Error('no workbench');
        const { commands } = (backend as unknown as { open: { commands: Commands } }).open;
        if (!(await commands.executeCommand(name, given))) throw new Error(`${name} was not done`);
        await backend.settled();
      },
      [id, params] as const,
    );
  }

  /** Presses a key in the spreadsheet, and waits until Univer has done what it stands for. */
  async press(key: string, command: string): Promise<void> {
    const done = await this.page.evaluateHandle((id) => {
      const { backend } = (globalThis as WorkbenchWindow).zipingWorkbench?.spreadsheet ?? {};
      if (backend === undefined) throw new Error('no workbench');
      const { commands } = (backend as unknown as { open: { commands: Commands } }).open;
      const seen = { done: false };
      const listening = commands.onCommandExecuted((one) => {
        if (one.id !== id) return;
        listening.dispose();
        seen.done = true;
      });
      return seen;
    }, command);
    await this.page.keyboard.press(key);
    await this.page.waitForFunction((seen) => seen.done, done, { timeout: 20_000 });
    await this.page.evaluate(() =>
      (globalThis as WorkbenchWindow).zipingWorkbench?.spreadsheet.backend.settled(),
    );
  }

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() =>
      ((globalThis as WorkbenchWindow).zipingWorkbench?.spreadsheet.backend.sheets() ?? []).map(
        ({ name }) => name,
      ),
    );
  }

  selection(): Promise<CellRange | undefined> {
    return this.page.evaluate(() =>
      (globalThis as WorkbenchWindow).zipingWorkbench?.spreadsheet.backend.selection(),
    );
  }

  async counters(): Promise<HostCounters> {
    const counters = await this.page.evaluate(() => ({
      ...(globalThis as WorkbenchWindow).zipingWorkbench?.host.counters,
    }));
    return counters as HostCounters;
  }

  /** The counters at the moment when the workbook first has so many sheets. */
  async countersWith(sheets: number, timeout: number): Promise<HostCounters> {
    const counters = await this.page.waitForFunction(
      (count) => {
        const { spreadsheet, host } = (globalThis as WorkbenchWindow).zipingWorkbench ?? {};
        return spreadsheet?.backend.sheets().length === count ? { ...host?.counters } : null;
      },
      sheets,
      { timeout, polling: 50 },
    );
    return (await counters.jsonValue()) as HostCounters;
  }

  /** Waits until the pane has asked nothing for a while: what it does next is about what comes next. */
  async quiet(): Promise<void> {
    for (let before = -1, now = 0; before !== now;) {
      before = (await this.counters()).syncs;
      await this.page.waitForTimeout(800);
      now = (await this.counters()).syncs;
    }
  }

  resetCounters(): Promise<void> {
    return this.page.evaluate(() => {
      (globalThis as WorkbenchWindow).zipingWorkbench?.host.resetCounters();
    });
  }
}
