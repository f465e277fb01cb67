import { onceAWorkbook } from '../../readings/once-a-workbook';
import type { CellReader } from '../../formula/evaluate';
import { normaliseText } from '../../table/labels';
import { displayText } from '../../number/number-format';
import { cellAt, type SheetSnapshot } from '../../workbook/snapshot';
import { currentNumber } from '../../readings/printed-sums';
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
export const summaryLists = onceAWorkbook((workbook, tables): readonly SummaryList[] => {
  const withTables = new Set(tables.map(({ sheet }) => sheet));
  return workbook.sheets.flatMap((sheet) => {
    const header = withTables.has(sheet.name) ? null : summaryHeader(sheet);
    return header === null ? [] : [listOf(sheet, header, sheetReader(workbook, sheet.name))];
  });
});

/** The rows of a list, until a stretch of blank ones; behind its last line one is enough, or a line without a project. */
function listOf(sheet: SheetSnapshot, header: SummaryHeader, read: CellReader): SummaryList {
  const projects: SummaryRow[] = [];
  const parts: SummaryRow[] = [];
  const totals: SummaryTotalRow[] = [];
  const subtotals: FoundSubtotal[] = [];
  /** How many lines stand above each sum. */
  const starts: number[] = [0];
  const hidden = new Set(sheet.hiddenRows);
  let isPart = false;
  let since = 0;
  let department = '';
  let blanks = 0;
  const last = Math.min(sheet.used?.bottom ?? -1, header.lastRow + MOST_ROWS);
  for (let row = header.lastRow + 1; row <= last && blanks < 2; row += 1) {
    const found = rowOf(sheet, header, row, read, hidden);
    const name = cellAt(sheet, row, header.project).value;
    if (typeof name === 'string' && DOTS.test(name)) isPart = true;
    const label = bareWords(normaliseText(found.label));
    const isTotal = TOTAL.test(label) || MEAN.test(label);
    const isSummed = totals.some(({ all }) => all.length > 0);
    const hasNumbers = found.figures.some(({ number }) => number !== null);
    if (!hasNumbers && !isTotal) {
      if (label === '' && isSummed) break;
      blanks += label === '' ? 1 : 0;
      continue;
    }
    if (isSummed && !isTotal && typeof name !== 'string') break;
    blanks = 0;
    if (isTotal) {
      const kind = kindOf(label);
      totals.push({
        ...found,
        kind,
        own: projects.slice(since),
        all: [...projects],
        parts: [...parts],
      });
      if (kind === 'total') {
        parts.push(found);
        since = projects.length;
        starts.push(since);
      }
    } else if (STATISTIC.test(label)) {
      continue;
    } else if (PART.test(label)) {
      parts.push(found);
      // Behind the last line of all, 优秀项目小计 counts or picks out.
      if (isSummed && projects.length === since) continue;
      subtotals.push({
        row: found,
        kind: kindOf(label),
        at: projects.length,
        starts: [...starts],
      });
      starts.push(projects.length);
    } else {
      department = departmentOf(sheet, header, row) ?? department;
      projects.push({ ...found, department });
    }
  }
  return {
    ...{ sheet: sheet.name, header, projects, isPart },
    totals: withRowsBelow(totals, projects),
    subtotals: subtotalsOf(subtotals, projects),
  };
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
