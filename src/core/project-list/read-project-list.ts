import { IN_WAN_YUAN } from '../words/money-units';
import { parseDecimal } from '../number/decimal';
import { bareLabel, normaliseText } from '../table/labels';
import { CELL_TEXT_LIMIT } from '../workbook/cell-limits';
import { parseAmount } from './list-amount';
import { PROJECT_FIELD_NAMES, amountUnitOf, projectFieldOf, type ProjectField } from './project-columns';
import { outsideColumns } from './outside-columns';
import type { ListedColumn, ListedProject, ListProblem, ListSource, ProjectList } from './project-list';

/** Rows from the top in which headings are looked for: titles and unit lines may stand above them. */
const HEADING_ROWS = 20;
/** What a sheet name can hold. */
const SHEET_NAME_LENGTH = 31;
/** Projects of one list: more sheets than this no spreadsheet opens gladly, and a workbook of them takes gigabytes to make. */
const MOST_PROJECTS = 500;
const AMOUNTS = ['initial', 'budget', 'executed', 'carriedOver', 'other'] as const;
const REQUIRED: readonly ProjectField[] = ['projectName', 'implementer', 'budget'];

type Amount = (typeof AMOUNTS)[number];

/**
 * Reads a project list out of rows of texts. Columns are matched by their headings unless `chosen` says otherwise (column
 * index → field, null = leave out). Everything that is wrong is said at once; nothing is guessed for a stopped list.
 */
export function readProjectList(
  rows: readonly (readonly string[])[],
  chosen: ReadonlyMap<number, ProjectField | null> = new Map(),
  source: ListSource = 'text',
): ProjectList {
  const heading = headingRow(rows);
  if (heading === null) {
    const message =
      '没有找到列名。清单里要有一行写明“项目名称”“主管部门”“实施单位”“年初预算数”“全年预算数”“全年执行数”等列名。';
    return { columns: [], projects: [], problems: [{ severity: 'stop', row: null, message }] };
  }
  const columns = matchColumns(rows[heading] ?? [], chosen);
  const problems: ListProblem[] = columnProblems(columns);
  // Without its columns every row would be wrong, and what is to be done would be lost among them.
  const isComplete = problems.every(({ severity }) => severity !== 'stop');
  const outside = outsideColumns(columns, source);
  const { read, empty, beyond } = rowsBelow(rows, heading, columns);
  const projects = read.map(({ project }) => project);
  if (isComplete) {
    for (const { cells, project, problems: own } of read)
      for (const each of [...own, ...outside.problems(cells, project.row)]) problems.push(each);
  }
  if (beyond !== null) problems.push(tooMany(beyond));
  for (const each of outside.notes()) problems.push(each);
  const inner = empty.filter((row) => row < (projects.at(-1)?.row ?? 0));
  if (inner.length > 0) problems.push(note(null, `已跳过空行：${linesText(inner)}。`));
  if (projects.length === 0) problems.push(stop(null, '清单里没有项目：列名下面没有填写项目名称的行。'));
  for (const each of duplicateProblems(projects)) problems.push(each);
  return { columns, projects, problems };
}

/** The projects below the headings, the rows that are empty, and the first one that is too many. */
function rowsBelow(
  rows: readonly (readonly string[])[],
  heading: number,
  columns: readonly ListedColumn[],
): {
  readonly read: readonly (ReadRow & { readonly cells: readonly string[] })[];
  readonly empty: readonly number[];
  readonly beyond: number | null;
} {
  const read: (ReadRow & { readonly cells: readonly string[] })[] = [];
  const empty: number[] = [];
  for (let at = heading + 1; at < rows.length; at += 1) {
    const [cells, row] = [rows[at] ?? [], at + 1];
    const one = readRow(cells, row, columns);
    if (one === 'empty') empty.push(row);
    else if (one !== 'total') {
      if (read.length === MOST_PROJECTS) return { read, empty, beyond: row };
      read.push({ ...one, cells });
    }
  }
  return { read, empty, beyond: null };
}

function tooMany(row: number): ListProblem {
  const most = String(MOST_PROJECTS);
  return stop(
    row,
    `清单里的项目多于 ${most} 个（从第 ${String(row)} 行起没有读），请分成几份清单，每份不超过 ${most} 个。`,
  );
}

/** Lines that one sentence names. */
const MOST_LINES = 10;

function linesText(lines: readonly number[]): string {
  const named = `第 ${lines.slice(0, MOST_LINES).join('、')} 行`;
  return lines.length > MOST_LINES ? `${named}等 ${String(lines.length)} 行` : named;
}

