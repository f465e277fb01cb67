import { narrativeAmount } from '../../../../../src/core/audit/rules/across/narrative-amount';
import { describeRule } from '../../../../support/rule-tester';

import type { PlainSheetSpec } from '../../../../support/audit-sheet';

function narrative(text: string, columns: Record<string, string | number> = {}): PlainSheetSpec {
  return {
    name: '自评综述',
    cells: {
      A1: '工作表',
      B1: '项目名称',
      C1: '综述',
      D1: '得分',
      E1: '预算数',
      F1: '执行数',
      G1: '完成比例',
      A2: '自评表1',
      B2: '业务培训经费',
      C2: text,
      ...columns,
    },
  };
}

const TEXT =
  '1. 业务培训经费项目自评综述：根据年初设定的绩效目标，项目自评得分 99.6 分。全年预算数为 50 万元，执行数为 48 万元，完成预算的 96%。发现的主要问题及原因：无。';

describeRule(narrativeAmount, {
  valid: [
    { name: '金额一致', book: { tables: [{}], sheets: [narrative(TEXT)] } },
    { name: '综述用元', book: { tables: [{}], sheets: [narrative(TEXT.replace('48 万元', '480000元'))] } },
  ],
  invalid: [
    {
      name: '执行数写成 45 万元',
      book: { tables: [{}], sheets: [narrative(TEXT.replace('48 万元', '45 万元'))] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { field: '全年执行数', claimed: '45万元', stated: '48' },
          subject: '业务培训经费',
          expected: '48',
          actual: '45万元',
        },
      ],
    },
    {
      name: '综述旁的预算数一栏不对',
      book: { tables: [{}], sheets: [narrative(TEXT, { E2: 500 })] },
      findings: [
        {
          at: 'E2',
          sheet: '自评综述',
          id: 'other',
          data: { field: '全年预算数', claimed: '500', stated: '50' },
          subject: '业务培训经费',
          expected: '50',
          actual: '500',
        },
      ],
    },
  ],
});
