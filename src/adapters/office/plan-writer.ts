import { largest } from '../../core/number/extremes';
import type { CellInput, ProtectionOptions, WriteCommand } from '../../core/workbook/plan';
import { wireInput } from './cell-text';
import { deleteFormat } from './conditional-formats';
import { addressOf } from './sheet-reader';
import { VISIBILITY, writeRange, writeSheet } from './write-sheet';
import { groupStyles, writeStyle } from './write-styles';
import type { WriterState } from './writer-state';

type CommandOf<Op extends WriteCommand['op']> = Extract<WriteCommand, { readonly op: Op }>;

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

  /** What the writer itself has to know of, and what is done to one range or one sheet. */
  private writeOther(command: Exclude<WriteCommand, { readonly op: 'setStyle' }>): void {
    switch (command.op) {
      case 'addSheet':
        this.addSheet(command);
        break;
      case 'deleteSheet':
        this.deleteSheet(command);
        break;
      case 'renameSheet':
        this.renameSheet(command);
        break;
      case 'setCells':
        this.setCells(command);
        break;
      case 'removeConditionals':
        this.removeConditionals(command);
        break;
      case 'protect':
        this.protect(command);
        break;
      case 'unprotect':
        this.unprotect(command);
        break;
      case 'setName':
        this.setName(command.name, command.refersTo);
        break;
      case 'merge':
      case 'unmerge':
      case 'setValidation':
      case 'addConditional':
      case 'clearConditionals':
        writeRange(this.sheet(command.sheet).getRange(addressOf(command.range)), command);
        break;
      default:
        writeSheet(this.sheet(command.sheet), command);
        break;
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

  private deleteSheet(command: CommandOf<'deleteSheet'>): void {
    this.sheet(command.sheet).delete();
    this.sheets.delete(command.sheet.toLowerCase());
  }

  private renameSheet(command: CommandOf<'renameSheet'>): void {
    const worksheet = this.sheet(command.sheet);
    worksheet.name = command.to;
    this.sheets.delete(command.sheet.toLowerCase());
    this.sheets.set(command.to.toLowerCase(), worksheet);
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

  private removeConditionals(command: CommandOf<'removeConditionals'>): void {
    for (const { id, formula } of this.state.conditionals.get(command.sheet.toLowerCase()) ?? []) {
      if (command.formulas.includes(formula)) deleteFormat(this.sheet(command.sheet), id);
    }
  }

  private protect({ sheet, options }: CommandOf<'protect'>): void {
    const key = sheet.toLowerCase();
    if (this.state.protected.has(key)) return;
    this.state.protected.add(key);
    const kept = options ?? this.state.options.get(key) ?? STANDARD_OPTIONS;
    this.sheet(sheet).protection.protect(kept);
  }

  private unprotect({ sheet }: CommandOf<'unprotect'>): void {
    if (this.state.protected.delete(sheet.toLowerCase())) this.sheet(sheet).protection.unprotect();
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

  private sheet(name: string): Excel.Worksheet {
    const key = name.toLowerCase();
    const worksheet = this.sheets.get(key) ?? this.context.workbook.worksheets.getItem(name);
    this.sheets.set(key, worksheet);
    return worksheet;
  }
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
