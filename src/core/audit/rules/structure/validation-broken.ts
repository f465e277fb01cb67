import { rangeName } from '../../../workbook/address';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

export const validationBroken: WorkbookRule = {
  meta: {
    id: 'validation-broken',
    family: 'structure',
    severity: 'warning',
    scope: 'workbook',
    live: false,
    zh: {
      title: '数据验证失效',
      why: '下拉列表的来源丢了，或者允许的范围不成立，就挡不住错误的输入。',
      advice: '重新设置数据验证，或重新插入自评表。',
    },
    en: {
      title: 'A data validation does not work',
      why: 'Its list is gone, or its limits cannot hold.',
      advice: 'Set the validation again.',
    },
  },
  *check({ workbook }: WorkbookContext): Iterable<Report> {
    for (const sheet of workbook.sheets) {
      for (const { range, kind, formula1, formula2 } of sheet.validations) {
        const broken = /#REF!/u.test(`${formula1 ?? ''}${formula2 ?? ''}`);
        const empty = kind === 'list' && (formula1 === null || formula1.replace(/["=\s,]/gu, '') === '');
        const [low, high] = [Number(formula1 ?? 'x'), Number(formula2 ?? 'x')];
        const reversed = (kind === 'decimal' || kind === 'whole') && low > high;
        if (!broken && !empty && !reversed) continue;
        const what = broken
          ? '引用的来源已被删除'
          : empty
            ? '下拉列表是空的'
            : `最小值 ${String(low)} 大于最大值 ${String(high)}`;
        yield { at: range, sheet: sheet.name, message: `${rangeName(range)} 的数据验证失效：${what}` };
      }
    }
  },
};
