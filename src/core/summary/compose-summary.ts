import { OWN_SHEETS } from '../words/own-sheets';
import { cellName } from '../workbook/address';
import type { WriteCommand, WritePlan } from '../workbook/plan';
import { reportCommands, titleCells } from './report-sheet';
import { chartCommands, chartPairs } from './summary-charts';
import { FIRST_ROW, columnWidths, headings, summaryColumns, type SummaryColumns } from './summary-columns';
import type { SummaryOptions } from './summary-options';
import { projectRow, totalCells } from './summary-rows';
import { summaryYear, type SummarySource } from './summary-source';
import { statisticsBlock } from './summary-statistics';
import { speaker } from '../message/message';

const say = speaker({
  make: { zh: '生成{sheet}（{count} 个项目）', en: 'Make {sheet} ({count} projects)' },
});

export const SUMMARY_SHEET_NAME = OWN_SHEETS.summary;

/** The plan that writes the 汇总表 of all projects: live links, totals, averages, counts by grade, and charts. */
export function composeSummary(options: SummaryOptions): WritePlan {
  const { sources, sheetName: sheet } = options;
  const columns = summaryColumns(sources);
  const lastColumn = columns.state;
  const lastRow = FIRST_ROW + Math.max(1, sources.length) - 1;
  const totalRow = lastRow + 1;
  const year = summaryYear(sources);
  const statistics = statisticsBlock(options, columns, { first: FIRST_ROW, last: lastRow, total: totalRow });
  const cells = [
    ...titleCells(`${year === '' ? '' : `${year}年度`}项目支出绩效自评汇总表`, '金额单位：万元', lastColumn),
    ...headings(columns),
    ...sources.flatMap((source, index) => projectRow(source, index, columns, options)),
    ...totalCells(options, columns, lastRow),
    ...statistics.cells,
  ];
  const charts = chartPairs(sources.length, statistics.bottom + 2);
  const lastChart = charts.at(-1)?.rows.last;
  const commands = reportCommands({
    sheet,
    ...(options.position === undefined ? {} : { position: options.position }),
    widths: columnWidths(columns),
    cells,
    blocks: [{ top: 2, left: 0, bottom: totalRow, right: lastColumn }, ...statistics.blocks],
    orientation: 'landscape',
    titleRows: { top: 2, bottom: 2 },
    frozenRows: FIRST_ROW,
    rowsBelow: lastChart === undefined ? 0 : lastChart - statistics.bottom,
    keep: [
      { first: statistics.top, last: statistics.bottom },
      // With the blank row above: a chart that begins where a page does shows its edge at the foot of the page before.
      ...charts.map(({ rows }) => ({ first: rows.first - 1, last: rows.last })),
    ],
    extra: [
      ...links(sheet, sources),
      ...marks(sheet, columns, lastRow),
      ...statistics.commands,
      ...charts.flatMap((pair) => chartCommands(sheet, columns, pair)),
      { op: 'activate', sheet },
    ],
  });
  return { label: say('make', { sheet, count: sources.length }), commands, expects: [] };
}

/** A click on the number goes to the project's sheet. Not on the name: a link on a formula is not safe in every host. */
function links(sheet: string, sources: readonly SummarySource[]): WriteCommand[] {
  return sources.map((source, index) => ({
    op: 'setLink',
    sheet,
    row: FIRST_ROW + index,
    column: 0,
    target: { sheet: source.sheet, range: source.range },
  }));
}

function marks(sheet: string, columns: SummaryColumns, lastRow: number): WriteCommand[] {
  const state = `$${cellName(FIRST_ROW, columns.state)}`;
  return [
    {
      op: 'addConditional',
      sheet,
      range: { top: FIRST_ROW, left: 0, bottom: lastRow, right: columns.state },
      rule: { formula: `=RIGHT(${state},3)="已删除"`, color: '#9A9A9A' },
    },
    {
      op: 'setValidation',
      sheet,
      range: { top: FIRST_ROW, left: columns.level, bottom: lastRow, right: columns.level },
      rule: {
        kind: 'list',
        values: ['一级项目', '二级项目'],
        style: 'stop',
        error: { title: '项目级次', text: '请选择一级项目或二级项目。' },
      },
    },
  ];
}
