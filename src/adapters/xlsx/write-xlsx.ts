import { writeXlsx as writeWithHucre, type WriteSheet } from 'hucre/xlsx';
import { rangeName, quoteSheetName } from '../../core/workbook/address';
import type { ConditionalRule, PageSetup, ValidationRule } from '../../core/workbook/plan';
import { cellColumn, cellRow } from '../../core/workbook/snapshot';
import { PLAIN_FORMAT, type SheetModel, type WorkbookModel } from '../../core/workbook/workbook-model';
import { hostValidation } from './host-validation';
import { xlsxCell } from './xlsx-cell';
import { xlsxChart } from './xlsx-chart';

type XlsxConditional = NonNullable<WriteSheet['conditionalRules']>[number];
type XlsxValidation = NonNullable<WriteSheet['dataValidations']>[number];

const CENTIMETRES_PER_INCH = 2.54;

/** Excel adds 5 pixels of padding to a width in characters, of 7 pixels each in the workbook's font. */
const PADDING_CHARACTERS = 5 / 7;

/**
 * A workbook → the bytes of an .xlsx file with fonts, borders, merges, measures, validations, conditional formats, print
 * set-up, protection, names, links, cached formula values, charts, and the settings as custom properties.
 */
export async function writeXlsx(model: WorkbookModel): Promise<Uint8Array> {
  if (model.sheets.length === 0) throw new Error('An xlsx file needs at least one sheet.');
  const active = model.sheets.findIndex(({ name }) => name === model.activeSheet);
  const cellsOf = oneAtATime(xlsxCells);
  return writeWithHucre({
    sheets: model.sheets.map((sheet) => xlsxSheet(sheet, cellsOf)),
    defaultFont: { name: PLAIN_FORMAT.font, size: PLAIN_FORMAT.size, charset: 134 },
    activeSheet: Math.max(0, active),
    namedRanges: [
      ...model.names.map(({ name, refersTo }) => ({ name, range: refersTo.replace(/^=/, '') })),
      ...model.sheets.flatMap(printNames),
    ],
    properties: {
      creator: '绩效自评助手',
      ...(model.settings.size === 0 ? {} : { custom: Object.fromEntries(model.settings) }),
    },
  });
}

type XlsxCells = NonNullable<WriteSheet['cells']>;

/** The answer for the sheet that was asked about last is kept, and no other. */
function oneAtATime(work: (sheet: SheetModel) => XlsxCells): (sheet: SheetModel) => XlsxCells {
  let last: { readonly sheet: SheetModel; readonly cells: XlsxCells } | null = null;
  return (sheet) => {
    if (last?.sheet !== sheet) last = { sheet, cells: work(sheet) };
    return last.cells;
  };
}

function xlsxCells(sheet: SheetModel): XlsxCells {
  const cells: XlsxCells = new Map();
  for (const [key, cell] of sheet.cells) {
    const link = sheet.links.get(key);
    const place = `${String(cellRow(key))},${String(cellColumn(key))}`;
    cells.set(place, {
      ...xlsxCell(cell),
      ...(link === undefined
        ? {}
        : {
            hyperlink: {
              target: '',
              location: `${quoteSheetName(link.sheet)}!${rangeName(link.range)}`,
            },
          }),
    });
  }
  return cells;
}

/** A sheet as it is written; its cells, by far the most of it, are put together when the writer is at that sheet. */
function xlsxSheet(sheet: SheetModel, cellsOf: (sheet: SheetModel) => XlsxCells): WriteSheet {
  return {
    name: sheet.name,
    rows: [],
    get cells() {
      return cellsOf(sheet);
    },
    columns: columnDefs(sheet),
    rowDefs: rowDefs(sheet),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    dataValidations: sheet.validations.map(({ range, rule }) => xlsxValidation(rangeName(range), rule)),
    conditionalRules: sheet.conditionals.map(({ range, rule }, index) =>
      xlsxConditional(rangeName(range), rule, index + 1),
    ),
    view: {
      showGridLines: sheet.gridlines,
      ...(sheet.tabColor === null ? {} : { tabColor: { rgb: sheet.tabColor.slice(1) } }),
    },
    ...(sheet.charts.length === 0
      ? {}
      : { charts: sheet.charts.map((chart) => xlsxChart(sheet.name, chart)) }),
    ...(sheet.visibility === 'hidden' ? { hidden: true } : {}),
    ...(sheet.visibility === 'veryHidden' ? { veryHidden: true } : {}),
    ...(sheet.frozenRows === 0 ? {} : { freezePane: { rows: sheet.frozenRows } }),
    ...(sheet.protection.isProtected
      ? { protection: { sheet: true, objects: true, scenarios: true, formatRows: true, formatColumns: true } }
      : {}),
    ...(sheet.page === null ? {} : xlsxPage(sheet.page)),
  };
}

