import { narrativeScore } from '../../../../../src/core/audit/rules/across/narrative-score';
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

describeRule(narrativeScore, {
  valid: [
    { name: '综述与总分一致', book: { tables: [{}], sheets: [narrative(TEXT)] } },
    { name: '没有综述', book: {} },
    { name: '综述旁的得分栏与总分一致', book: { tables: [{}], sheets: [narrative(TEXT, { D2: '99.60' })] } },
  ],
  invalid: [
    {
      name: '总分漏加执行率得分，综述写的是对的',
      book: { tables: [{ total: { score: 90 } }], sheets: [narrative(TEXT)] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '99.6', total: '90', sum: '99.6' },
          subject: '业务培训经费',
          expected: '90',
          actual: '99.6',
        },
      ],
    },
    {
      name: '综述写在自评表下方',
      book: {
        cells: { A22: '业务培训经费项目自评综述：项目自评得分95分。全年预算数为50万元，执行数为48万元。' },
      },
      findings: [
        {
          at: 'A22',
          id: 'other',
          data: { claimed: '95', total: '99.6', sum: '99.6' },
          subject: '业务培训经费',
          expected: '99.6',
          actual: '95',
        },
      ],
    },
  ],
});
