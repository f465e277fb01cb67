import { largest } from '../../core/number/extremes';
import { columnName, quoteSheetName, rangeName, type CellRange } from '../../core/workbook/address';
import type { CellInput, ProtectionOptions, WriteCommand } from '../../core/workbook/plan';
import type { WorkbookModel } from '../../core/workbook/workbook-model';
import { wireInput } from './cell-text';
import { charactersToPoints } from './column-width';
import { deleteFormat, type FormatsBySheet } from './conditional-formats';
import { writePage } from './page-wire';
import { addressOf } from './sheet-reader';
import { writeValidation } from './validation-wire';
import { groupStyles, writeStyle } from './write-styles';

type CommandOf<Op extends WriteCommand['op']> = Extract<WriteCommand, { readonly op: Op }>;

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
const CHARTS = { bar: 'BarClustered', column: 'ColumnClustered', pie: 'Pie' } as const;

/** What a writer has to know of the workbook, from one sync to the next: as it was read, and as it was written since. */
export interface WriterState {
  /** The sheets that are protected, in lower case. */
  readonly protected: Set<string>;
  /** What the protection of a sheet allows or allowed, by its name in lower case. */
  readonly options: Map<string, ProtectionOptions>;
  /** Defined names, in lower case. */
  readonly names: Set<string>;
  /** The conditional formats by formula of the sheets that lose some. */
  readonly conditionals: FormatsBySheet;
}

/** What has been read, for the writers that come after. */
export function writerState(model: WorkbookModel, conditionals: FormatsBySheet): WriterState {
  const closed = model.sheets.filter(({ protection }) => protection.isProtected);
  return {
    protected: new Set(closed.map(({ name }) => name.toLowerCase())),
    options: new Map(
      closed.flatMap(({ name, protection: { options } }) =>
        options === undefined ? [] : [[name.toLowerCase(), options] as const],
      ),
    ),
    names: new Set(model.names.map(({ name }) => name.toLowerCase())),
    conditionals,
  };
}

/** What our own sheets allow while they are protected. */
const STANDARD_OPTIONS: ProtectionOptions = { allowFormatColumns: true, allowFormatRows: true };

/** Queues the commands of a plan, in order, for one sync. */
export class PlanWriter {
  private readonly sheets = new Map<string, Excel.Worksheet>();
  private styles: CommandOf<'setStyle'>[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly state: WriterState,
  ) {}

  write(command: WriteCommand): void {
    if (command.op === 'setStyle') {
      if (this.styles.some(({ sheet }) => sheet !== command.sheet)) this.flushStyles();
      this.styles.push(command);
      return;
    }
    this.flushStyles();
    this.writeOther(command);
  }

  /** Styles wait for the ones that follow, which may go together with them; this ends the waiting. */
  flushStyles(): void {
    const [first] = this.styles;
    if (first === undefined) return;
    const worksheet = this.sheet(first.sheet);
    for (const group of groupStyles(this.styles)) writeStyle(worksheet, group);
    this.styles = [];
  }

