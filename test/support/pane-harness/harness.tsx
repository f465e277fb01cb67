import { createRoot } from 'react-dom/client';
import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { xlsxFiles } from '../../../src/adapters/xlsx/xlsx-files';
import { composeTable } from '../../../src/core/compose/compose-table';
import { presetById } from '../../../src/core/profile/presets';
import { layoutById } from '../../../src/core/table/layouts';
import { legalSheetName } from '../../../src/core/table/sheet-name';
import { parseTableJson } from '../../../src/core/table/table-json';
import type { MappingCorrection } from '../../../src/core/recognise/recognised-table';
import type { EvaluationTable } from '../../../src/core/table/evaluation-table';
import { cellAddress } from '../../../src/core/workbook/snapshot';
import { HostError } from '../../../src/core/workbook/ports';
import { App } from '../../../src/taskpane/app';
import { openAuditThread } from '../../../src/taskpane/audit-files/audit-thread';
import type { Place } from '../../../src/taskpane/pane-context';
import { plainMessage } from '../plain-message';

/**
 * The real pane over a workbook in memory, for pictures of states that are hard to come by otherwise. The page's address
 * says which: `tables` (file names), `times` (how many sheets), `faults` (wrong rows to add),
 * `texts` (amounts kept as texts, which can be fixed at once), `lost` (columns said that are not there any more), `fail`, `place`, `theme`.
 */
const wish = new URLSearchParams(location.search);

class FailingWorkbook extends MemoryWorkbook {
  override read(): Promise<never> {
    return Promise.reject(
      new HostError(
        plainMessage('Excel 正忙（可能正在编辑单元格）。请按回车或 Esc 结束编辑，再点“重试”。'),
        'InvalidOperationInCellEditMode',
      ),
    );
  }
}

async function fetchTable(file: string): Promise<EvaluationTable> {
  const parsed = parseTableJson(await (await fetch(`tables/${file}.json`)).json(), file);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.table;
}

async function fill(workbook: MemoryWorkbook): Promise<void> {
  const profile = presetById('national-2020-10');
  if (profile === null) throw new Error('no profile');
  const files = (wish.get('tables') ?? '').split(',').filter((file) => file !== '');
  const times = Number(wish.get('times') ?? '1');
  const names: string[] = [];
  if (files.length === 0) {
    await workbook.apply({
      label: '空',
      commands: [
        { op: 'addSheet', sheet: 'Sheet1' },
        { op: 'activate', sheet: 'Sheet1' },
      ],
      expects: [],
    });
  }
  for (let round = 0; round < times; round += 1) {
    for (const file of files) {
      const table = withFaults(await fetchTable(file), Number(wish.get('faults') ?? '0'));
      const layout = layoutById(table.layout);
      if (layout === null) throw new Error(table.layout);
      const sheetName = legalSheetName(table.projectName, names);
      names.push(sheetName);
      const mode = wish.get('mode') === 'asPublished' ? 'asPublished' : 'formulas';
      await workbook.apply(composeTable({ table, layout, profile, sheetName, mode, protect: false }));
    }
  }
  if (wish.has('texts')) for (const name of names) amountsAsTexts(workbook, name);
  if (names[0] !== undefined) workbook.activate(names[0]);
  if (wish.has('lost')) {
    const said = [...lostColumns(names[0] ?? ''), ...lostColumns('去年的项目支出绩效自评表')];
    await workbook.workbookSettings.set('mappingCorrections', JSON.stringify(said));
  }
}

/** What a person said of columns whose headings are others now. */
function lostColumns(sheet: string): MappingCorrection[] {
  const headings: [number, string][] = [
    [5, '年底干成啥样了'],
    [6, '要是没有干成，是因为什么、明年怎么办'],
  ];
  const anchor = { row: 10, headings };
  return [
    { sheet, block: 'indicators', column: 5, field: 'actual', anchor },
    { sheet, block: 'indicators', column: 6, field: 'note', anchor },
  ];
}

/** Weights and scores with a space behind, as they come out of other programs. */
function amountsAsTexts(workbook: MemoryWorkbook, name: string): void {
  const sheet = workbook.model().sheets.find((one) => one.name === name);
  for (const [key, { value, formula }] of sheet?.cells ?? []) {
    if (typeof value !== 'number' || formula !== null) continue;
    const { row, column } = cellAddress(key);
    workbook.type(name, row, column, { value: `${String(value)} ` });
  }
}

/** Copies of the first row with a weight that is none and nothing entered: each gives several findings. */
function withFaults(table: EvaluationTable, count: number): EvaluationTable {
  const [first] = table.indicators;
  if (first === undefined || count === 0) return table;
  const wrong = Array.from({ length: count }, (_, index) => ({
    ...first,
    l3: `第 ${String(index + 1)} 项指标，名称长到四十五个字，用来看看长名称在窄窗格里怎样换行、会不会撑破卡片边框`.slice(
      0,
      45,
    ),
    weight: '0',
    actual: '',
    unit: '',
    direction: '',
  }));
  return { ...table, indicators: [...wrong, ...table.indicators] };
}

async function start(): Promise<void> {
  const workbook = wish.has('fail') ? new FailingWorkbook() : new MemoryWorkbook();
  await fill(workbook);
  Object.assign(globalThis, { workbook });
  const element = document.getElementById('root');
  if (element === null) throw new Error('no root');
  createRoot(element).render(
    <App
      host={workbook}
      files={{ ...xlsxFiles, open: () => Promise.resolve(true) }}
      openAuditWorker={openAuditThread}
      place={(wish.get('place') ?? 'sheet') as Place}
      theme={wish.get('theme') === 'dark' ? 'dark' : wish.get('theme') === 'light' ? 'light' : null}
      locale={wish.get('lang') === 'en' ? 'en-US' : 'zh-CN'}
    />,
  );
}

void start();