function headingRow(rows: readonly (readonly string[])[]): number | null {
  let best: number | null = null;
  let most = 1;
  rows.slice(0, HEADING_ROWS).forEach((cells, row) => {
    const fields = new Set(cells.map(projectFieldOf).filter((field) => field !== null));
    if (fields.size > most) {
      most = fields.size;
      best = row;
    }
  });
  return best;
}

function matchColumns(
  headings: readonly string[],
  chosen: ReadonlyMap<number, ProjectField | null>,
): ListedColumn[] {
  const taken = new Set(chosen.values());
  return headings.flatMap((heading, index) => {
    const corrected = chosen.get(index);
    if (heading.trim() === '' && corrected === undefined) return [];
    const found = corrected === undefined ? projectFieldOf(heading) : corrected;
    const free = found === null || corrected !== undefined || !taken.has(found);
    if (found !== null) taken.add(found);
    return [{ index, heading: heading.trim(), field: free ? found : null }];
  });
}

function columnProblems(columns: readonly ListedColumn[]): ListProblem[] {
  const has = (field: ProjectField): boolean => columns.some((column) => column.field === field);
  const missing = REQUIRED.filter((field) => !has(field));
  const others = (['department', 'initial', 'executed'] as const).filter((field) => !has(field));
  const unused = columns.filter(({ field, heading }) => field === null && heading !== '序号');
  const doubled = unused.flatMap(({ heading }) => {
    const field = projectFieldOf(heading);
    const used = columns.find((column) => column.field === field && field !== null);
    return used === undefined ? [] : [{ heading, used: used.heading }];
  });
  const names = (fields: readonly ProjectField[]): string =>
    fields.map((field) => `“${PROJECT_FIELD_NAMES[field]}”`).join('');
  return [
    ...(missing.length === 0 ? [] : [stop(null, `缺少列${names(missing)}，请补上列名或指定是哪一列。`)]),
    ...(others.length === 0 ? [] : [note(null, `没有列${names(others)}，表中相应位置留空。`)]),
    ...(unused.length === 0
      ? []
      : [note(null, `未使用的列：${unused.map(({ heading }) => heading).join('、')}。`)]),
    ...doubled.map(({ heading, used }) =>
      note(null, `列“${heading}”和“${used}”像是同一项，只用了后者，请核对。`),
    ),
  ];
}

interface ReadRow {
  readonly project: ListedProject;
  readonly problems: readonly ListProblem[];
}

function readRow(
  cells: readonly string[],
  row: number,
  columns: readonly ListedColumn[],
): ReadRow | 'empty' | 'total' {
  const tooLong = columns.filter(({ index }) => (cells[index] ?? '').length > CELL_TEXT_LIMIT);
  if (tooLong.length > 0) return unusable(row, tooLong, cells);
  const value = (field: ProjectField): string => {
    const column = columns.find((candidate) => candidate.field === field);
    return column === undefined ? '' : (cells[column.index] ?? '').trim();
  };
  const used = columns.filter(({ field }) => field !== null);
  if (used.every(({ index }) => (cells[index] ?? '').trim() === '')) return 'empty';
  if (/^(合计|总计|小计|共计)$/.test(bareLabel(cells.find((cell) => cell.trim() !== '') ?? '')))
    return 'total';
  const projectName = value('projectName').replace(/(?<!\s)\s+/g, (blanks) =>
    /[\r\n]/.test(blanks) ? '' : blanks,
  );
  if (/^(合计|总计|小计|共计)$/.test(bareLabel(projectName))) return 'total';
  const problems: ListProblem[] = [...unreadProblems(cells, row, used), ...nameProblems(projectName, row)];
  const amounts = {} as Record<Amount, string>;
  for (const field of AMOUNTS) {
    const column = columns.find((candidate) => candidate.field === field);
    const read = readAmount(value(field), column?.heading ?? '', row, field);
    amounts[field] = read.amount;
    for (const each of read.problems) problems.push(each);
  }
  const year = /^(\d{4})年?度?$/.exec(normaliseText(value('year')))?.[1] ?? '';
  if (value('year') !== '' && year === '') {
    problems.push(stop(row, `第 ${String(row)} 行年度“${value('year')}”不是四位年份。`));
  }
  for (const each of amountNotes(amounts, row)) problems.push(each);
  const project: ListedProject = {
    row,
    projectName,
    department: value('department'),
    implementer: value('implementer'),
    year,
    ...amounts,
    template: value('template'),
    goal: value('goal'),
  };
  return { project, problems };
}

