import { formulaTokens } from '../../formula/tokens';
import { allFormulas } from '../formula-cells';
import type { Report, WorkbookContext, WorkbookRule } from '../rule';

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
      if (!cell.formula.includes('[')) continue;
      const link = formulaTokens(cell.formula).find(
        (token) =>
          typeof token.reference?.workbook === 'string' ||
          (token.kind === 'name' && /^'?\[/u.test(token.text)),
      );
      if (link === undefined) continue;
      const file = link.reference?.workbook ?? link.text;
      yield {
        at: cell,
        sheet: sheet.name,
        message: `公式 ${cell.formula} 链接到外部文件${/^\d+$/u.test(file) ? '' : `“${file}”`}`,
        actual: cell.formula,
      };
    }
    for (const name of workbook.names) {
      if (/^='?\[|^='[^']*\[/u.test(name.refersTo)) {
        yield {
          at: null,
          message: `名称“${name.name}”链接到外部文件：${name.refersTo}`,
          actual: name.refersTo,
        };
      }
    }
  },
};
