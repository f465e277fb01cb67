import type { FieldCell } from '../../../recognise/recognised-table';
import { isUnused, spanning, subjectOf, usedRows } from '../../../recognise/row-values';
import type { Report, TableContext, TableRule } from '../../engine/rule';

/** A whole text that is nothing but a place to write. */
const WHOLE =
  /^((三级)?指标|目标|措施|内容|原因)[0-9一二三四五六七八九十]+[:：]?$|^[.。…·]{2,}$|^[×xX*＊#?？]{2,}$/u;
/** Words of a template anywhere in a text. */
const PART = /×{2,}|X{2,}|\*{3,}|_{3,}|此处填|请填写|填写说明|填写要求|待补充|待填|某某|示例[:：]|\(示例\)/u;

export const placeholder: TableRule = {
  meta: {
    id: 'placeholder',
    family: 'sense',
    severity: 'warning',
    scope: 'table',
    live: false,
    zh: {
      title: '留有占位文字或模板说明',
      why: '“指标2”“……”“XX 项目”“此处填写”是模板里的提示，不是内容。',
      advice: '换成真实内容，不需要的行删去。',
    },
    en: {
      title: 'A placeholder left in',
      why: 'Words of the template are no content.',
      advice: 'Replace them, or delete the row.',
    },
  },
  *check({ table }: TableContext): Iterable<Report> {
    const cells: [FieldCell | null | undefined, string, string][] = [
      [table.projectName, '项目名称', ''],
      [table.department, '主管部门', ''],
      [table.implementer, '实施单位', ''],
      [table.goal.expected, '预期目标', ''],
      [table.goal.actual, '实际完成情况', ''],
    ];
    for (const row of usedRows(table)) {
      const subject = subjectOf(row);
      cells.push(
        [row.cells.l3, '三级指标', subject],
        [row.cells.target, '年度指标值', subject],
        [row.cells.actual, '实际完成值', subject],
        [row.cells.note, '偏差原因', subject],
      );
    }
    for (const [cell, name, subject] of cells) {
      if (cell === null || cell === undefined || typeof cell.value !== 'string') continue;
      const text = cell.value.normalize('NFKC').replace(/\s+/gu, '');
      if (!WHOLE.test(text) && !PART.test(text)) continue;
      yield {
        at: cell,
        subject,
        message: `${name}“${shortened(cell.value.trim())}”是占位文字`,
        actual: cell.value.trim(),
      };
    }
    const unused = table.indicators.flatMap((row) => {
      const cell = isUnused(row) === 'unused' ? row.cells.l3 : undefined;
      return cell !== undefined && WHOLE.test(subjectOf(row).normalize('NFKC')) ? [cell] : [];
    });
    const [first] = unused;
    if (first === undefined) return;
    const names = [...new Set(unused.map(({ text }) => `“${text.trim()}”`))].slice(0, 3).join('');
    yield {
      at: unused.length === 1 ? first : spanning(unused),
      subject: '三级指标',
      message: `有 ${String(unused.length)} 行没有用到，只留着模板里的${names}`,
      severity: 'info',
      advice: '定稿时把这些行删去。',
    };
  },
};

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
