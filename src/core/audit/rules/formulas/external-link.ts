import { allFormulas } from '../../formulas/formula-cells';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

export const externalLink: WorkbookRule = {
  meta: {
    id: 'external-link',
    family: 'formulas',
    severity: 'warning',
    scope: 'workbook',
    live: false,
    zh: {
      title: '公式链接到别的文件',
      why: '别的文件改名、移走或没有更新，数字就不对，别人也打不开。',
      advice: '把需要的数值粘贴进来，或改为引用本工作簿。',
    },
    en: {
      title: 'A formula links to another file',
      why: 'When that file moves or changes, the figures here go wrong.',
      advice: 'Paste the values, or refer to this workbook.',
    },
  },
  *check({ workbook }: WorkbookContext): Iterable<Report> {
    for (const { sheet, cell } of allFormulas(workbook)) {
      const file = linkedFile(cell.formula);
      if (file === null) continue;
      yield {
        at: cell,
        sheet: sheet.name,
        message: `公式 ${cell.formula} 链接到外部文件${/^\d+$/u.test(file) ? '' : `“${file}”`}`,
        actual: cell.formula,
      };
    }
    for (const name of workbook.names) {
      if (linkedFile(name.refersTo) !== null) {
        yield {
          at: null,
          message: `名称“${name.name}”链接到外部文件：${name.refersTo}`,
          actual: name.refersTo,
        };
      }
    }
  },
};

/**
 * "[旧.xlsx]表!A1", "'D:\\资料\\[旧.xlsx]表'!A1", "[1]表!A1". Found in the text and not by tokens, which do not know paths; texts
 * in quotes are left out, and 表1[得分] is a column of a table.
 */
const FILE = /'(?:[^']|'')*\[([^\][]+)\](?:[^']|'')*'!|(?<![\p{L}\p{N}_])\[([^\]]+)\][^\s'"!()+*/&,]*!/u;

function linkedFile(formula: string): string | null {
  if (!formula.includes('[')) return null;
  const match = FILE.exec(formula.replace(/"(?:[^"]|"")*"/gu, '""'));
  return match === null ? null : (match[1] ?? match[2] ?? '');
}
