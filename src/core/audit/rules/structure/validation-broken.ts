import { rangeName } from '../../../workbook/address';
import type { SheetSnapshot } from '../../../workbook/snapshot';
import type { Told } from '../../../message/message';
import { workbookRule } from '../../engine/rule';

export const validationBroken = workbookRule({
  meta: {
    id: 'validation-broken',
    family: 'structure',
    severity: 'warning',
    live: false,
    since: '0.1.0',
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
    messages: {
      lostSource: {
        zh: '{range} 的数据验证失效：引用的来源已被删除',
        en: 'The data validation of {range} does not work: its source was deleted',
      },
      emptyList: {
        zh: '{range} 的数据验证失效：下拉列表是空的',
        en: 'The data validation of {range} does not work: its list is empty',
      },
      reversed: {
        zh: '{range} 的数据验证失效：最小值 {low} 大于最大值 {high}',
        en: 'The data validation of {range} does not work: its minimum {low} is above its maximum {high}',
      },
    },
  },
  *check({ workbook }) {
    for (const sheet of workbook.sheets) {
      for (const validation of sheet.validations) {
        const fault = faultOf(validation);
        if (fault === null) continue;
        const { range } = validation;
        yield {
          at: range,
          sheet: sheet.name,
          message: fault.message,
          data: { range: rangeName(range), ...fault.data },
        };
      }
    }
  },
});

type Validation = SheetSnapshot['validations'][number];

function faultOf(validation: Validation): Told<'lostSource' | 'emptyList' | 'reversed'> | null {
  const { kind, formula1, formula2 } = validation;
  if (/#REF!/u.test(`${formula1 ?? ''}${formula2 ?? ''}`)) return { message: 'lostSource' };
  if (kind === 'list') return isEmptyList(formula1) ? { message: 'emptyList' } : null;
  if (kind !== 'decimal' && kind !== 'whole') return null;
  const [low, high] = [Number(formula1 ?? 'x'), Number(formula2 ?? 'x')];
  return low > high ? { message: 'reversed', data: { low, high } } : null;
}

function isEmptyList(source: string | null): boolean {
  return source === null || source.replace(/["=\s,]/gu, '') === '';
}
