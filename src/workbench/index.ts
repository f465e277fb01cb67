import { readXlsxModel } from '../adapters/xlsx/read-xlsx-model';
import { writeXlsx } from '../adapters/xlsx/write-xlsx';
import { EmbeddedHost } from './host/embedded-host';
import { buildPage, makeResizable, type PageParts } from './page-parts';
import { PaneFrame } from './pane-frame';
import { sampleWorkbook } from './sample-workbook';
import type { Spreadsheet } from './spreadsheet';
import './workbench.css';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What tests and the benchmark look at from outside. */
interface WorkbenchGlobals {
  zipingWorkbench?: { readonly spreadsheet: Spreadsheet; readonly host: EmbeddedHost };
}

/** Builds the page, then loads the spreadsheet, opens the samples and connects the pane. */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  const parts = buildPage(root);
  makeResizable(root, parts.splitter);
  const frame = new PaneFrame(parts.frame);
  const say = (message: string, problem = false): void => {
    parts.status.textContent = message;
    parts.status.classList.toggle('problem', problem);
  };
  const [{ createSpreadsheet }, samples] = await Promise.all([import('./spreadsheet'), sampleWorkbook()]);
  const container = document.createElement('div');
  container.style.height = '100%';
  parts.sheet.replaceChildren(container);
  const spreadsheet = createSpreadsheet(container, (message) => {
    say(message, true);
  });
  spreadsheet.open(samples);
  const host = new EmbeddedHost(spreadsheet.backend, (text) => {
    frame.send(text);
  });
  frame.connect((text) => {
    host.receive(text);
  });
  (globalThis as WorkbenchGlobals).zipingWorkbench = { spreadsheet, host };
  connectBar(parts, spreadsheet, say);
}

function connectBar(
  parts: PageParts,
  spreadsheet: Spreadsheet,
  say: (message: string, problem?: boolean) => void,
): void {
  parts.open.addEventListener('click', () => {
    parts.file.click();
  });
  parts.file.addEventListener('change', () => {
    const [file] = parts.file.files ?? [];
    if (file !== undefined) void openFile(file, spreadsheet, say);
    parts.file.value = '';
  });
  parts.save.addEventListener('click', () => {
    void saveFile(spreadsheet, say);
  });
  parts.sample.addEventListener('click', () => {
    void sampleWorkbook().then((model) => {
      spreadsheet.open(model);
      say('已打开示例。');
    });
  });
}

async function openFile(
  file: File,
  spreadsheet: Spreadsheet,
  say: (message: string, problem?: boolean) => void,
): Promise<void> {
  say(`正在打开“${file.name}”…`);
  const result = await readXlsxModel(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!result.ok) {
    say(result.message, true);
    return;
  }
  spreadsheet.open(result.model);
  say(`已打开“${file.name}”。`);
}

async function saveFile(spreadsheet: Spreadsheet, say: (message: string) => void): Promise<void> {
  const bytes = await writeXlsx(await spreadsheet.model());
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX_TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = '绩效自评表.xlsx';
  link.click();
  URL.revokeObjectURL(url);
  say('已另存为“绩效自评表.xlsx”。');
}

void start();
