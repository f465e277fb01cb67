import { onceEachPair } from '../../remember/once-each';
import type { CellReader } from '../../formula/evaluate';
import { normaliseText } from '../../table/labels';
import { displayText } from '../../number/number-format';
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from '../../workbook/snapshot';
import { currentNumber } from '../../readings/printed-sums';
import type { RecognisedTable } from '../../recognise/recognised-table';
import { sheetReader } from '../../readings/sheet-reader';
import { bareWords } from '../../texts/similarity';
import { lineLevel } from './line-level';
import { summaryHeader } from './summary-header';
import { subtotalsOf, type FoundSubtotal } from './subtotals';
import type { SummaryHeader, SummaryList, SummaryRow, SummaryTotalRow, TotalKind } from './summary-list';

const TOTAL = /^(?:全(?:局|市|县|区|旗|州|院|校|部|单位|部门))?(?:合计|总计|合计数)$/u;
const MEAN =
  /^(?:全(?:局|市|县|区|旗|州|院|校|部|单位|部门))?(?:算术|加权|总|综合)?平均(?:分|数|值|得分|自评得分)?$/u;
/** 小计, and the sum or mean of one department: 办公室合计, 人事科平均, 平均分（不含未实施项目）. */
const PART = /(?:小计|合计|总计|平均(?:分|数|值|得分)?)$|^(?:算术|加权)?平均/u;
/** Lines that tell about the scores above and are no project. */
const STATISTIC = /^(?:最高|最低|中位)(?:得?分|分数|值|数)?$|^(?:极差|标准差|优秀率|优良率)$/u;
/** A line for projects that are not listed. */
const DOTS = /^[\s….。·]{2,}$|^…$|^[(（]?略[)）]?$/u;
const MOST_ROWS = 5_000;

/** The summaries of projects in a workbook: on sheets without a 自评表, by their headings. */
export const summaryLists = onceEachPair(
  (workbook: WorkbookSnapshot, tables: readonly RecognisedTable[]): readonly SummaryList[] => {
    const withTables = new Set(tables.map(({ sheet }) => sheet));
    return workbook.sheets.flatMap((sheet) => {
      const header = withTables.has(sheet.name) ? null : summaryHeader(sheet);
      return header === null ? [] : [new ListReader(sheet, header, sheetReader(workbook, sheet.name)).list()];
    });
  },
);

/** Takes down the rows of a list from top to bottom. */
class ListReader {
  private readonly projects: SummaryRow[] = [];
  private readonly parts: SummaryRow[] = [];
  private readonly totals: SummaryTotalRow[] = [];
  private readonly subtotals: FoundSubtotal[] = [];
  /** How many lines stand above each sum. */
  private readonly starts: number[] = [0];
  private readonly hidden: ReadonlySet<number>;
  private isPart = false;
  private since = 0;
  private department = '';
  private blanks = 0;

  constructor(
    private readonly sheet: SheetSnapshot,
    private readonly header: SummaryHeader,
    private readonly read: CellReader,
  ) {
    this.hidden = new Set(sheet.hiddenRows);
  }

  /** The rows, until a stretch of blank ones; behind its last line one is enough, or a line without a project. */
  list(): SummaryList {
    const { sheet, header, projects } = this;
    const last = Math.min(sheet.used?.bottom ?? -1, header.lastRow + MOST_ROWS);
    let row = header.lastRow + 1;
    while (row <= last && this.goesOn(row)) row += 1;
    return {
      ...{ sheet: sheet.name, header, projects, isPart: this.isPart },
      totals: withRowsBelow(this.totals, projects),
      subtotals: subtotalsOf(this.subtotals, projects),
    };
  }

  /** Takes down a row; whether the list goes on behind it. */
  private goesOn(row: number): boolean {
    const found = rowOf(this.sheet, this.header, row, this.read, this.hidden);
    const name = cellAt(this.sheet, row, this.header.project).value;
    if (typeof name === 'string' && DOTS.test(name)) this.isPart = true;
    const label = bareWords(normaliseText(found.label));
    const isTotal = TOTAL.test(label) || MEAN.test(label);
    const hasNumbers = found.figures.some(({ number }) => number !== null);
    if (!hasNumbers && !isTotal) return label !== '' || this.goesOnBehindBlank();
    if (this.isSummed && !isTotal && typeof name !== 'string') return false;
    this.blanks = 0;
    if (isTotal) this.noteTotal(found, label);
    else if (STATISTIC.test(label)) return true;
    else if (PART.test(label)) this.notePart(found, label);
    else this.noteProject(found, row);
    return true;
  }

