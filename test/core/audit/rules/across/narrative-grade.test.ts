import { narrativeGrade } from '../../../../../src/core/audit/rules/across/narrative-grade';
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

describeRule(narrativeGrade, {
  valid: [
    { name: '没有写等级', book: { tables: [{}], sheets: [narrative(TEXT)] } },
    { name: '99.6 为优', book: { tables: [{}], sheets: [narrative(`${TEXT}自评等级为“优”。`)] } },
  ],
  invalid: [
    {
      name: '99.6 写成良',
      book: { tables: [{}], sheets: [narrative(`${TEXT}自评等级为“良”。`)] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '良', total: '99.6', expected: '优' },
          subject: '业务培训经费',
          expected: '优',
          actual: '良',
        },
      ],
    },
  ],
});