/** A line with a text that no cell could hold: nothing of it is looked at, and it is a stop. */
function unusable(row: number, tooLong: readonly ListedColumn[], cells: readonly string[]): ReadRow {
  const problems = tooLong.map(({ index, field, heading }) => {
    const name = field === null ? `“${heading}”` : PROJECT_FIELD_NAMES[field];
    const length = String((cells[index] ?? '').length);
    return stop(
      row,
      `第 ${String(row)} 行${name}有 ${length} 个字，一个单元格最多放 ${String(CELL_TEXT_LIMIT)} 个，请删短。`,
    );
  });
  const blank = { projectName: '', department: '', implementer: '', year: '', template: '', goal: '' };
  const amounts = { initial: '', budget: '', executed: '', carriedOver: '', other: '' };
  return { project: { row, ...blank, ...amounts }, problems };
}

/** Texts with what stands for a byte that is no character: what was written there is lost. */
function unreadProblems(cells: readonly string[], row: number, used: readonly ListedColumn[]): ListProblem[] {
  const damaged = used.filter(({ index }) => (cells[index] ?? '').includes('\ufffd'));
  if (damaged.length === 0) return [];
  const names = damaged.map(({ heading }) => `“${heading}”`).join('');
  return [
    stop(
      row,
      `第 ${String(row)} 行${names}里有认不出的字（显示为 \ufffd），文件可能损坏或编码不对，请改正，或用 Excel 另存为 .xlsx 后再试。`,
    ),
  ];
}

function nameProblems(name: string, row: number): ListProblem[] {
  if (name === '') return [stop(row, `第 ${String(row)} 行没有项目名称。`)];
  const length = Array.from(name).length;
  if (length <= SHEET_NAME_LENGTH) return [];
  return [
    note(
      row,
      `第 ${String(row)} 行项目名称有 ${String(length)} 个字，工作表名最多 ${String(SHEET_NAME_LENGTH)} 个字，会截短；表内仍写全称。`,
    ),
  ];
}

function readAmount(
  text: string,
  heading: string,
  row: number,
  field: Amount,
): { readonly amount: string; readonly problems: readonly ListProblem[] } {
  if (text === '' || /^[-—–/]+$/.test(text)) return { amount: '', problems: [] };
  const name = PROJECT_FIELD_NAMES[field];
  const amount = parseAmount(text, IN_WAN_YUAN[amountUnitOf(heading)]);
  if (amount === null) {
    return { amount: '', problems: [stop(row, `第 ${String(row)} 行${name}“${text}”不是数，请改为数字。`)] };
  }
  if (amount.isNegative() && !amount.isZero()) {
    return { amount: '', problems: [stop(row, `第 ${String(row)} 行${name} ${text} 是负数，请核对。`)] };
  }
  return { amount: amount.toString(), problems: [] };
}

/** Figures that can be right and seldom are. */
function amountNotes({ budget, executed }: Readonly<Record<Amount, string>>, row: number): ListProblem[] {
  const [whole, spent] = [parseDecimal(budget), parseDecimal(executed)];
  if (whole === null || spent === null || spent.lte(whole)) return [];
  return [note(row, `第 ${String(row)} 行全年执行数 ${executed} 大于全年预算数 ${budget}（万元），请核对。`)];
}

function duplicateProblems(projects: readonly ListedProject[]): ListProblem[] {
  const groups = new Map<string, ListedProject[]>();
  for (const project of projects) {
    if (project.projectName === '') continue;
    const key = `${normaliseText(project.projectName)}|${project.year}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [project]);
    else group.push(project);
  }
  return Array.from(groups.values())
    .filter((group) => group.length > 1)
    .map((group) => {
      const rows = group.map(({ row }) => String(row)).join('、');
      const name = group[0]?.projectName ?? '';
      const units = new Set(group.map(({ implementer }) => normaliseText(implementer)));
      return units.size === group.length
        ? note(
            null,
            `项目“${name}”出现 ${String(group.length)} 次（第 ${rows} 行），实施单位不同，各做一张表。`,
          )
        : stop(null, `项目“${name}”重复（第 ${rows} 行），请删去重复的行或改名。`);
    });
}

function stop(row: number | null, message: string): ListProblem {
  return { severity: 'stop', row, message };
}

function note(row: number | null, message: string): ListProblem {
  return { severity: 'note', row, message };
}