  private writeOther(command: Exclude<WriteCommand, { readonly op: 'setStyle' }>): void {
    switch (command.op) {
      case 'addSheet':
        this.addSheet(command);
        break;
      case 'deleteSheet':
        this.sheet(command.sheet).delete();
        this.sheets.delete(command.sheet.toLowerCase());
        break;
      case 'renameSheet': {
        const worksheet = this.sheet(command.sheet);
        worksheet.name = command.to;
        this.sheets.delete(command.sheet.toLowerCase());
        this.sheets.set(command.to.toLowerCase(), worksheet);
        break;
      }
      case 'setVisibility':
        this.sheet(command.sheet).visibility = VISIBILITY[command.visibility];
        break;
      case 'setCells':
        this.setCells(command);
        break;
      case 'merge':
        this.range(command).merge();
        break;
      case 'unmerge':
        this.range(command).unmerge();
        break;
      case 'setColumnWidths':
        for (const { first, last, size } of runs(command.widths.map((w) => [w.column, w.width]))) {
          const address = `${columnName(first)}:${columnName(last)}`;
          this.sheet(command.sheet).getRange(address).format.columnWidth = charactersToPoints(size);
        }
        break;
      case 'setRowHeights':
        for (const { first, last, size } of runs(command.heights.map((h) => [h.row, h.height]))) {
          const address = `${String(first + 1)}:${String(last + 1)}`;
          this.sheet(command.sheet).getRange(address).format.rowHeight = size;
        }
        break;
      case 'setValidation':
        writeValidation(this.range(command).dataValidation, command.rule);
        break;
      case 'addConditional': {
        const { custom } = this.range(command).conditionalFormats.add('Custom');
        custom.rule.formula = command.rule.formula;
        if (command.rule.fill !== undefined) custom.format.fill.color = command.rule.fill;
        if (command.rule.color !== undefined) custom.format.font.color = command.rule.color;
        break;
      }
      case 'clearConditionals':
        this.range(command).conditionalFormats.clearAll();
        break;
      case 'removeConditionals':
        for (const { id, formula } of this.state.conditionals.get(command.sheet.toLowerCase()) ?? []) {
          if (command.formulas.includes(formula)) deleteFormat(this.sheet(command.sheet), id);
        }
        break;
      case 'setPage':
        writePage(this.sheet(command.sheet), command.page);
        break;
      case 'freezeRows':
        if (command.rows === 0) this.sheet(command.sheet).freezePanes.unfreeze();
        else this.sheet(command.sheet).freezePanes.freezeRows(command.rows);
        break;
      case 'showGridlines':
        this.sheet(command.sheet).showGridlines = command.show;
        break;
      case 'protect':
        this.protect(command);
        break;
      case 'unprotect':
        if (this.state.protected.delete(command.sheet.toLowerCase())) {
          this.sheet(command.sheet).protection.unprotect();
        }
        break;
      case 'insertRows':
        this.rows(command).insert('Down');
        break;
      case 'deleteRows':
        this.rows(command).delete('Up');
        break;
      case 'setName':
        this.setName(command.name, command.refersTo);
        break;
      case 'setLink':
        this.setLink(command);
        break;
      case 'addChart':
        this.addChart(command);
        break;
      case 'activate': {
        const worksheet = this.sheet(command.sheet);
        worksheet.activate();
        if (command.range !== undefined) worksheet.getRange(addressOf(command.range)).select();
        break;
      }
    }
  }

  private addSheet(command: CommandOf<'addSheet'>): void {
    const worksheet = this.context.workbook.worksheets.add(command.sheet);
    this.sheets.set(command.sheet.toLowerCase(), worksheet);
    if (command.position !== undefined) worksheet.position = command.position;
    if (command.tabColor !== undefined) worksheet.tabColor = command.tabColor;
    if (command.visibility !== undefined && command.visibility !== 'visible') {
      worksheet.visibility = VISIBILITY[command.visibility];
    }
  }

  private setCells(command: CommandOf<'setCells'>): void {
    const width = largest(command.rows.map((row) => row.length)) ?? 0;
    if (command.rows.length === 0 || width === 0) return;
    // A block with holes over locked cells is refused whole, though nothing is written into them.
    const isClosed = this.state.protected.has(command.sheet.toLowerCase());
    for (const { top, left, rows } of isClosed ? withoutHoles(command) : [command]) {
      const right = left + (largest(rows.map((row) => row.length)) ?? 0) - 1;
      const block = rows.map((row) =>
        Array.from({ length: right - left + 1 }, (_, column) => wireInput(row[column])),
      );
      const range = { top, left, bottom: top + rows.length - 1, right };
      this.sheet(command.sheet).getRange(addressOf(range)).formulas = block;
    }
  }

  private protect({ sheet, options }: CommandOf<'protect'>): void {
    const key = sheet.toLowerCase();
    if (this.state.protected.has(key)) return;
    this.state.protected.add(key);
    const kept = options ?? this.state.options.get(key) ?? STANDARD_OPTIONS;
    this.sheet(sheet).protection.protect(kept);
  }

