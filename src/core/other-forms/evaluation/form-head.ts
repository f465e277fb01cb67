import { fundHeading, headLabel } from '../../recognise/headings';
import type { GridCell, SheetGrid } from '../../recognise/sheet-grid';
import type { FormSubject } from './evaluation-form';

/** What stands above the headings of a form. */
export interface FormHead {
  readonly title: string;
  readonly subject: FormSubject;
  readonly name: string;
  readonly years: readonly string[];
  readonly hasFunds: boolean;
}

const MOST_ROWS = 20;
const TITLE =
  /(?:评价|评分|得分|打分|考评|考核|自评)(?:情况|结果|指标|体系)*(?:评分|得分|打分|计分)?(?:情况)?表/u;
const DEPARTMENT = /^(?:部门|单位|预算部门|预算单位|被?评价(?:部门|单位)|部门\(单位\))(?:名称)?$/u;

/** The title, name and years of a form, from the rows between the form above and its headings. */
export function formHead(grid: SheetGrid, headingRow: number, after: number): FormHead {
  const cells: GridCell[] = [];
  for (let row = Math.max(after + 1, headingRow - MOST_ROWS, 0); row < headingRow; row += 1) {
    for (const each of grid.row(row)) cells.push(each);
  }
  const title =
    cells
      .filter(({ label }) => TITLE.test(label))
      .at(-1)
      ?.text.trim() ?? '';
  const sheetName = grid.sheet.name;
  const isDepartment = /整体/u.test(title) || (title === '' && /整体/u.test(sheetName));
  const printed = named(grid, cells, isDepartment);
  const name = printed !== '' ? printed : isDepartment ? '' : nameInTitle(title);
  const shown = [title, sheetName, name, ...cells.map(({ text }) => text)].join('\n');
  return {
    title,
    subject: isDepartment ? 'department' : 'project',
    name,
    hasFunds: isFunds(cells),
    years: [...new Set(shown.match(/(?<!\d)20\d\d(?!\d)/gu) ?? [])],
  };
}

function isFunds(cells: readonly GridCell[]): boolean {
  const fields = new Set(cells.map(({ label }) => fundHeading(label)));
  return fields.has('executed') && (fields.has('budget') || fields.has('initial'));
}

/** Whether a row begins a form of its own: with a title or the name of a project. */
export function startsForm(cells: readonly GridCell[]): boolean {
  return cells.some(({ label, text }) => TITLE.test(label) || headLabel(label, text)?.kind === 'project');
}

function named(grid: SheetGrid, cells: readonly GridCell[], isDepartment: boolean): string {
  for (const cell of cells) {
    const { label, text } = cell;
    const [before = '', after = ''] = text.split(/[:：](.*)/su);
    if (isDepartment) {
      if (DEPARTMENT.test(label)) return beside(grid, cell);
      if (after.trim() !== '' && DEPARTMENT.test(before.trim())) return after.trim();
      continue;
    }
    const head = headLabel(label, text);
    if (head?.kind === 'project') return head.inline ?? beside(grid, cell);
  }
  return '';
}

function beside(grid: SheetGrid, { row, lastColumn }: GridCell): string {
  return (
    grid
      .row(row)
      .find(({ column }) => column > lastColumn)
      ?.text.trim() ?? ''
  );
}

/** "2024年惠民消费券项目绩效评价表" → "惠民消费券"; "" where the title names none. */
function nameInTitle(title: string): string {
  const match =
    /^(?:20\d\d年度?)?(.{3,40}?)项目(?:支出)?(?:绩效)?(?:评价|考评|评分)(?:指标|体系)*(?:评分|得分|打分|计分)?表/u.exec(
      title.replace(/\s+/gu, ''),
    );
  const name = match?.[1] ?? '';
  return /^(?:部门|单位|财政|预算|重点|专项|本级|支出|年度)*$/u.test(name) ? '' : name;
}
