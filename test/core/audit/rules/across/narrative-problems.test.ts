import { narrativeProblems } from '../../../../../src/core/audit/rules/across/narrative-problems';
import { describeLayouts } from '../../../../support/layout-cases';
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
    {
      name: '扣了分，没有说问题',
      book: {
        tables: [{ change: { 0: { score: 18 } } }],
        sheets: [narrative(TEXT.replace('发现的主要问题及原因：无。', ''))],
      },
    },
    {
      name: '得分高于分值',
      book: { tables: [{ change: { 0: { score: 20.01 } } }], sheets: [narrative(TEXT)] },
    },
    {
      name: '得分还没有填',
      book: { tables: [{ change: { 0: { score: null } } }], sheets: [narrative(TEXT)] },
    },
    {
      name: '分值还没有填',
      book: { tables: [{ change: { 0: { weight: null, score: 1 } } }], sheets: [narrative(TEXT)] },
    },
    {
      name: '“无法按期完工”不是没有问题',
      book: {
        tables: [{ change: { 0: { score: 18 } } }],
        sheets: [narrative(TEXT.replace('原因：无。', '原因：无法按期完工。'))],
      },
    },
    {
      name: '另一个项目扣了分',
      book: {
        tables: [{}, { projectName: '设备购置费', change: { 0: { score: 18 } } }],
        sheets: [narrative(TEXT)],
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
    {
      name: '只扣 0.01',
      book: { tables: [{ change: { 0: { score: 19.99 } } }], sheets: [narrative(TEXT)] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'none',
          data: { count: 1, row: '培训人数', score: '19.99', weight: '20' },
          subject: '业务培训经费',
        },
      ],
    },
    {
      name: '两行扣分，举第一行',
      book: { tables: [{ change: { 1: { score: 9 }, 5: { score: 8 } } }], sheets: [narrative(TEXT)] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'none',
          data: { count: 2, row: '考核合格率', score: '9', weight: '10' },
          subject: '业务培训经费',
        },
      ],
    },
    {
      name: '写“没有”',
      book: {
        tables: [{ change: { 0: { score: 18 } } }],
        sheets: [narrative(TEXT.replace('原因：无。', '原因：没有。'))],
      },
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
    {
      name: '写“暂无；”',
      book: {
        tables: [{ change: { 0: { score: 18 } } }],
        sheets: [narrative(TEXT.replace('原因：无。', '原因：暂无；下一步继续努力。'))],
      },
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
    {
      name: '写“问题：未发现”',
      book: {
        tables: [{ change: { 0: { score: 18 } } }],
        sheets: [narrative(TEXT.replace('及原因：无。', '：未发现'))],
      },
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
    {
      name: '有的行得 0 分',
      book: { tables: [{ change: { 4: { score: 0 } } }], sheets: [narrative(TEXT)] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'none',
          data: { count: 1, row: '参训人员业务能力', score: '0', weight: '30' },
          subject: '业务培训经费',
        },
      ],
    },
    {
      name: '写在自评表下方',
      book: {
        change: { 0: { score: 18 } },
        cells: { A22: '业务培训经费项目自评综述：项目自评得分99.6分。发现的主要问题及原因：无。' },
      },
      findings: [
        {
          at: 'A22',
          id: 'none',
          data: { count: 1, row: '培训人数', score: '18', weight: '20' },
          subject: '业务培训经费',
        },
      ],
    },
  ],
});

describeLayouts(narrativeProblems, {
  change: { 0: { score: '18' } },
  table: (table) => ({
    ...table,
    narrative: {
      text: '业务培训经费项目自评综述：项目自评得分97.6分。发现的主要问题及原因：无。',
      score: '97.6',
      budget: '50',
      executed: '48',
      rate: '96%',
    },
  }),
  finds: ['业务培训经费 自评综述 none'],
  but: { TR: [] },
});
