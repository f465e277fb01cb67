import { allFormulas } from '../../formulas/formula-cells';
import { workbookRule } from '../../engine/rule';

export const externalLink = workbookRule({
  meta: {
    id: 'external-link',
    family: 'formulas',
    severity: 'warning',
    live: false,
    since: '0.1.0',
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
    messages: {
      file: {
        zh: '公式 {formula} 链接到外部文件“{file}”',
        en: 'The formula {formula} links to the file “{file}”',
      },
      unnamed: { zh: '公式 {formula} 链接到外部文件', en: 'The formula {formula} links to another file' },
      name: {
        zh: '名称“{name}”链接到外部文件：{refersTo}',
        en: 'The name “{name}” links to another file: {refersTo}',
      },
    },
  },
  *check({ workbook }) {
    for (const { sheet, cell } of allFormulas(workbook)) {
      const { formula } = cell;
      const file = linkedFile(formula);
      if (file === null) continue;
      const isNumber = /^\d+$/u.test(file);
      yield {
        at: cell,
        sheet: sheet.name,
        message: isNumber ? 'unnamed' : 'file',
        data: isNumber ? { formula } : { formula, file },
        actual: formula,
      };
    }
    for (const { name, refersTo } of workbook.names) {
      if (linkedFile(refersTo) === null) continue;
      yield { at: null, message: 'name', data: { name, refersTo }, actual: refersTo };
    }
  },
});

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
