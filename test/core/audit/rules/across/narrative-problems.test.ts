import { narrativeProblems } from '../../../../../src/core/audit/rules/across/narrative-problems';
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

describeRule(narrativeProblems, {
  valid: [
    { name: '没有扣分，写“无”', book: { tables: [{}], sheets: [narrative(TEXT)] } },
    {
      name: '扣了分，写了原因',
      book: {
        tables: [{ change: { 0: { score: 18 } } }],
        sheets: [narrative(TEXT.replace('原因：无', '原因：两人因病未参训'))],
      },
    },
  ],
  invalid: [
    {
      name: '扣了分，写“无”',
      book: { tables: [{ change: { 0: { score: 18 } } }], sheets: [narrative(TEXT)] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'none',
          data: { count: 1, row: '培训人数', score: '18', weight: '20' },
          subject: '业务培训经费',
        },
      ],
    },
  ],
});
