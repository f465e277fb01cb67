import { cellAt, type SheetSnapshot } from '../../workbook/snapshot';
import { bareWords } from '../../texts/similarity';
import { headingAndUnit, unitAbove } from './list-unit';
import type { SummaryColumn, SummaryField, SummaryHeader } from './summary-list';

const PROJECT = /^(预算|支出)?项目(名称)?$/u;
const HEADINGS: readonly (readonly [SummaryField, RegExp])[] = [
  ['score', /^(项目)?自评(得分|总分|分数)$|^(总分|得分)$/u],
  ['initial', /^年初预算(数|金额)?$/u],
  ['budget', /^(全年|调整后)?预算(数|金额|指标)$/u],
  ['executed', /^(全年|预算|实际)?执行(数|金额|情况)$|^(全年|实际)支出(数|金额)?$/u],
  ['rate', /^(预算)?执行率$/u],
  ['weight', /^(项目|资金|预算|金额|评分|得分)?(权重|占比|比重)(系数|值)?$|^系数$/u],
];
const GRADE = /^(?:项目)?(?:自评|评价|绩效)*(?:结果|等级|等次)$/u;
const DEPARTMENT =
  /^(?:所属|责任|负责|实施|申报|主管|牵头|项目)?(?:科室|处室|股室|部门|单位|类别|类型|分类)(?:名称)?$/u;
/** Columns that hold words; the first of each counts. */
type Naming = 'project' | 'grade' | 'department';
const NAMINGS: readonly (readonly [Naming, RegExp])[] = [
  ['project', PROJECT],
  ['grade', GRADE],
  ['department', DEPARTMENT],
];
const ROWS_ABOVE = 15;

/**
 * The headings of a summary: a row that names projects, with one for figures in it or in the row below. null for a sheet
 * that is none; narratives have rules of their own.
 */
export function summaryHeader(sheet: SheetSnapshot): SummaryHeader | null {
  if (sheet.used === null) return null;
  const { top, bottom } = sheet.used;
  for (let row = top; row <= Math.min(bottom, top + ROWS_ABOVE); row += 1) {
    const own = headingsIn(sheet, row);
    if (own === 'narrative') return null;
    if (own.project === null) continue;
    const { project } = own;
    const below = headingsIn(sheet, row + 1);
    if (below === 'narrative') return null;
    const isBesideProject = cellAt(sheet, row + 1, project).value === null;
    if (hasFigures(below) && isBesideProject) {
      // 预算执行情况 over 预算数, 执行数 and 执行率 is the heading of a group, and 自评得分 beside it that of a column.
      const alone = own.columns.filter(({ column }) => cellAt(sheet, row + 1, column).value === null);
      const columns = [...alone, ...below.columns].sort((a, b) => a.column - b.column);
      const { department } = own;
      return { columns, grade: below.grade ?? own.grade, row, lastRow: row + 1, project, department };
    }
    if (hasFigures(own)) return { ...own, row, lastRow: row, project };
  }
  return null;
}

interface Headings {
  readonly project: number | null;
  readonly department: number | null;
  readonly columns: readonly SummaryColumn[];
  readonly grade: number | null;
}

/** 权重 alone stands in many lists that are no summary. */
function hasFigures({ columns }: Headings): boolean {
  return columns.some(({ field }) => field !== 'weight');
}

function headingsIn(sheet: SheetSnapshot, row: number): Headings | 'narrative' {
  const names: Record<Naming, number | null> = { project: null, grade: null, department: null };
  const columns: SummaryColumn[] = [];
  const above = unitAbove(sheet, row);
  for (let column = sheet.used?.left ?? 0; column <= (sheet.used?.right ?? -1); column += 1) {
    const { value } = cellAt(sheet, row, column);
    if (typeof value !== 'string') continue;
    const { words: label, unit } = headingAndUnit(value);
    const words = bareWords(label);
    if (words === '综述' || words === '自评综述') return 'narrative';
    for (const [naming, pattern] of NAMINGS) {
      if (names[naming] === null && pattern.test(words)) names[naming] = column;
    }
    const field = HEADINGS.find(([, pattern]) => pattern.test(words))?.[0];
    if (field !== undefined)
      columns.push({ column, field, heading: value.replace(/\s+/gu, ''), unit: unit ?? above });
  }
  return { ...names, columns };
}