  /** Whether the last line of all has been read. */
  private get isSummed(): boolean {
    return this.totals.some(({ all }) => all.length > 0);
  }

  private goesOnBehindBlank(): boolean {
    this.blanks += 1;
    return !this.isSummed && this.blanks < 2;
  }

  private noteTotal(found: SummaryRow, label: string): void {
    const { projects, parts, since } = this;
    const kind = kindOf(label);
    this.totals.push({ ...found, kind, own: projects.slice(since), all: [...projects], parts: [...parts] });
    if (kind !== 'total') return;
    parts.push(found);
    this.since = projects.length;
    this.starts.push(projects.length);
  }

  private notePart(found: SummaryRow, label: string): void {
    const { projects, starts } = this;
    this.parts.push(found);
    // Behind the last line of all, 优秀项目小计 counts or picks out.
    if (this.isSummed && projects.length === this.since) return;
    this.subtotals.push({ row: found, kind: kindOf(label), at: projects.length, starts: [...starts] });
    starts.push(projects.length);
  }

  private noteProject(found: SummaryRow, row: number): void {
    this.department = departmentOf(this.sheet, this.header, row) ?? this.department;
    this.projects.push({ ...found, department: this.department });
  }
}

function departmentOf(sheet: SheetSnapshot, { department }: SummaryHeader, row: number): string | null {
  const value = department === null ? null : cellAt(sheet, row, department).value;
  return typeof value === 'string' && bareWords(value) !== '' ? bareWords(value) : null;
}

function kindOf(label: string): TotalKind {
  return !/平均/u.test(label) ? 'total' : /加权/u.test(label) ? 'weighted mean' : 'mean';
}

/** A total right under the headings sums what stands below it. */
function withRowsBelow(
  totals: readonly SummaryTotalRow[],
  projects: readonly SummaryRow[],
): SummaryTotalRow[] {
  return totals.map((total) => (total.all.length === 0 ? { ...total, own: projects, all: projects } : total));
}

function rowOf(
  sheet: SheetSnapshot,
  header: SummaryHeader,
  row: number,
  read: CellReader,
  hidden: ReadonlySet<number>,
): SummaryRow {
  const figures = header.columns.map((column) => {
    const { value, formula, format } = cellAt(sheet, row, column.column);
    const cell = { row, column: column.column, value, formula, text: displayText(value, format) };
    return { ...column, cell, number: currentNumber(cell, read) };
  });
  const grade = header.grade === null ? null : cellAt(sheet, row, header.grade).value;
  const isHidden = hidden.has(row);
  const label = labelOf(sheet, header, row);
  const level = lineLevel(labelsOf(sheet, header, row));
  return {
    ...{ row, isHidden, level, figures, label, department: '' },
    name: bareWords(label),
    grade: typeof grade === 'string' ? grade.trim() : '',
  };
}

/** The texts of a line up to the name of the project. */
function labelsOf(sheet: SheetSnapshot, { project }: SummaryHeader, row: number): string[] {
  const labels: string[] = [];
  for (let column = sheet.used?.left ?? 0; column <= project; column += 1) {
    const { value } = cellAt(sheet, row, column);
    if (typeof value === 'string') labels.push(value);
  }
  return labels;
}

/** The name of the project as printed, or the first text left of the figures: 合计 mostly stands under 序号. */
function labelOf(sheet: SheetSnapshot, header: SummaryHeader, row: number): string {
  const name = cellAt(sheet, row, header.project).value;
  if (typeof name === 'string' && bareWords(name) !== '') return name.trim();
  for (let column = sheet.used?.left ?? 0; column < header.project; column += 1) {
    const { value } = cellAt(sheet, row, column);
    if (typeof value === 'string' && bareWords(value) !== '') return value.trim();
  }
  return '';
}