  private setName(name: string, refersTo: string | null): void {
    const { names } = this.context.workbook;
    const key = name.toLowerCase();
    const exists = this.state.names.has(key);
    if (refersTo === null) {
      if (exists) names.getItem(name).delete();
      this.state.names.delete(key);
      return;
    }
    if (exists) names.getItem(name).formula = refersTo;
    else names.add(name, refersTo);
    this.state.names.add(key);
  }

  private setLink(command: CommandOf<'setLink'>): void {
    const cell = this.sheet(command.sheet).getCell(command.row, command.column);
    const { target } = command;
    if (target === null) cell.clear('Hyperlinks');
    else cell.hyperlink = { documentReference: `${quoteSheetName(target.sheet)}!${rangeName(target.range)}` };
  }

  private addChart(command: CommandOf<'addChart'>): void {
    const worksheet = this.sheet(command.sheet);
    const range = (cells: CellRange): Excel.Range => worksheet.getRange(addressOf(cells));
    const [first, ...others] = command.series;
    if (first === undefined) return;
    const chart = worksheet.charts.add(CHARTS[command.kind], range(first.values), 'Columns');
    chart.title.text = command.title;
    const categories = range(command.categories);
    const lead = chart.series.getItemAt(0);
    lead.name = first.name;
    lead.setXAxisValues(categories);
    for (const { name, values } of others) {
      const series = chart.series.add(name);
      series.setValues(range(values));
      series.setXAxisValues(categories);
    }
    // As the file writer has it: bars from nought, read as the list beside them, no legend for one series.
    if (command.kind !== 'pie') chart.axes.valueAxis.minimum = 0;
    if (command.kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true;
    chart.legend.visible = command.kind === 'pie' || others.length > 0;
    const { top, left, bottom, right } = command.at;
    chart.setPosition(
      range({ top, left, bottom: top, right: left }),
      range({ top: bottom, left: right, bottom, right }),
    );
  }

  private rows({ sheet, at, count }: CommandOf<'insertRows' | 'deleteRows'>): Excel.Range {
    return this.sheet(sheet).getRange(`${String(at + 1)}:${String(at + count)}`);
  }

  private range({ sheet, range }: { readonly sheet: string; readonly range: CellRange }): Excel.Range {
    return this.sheet(sheet).getRange(addressOf(range));
  }

  private sheet(name: string): Excel.Worksheet {
    const key = name.toLowerCase();
    const worksheet = this.sheets.get(key) ?? this.context.workbook.worksheets.getItem(name);
    this.sheets.set(key, worksheet);
    return worksheet;
  }
}

/** Neighbouring lines of one size, so that they are set at once. */
function runs(
  sizes: readonly (readonly [number, number])[],
): { first: number; last: number; size: number }[] {
  const found: { first: number; last: number; size: number }[] = [];
  for (const [at, size] of [...sizes].sort(([a], [b]) => a - b)) {
    const previous = found[found.length - 1];
    if (previous?.last === at - 1 && previous.size === size) previous.last = at;
    else found.push({ first: at, last: at, size });
  }
  return found;
}

/** The same cells in blocks of one row each, where there are holes. */
function withoutHoles(
  command: CommandOf<'setCells'>,
): Pick<CommandOf<'setCells'>, 'top' | 'left' | 'rows'>[] {
  const width = command.rows[0]?.length ?? 0;
  const isWhole = command.rows.every((row) => row.length === width && !row.includes(undefined));
  if (isWhole) return [command];
  return command.rows.flatMap((row, down) => {
    const runs: { top: number; left: number; rows: (CellInput | null)[][] }[] = [];
    let run: (CellInput | null)[] | null = null;
    row.forEach((input, across) => {
      if (input === undefined) {
        run = null;
      } else if (run === null) {
        run = [input];
        runs.push({ top: command.top + down, left: command.left + across, rows: [run] });
      } else {
        run.push(input);
      }
    });
    return runs;
  });
}