function columnDefs(sheet: SheetModel): NonNullable<WriteSheet['columns']> {
  const last = Math.max(-1, ...sheet.widths.keys(), ...sheet.hiddenColumns);
  return Array.from({ length: last + 1 }, (_, column) => {
    const width = sheet.widths.get(column);
    return {
      ...(width === undefined ? {} : { width: Math.round((width + PADDING_CHARACTERS) * 256) / 256 }),
      ...(sheet.hiddenColumns.includes(column) ? { hidden: true } : {}),
    };
  });
}

function rowDefs(sheet: SheetModel): NonNullable<WriteSheet['rowDefs']> {
  const rows = new Set([...sheet.heights.keys(), ...sheet.hiddenRows]);
  return new Map(
    [...rows].map((row) => {
      const height = sheet.heights.get(row);
      return [
        row,
        {
          ...(height === undefined ? {} : { height }),
          ...(sheet.hiddenRows.includes(row) ? { hidden: true } : {}),
        },
      ];
    }),
  );
}

function xlsxValidation(range: string, rule: ValidationRule): XlsxValidation {
  const common = {
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.style,
    errorTitle: rule.error.title,
    errorMessage: rule.error.text,
    ...(rule.prompt === undefined
      ? {}
      : { showInputMessage: true, inputTitle: rule.prompt.title, inputMessage: rule.prompt.text }),
  };
  switch (rule.kind) {
    case 'list':
      return { ...common, type: 'list', values: [...rule.values] };
    case 'decimal':
      return {
        ...common,
        type: 'decimal',
        operator: 'between',
        formula1: String(rule.min),
        formula2: String(rule.max),
      };
    case 'custom':
      return { ...common, type: 'custom', formula1: rule.formula.replace(/^=/, '') };
    case 'host':
      return hostValidation(range, rule.told);
  }
}

function xlsxConditional(range: string, rule: ConditionalRule, priority: number): XlsxConditional {
  return {
    type: 'expression',
    priority,
    range,
    formula: rule.formula.replace(/^=/, ''),
    style: {
      // A differential fill shows its background colour.
      ...(rule.fill === undefined
        ? {}
        : { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: rule.fill.slice(1) } } }),
      ...(rule.color === undefined ? {} : { font: { color: { rgb: rule.color.slice(1) } } }),
    },
  };
}

function xlsxPage(page: PageSetup): Pick<WriteSheet, 'pageSetup' | 'headerFooter' | 'rowBreaks'> {
  const { top, bottom, left, right } = page.margins;
  const inches = (centimetres: number): number => centimetres / CENTIMETRES_PER_INCH;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: page.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: page.centerHorizontally,
      margins: {
        top: inches(top),
        bottom: inches(bottom),
        left: inches(left),
        right: inches(right),
        header: inches(0.8),
        footer: inches(0.8),
      },
    },
    // The writer wants the last row before the break.
    ...(page.rowBreaks === undefined ? {} : { rowBreaks: page.rowBreaks.map((row) => row - 1) }),
    ...(page.footer === undefined ? {} : { headerFooter: { oddFooter: `&C${page.footer}` } }),
  };
}

/**
 * Print area and repeated rows as the names that a file keeps them in. Given to the writer as a page set-up the sheet's name
 * would stand unquoted, which Excel calls a damaged file for a name such as 2024年会议费.
 */
function printNames({ name: sheet, page }: SheetModel): { name: string; range: string; scope: string }[] {
  if (page === null) return [];
  const quoted = quoteSheetName(sheet);
  const area = `${quoted}!${absolute(rangeName(page.printArea))}`;
  const names = [{ name: '_xlnm.Print_Area', range: area, scope: sheet }];
  if (page.titleRows === null) return names;
  const rows = `$${String(page.titleRows.top + 1)}:$${String(page.titleRows.bottom + 1)}`;
  return [...names, { name: '_xlnm.Print_Titles', range: `${quoted}!${rows}`, scope: sheet }];
}

/** A1:L30 → $A$1:$L$30. */
function absolute(range: string): string {
  return range.replace(/([A-Z]+)([0-9]+)/g, '$$$1$$$2');
}
