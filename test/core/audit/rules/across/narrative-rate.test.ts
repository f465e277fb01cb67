import { narrativeRate } from '../../../../../src/core/audit/rules/across/narrative-rate';
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

describeRule(narrativeRate, {
  valid: [
    { name: '96% = 48 ÷ 50', book: { tables: [{}], sheets: [narrative(TEXT)] } },
    { name: '写成 96.00%', book: { tables: [{}], sheets: [narrative(TEXT.replace('96%', '96.00%'))] } },
  ],
  invalid: [
    {
      name: '写成 100%',
      book: { tables: [{}], sheets: [narrative(TEXT.replace('96%', '100%'))] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '100%', rate: '96%', executed: '48', budget: '50' },
          subject: '业务培训经费',
          expected: '96%',
          actual: '100%',
        },
      ],
    },
    {
      name: '少写一位小数',
      book: {
        tables: [{ changeFunds: { 0: { budget: 2.08, executed: 1.4, rate: 67.31 } } }],
        sheets: [
          narrative(
            TEXT.replace('50 万元', '2.08 万元').replace('48 万元', '1.4 万元').replace('96%', '67.3%'),
          ),
        ],
      },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'coarse',
          data: { claimed: '67.3%', rate: '67.31%' },
          subject: '业务培训经费',
          severity: 'info',
          advice: 'sameDecimals',
          expected: '67.31%',
          actual: '67.3%',
        },
      ],
    },
  ],
});
