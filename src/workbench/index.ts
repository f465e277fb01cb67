import { readXlsxModel } from '../adapters/xlsx/read-xlsx-model';
import { writeXlsx } from '../adapters/xlsx/write-xlsx';
import { gapText } from '../core/workbook/gap-text';
import { shownPart } from './convert/shown-part';
import { EmbeddedHost } from './host/embedded-host';
import { buildPage, makeResizable, type PageParts } from './page-parts';
import { PaneFrame } from './pane-frame';
import { sampleWorkbook } from './sample-workbook';
import type { Spreadsheet } from './spreadsheet';
import { UnsavedWork } from './unsaved-work';
import './workbench.css';
import { told } from '../core/message/message';

const SAMPLE_NAME = '绩效自评表.xlsx';
const NEW_NAME = '新的自评表.xlsx';
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
    // A narrow window cuts it off.
    parts.status.title = message;
    parts.status.classList.toggle('problem', problem);
  };
  const [{ createSpreadsheet }, samples] = await Promise.all([
    import('./spreadsheet'),
    sampleWorkbook(),
    loadFonts(),
  ]);
  const container = document.createElement('div');
  container.style.height = '100%';
  parts.sheet.replaceChildren(container);
  const spreadsheet = createSpreadsheet(container, (message) => {
    say(message, true);
  });
  const work = new UnsavedWork(spreadsheet, SAMPLE_NAME);
  work.open(samples, SAMPLE_NAME);
  const host = new EmbeddedHost(
    spreadsheet.backend,
    (text) => {
      frame.send(text);
    },
    (bytes) => openNew(bytes, work, say),
  );
  frame.connect((text) => {
    host.receive(text);
  });
  (globalThis as WorkbenchGlobals).zipingWorkbench = { spreadsheet, host };
  connectBar(parts, work, say);
}

/** The forms' fonts by the names they have here; a machine with none of them draws what it has. */
async function loadFonts(): Promise<void> {
  const wanted = ['黑体', '宋体'].map((font) => document.fonts.load(`14px ${font}`, '自评表100.00%'));
  await Promise.allSettled(wanted);
}

function connectBar(
  parts: PageParts,
  work: UnsavedWork,
  say: (message: string, problem?: boolean) => void,
): void {
  parts.open.addEventListener('click', () => {
    parts.file.click();
  });
  parts.file.addEventListener('change', () => {
    const [file] = parts.file.files ?? [];
    if (file !== undefined) void openFile(file, work, say);
    parts.file.value = '';
  });
  parts.save.addEventListener('click', () => {
    void saveFile(work, say);
  });
  parts.sample.addEventListener('click', () => {
    if (!work.mayGo()) return;
    void sampleWorkbook().then((model) => {
      work.open(model, SAMPLE_NAME);
      say('已打开示例。');
    });
  });
}

async function openFile(
  file: File,
  work: UnsavedWork,
  say: (message: string, problem?: boolean) => void,
): Promise<void> {
  if (!work.mayGo()) return;
  say(`正在打开“${file.name}”…`);
  const result = await readXlsxModel(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!result.ok) {
    say(told(result.message, 'zh'), true);
    return;
  }
  const shown = shownPart(result.model);
  if (!shown.ok) {
    say(`“${file.name}”没有打开：${shown.message}。原来的工作簿没有动。`, true);
    return;
  }
  const gaps = [...result.gaps, ...shown.gaps].map(gapText);
  try {
    work.open(shown.model, file.name, gaps);
    if (gaps.length === 0) say(`已打开“${file.name}”。`);
    else say(`已打开“${file.name}”，但没有打开全：${gaps.join('；')}。另存时不会有这些内容。`, true);
  } catch (error) {
    say(`“${file.name}”没有打开：里面有电子表格不认识的内容。请在 Excel 或 WPS 里另存一份再试。`, true);
    throw error;
  }
}

/** Shows a workbook that the pane has made in place of the one that is open, unless the user would lose work. */
async function openNew(
  bytes: Uint8Array,
  work: UnsavedWork,
  say: (message: string) => void,
): Promise<boolean> {
  if (!work.mayGo()) return false;
  const result = await readXlsxModel(bytes, NEW_NAME);
  if (!result.ok) throw new Error(told(result.message, 'zh'));
  const shown = shownPart(result.model);
  if (!shown.ok) {
    say(`新工作簿没有打开：${shown.message}。`);
    return false;
  }
  work.openNew(shown.model, NEW_NAME);
  say('已打开新工作簿，还没有另存。');
  return true;
}

async function saveFile(work: UnsavedWork, say: (message: string) => void): Promise<void> {
  if (!work.mayBeSaved()) return;
  const bytes = await writeXlsx(await work.model());
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX_TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = work.name;
  link.click();
  URL.revokeObjectURL(url);
  work.saved();
  say(`已另存为“${work.name}”。`);
}

void start();
