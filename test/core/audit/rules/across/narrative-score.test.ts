import { narrativeScore } from '../../../../../src/core/audit/rules/across/narrative-score';
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

describeRule(narrativeScore, {
  valid: [
    { name: '综述与总分一致', book: { tables: [{}], sheets: [narrative(TEXT)] } },
    { name: '没有综述', book: {} },
    { name: '综述旁的得分栏与总分一致', book: { tables: [{}], sheets: [narrative(TEXT, { D2: '99.60' })] } },
    { name: '总分还没有填', book: { tables: [{ total: { score: null } }], sheets: [narrative(TEXT)] } },
    { name: '没有总分一行', book: { tables: [{ total: null }], sheets: [narrative(TEXT)] } },
    { name: '综述写 99.60 分', book: { tables: [{}], sheets: [narrative(TEXT.replace('99.6', '99.60'))] } },
    {
      name: '没有写得分',
      book: {
        tables: [{}],
        sheets: [narrative('业务培训经费项目自评综述：全年预算数为 50 万元，执行数为 48 万元。')],
      },
    },
    {
      name: '两个项目各有综述',
      book: {
        tables: [{}, { projectName: '设备购置费', total: { score: 88 } }],
        sheets: [
          narrative(TEXT, {
            A3: '自评表2',
            B3: '设备购置费',
            C3: TEXT.replaceAll('业务培训经费', '设备购置费').replace('99.6', '88'),
          }),
        ],
      },
    },
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
    {
      name: '少写一位小数也不对',
      book: { tables: [{ total: { score: 99.64 } }], sheets: [narrative(TEXT)] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '99.6', total: '99.64', sum: '99.6' },
          subject: '业务培训经费',
          expected: '99.64',
          actual: '99.6',
        },
      ],
    },
    {
      name: '综述写的比总分多 0.01',
      book: { tables: [{}], sheets: [narrative(TEXT.replace('99.6', '99.61'))] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '99.61', total: '99.6', sum: '99.6' },
          subject: '业务培训经费',
          expected: '99.6',
          actual: '99.61',
        },
      ],
    },
    {
      name: '综述旁的得分栏不对',
      book: { tables: [{}], sheets: [narrative(TEXT, { D2: 96.6 })] },
      findings: [
        {
          at: 'D2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '96.6', total: '99.6', sum: '99.6' },
          subject: '业务培训经费',
          expected: '99.6',
          actual: '96.6',
        },
      ],
    },
    {
      name: '综述和旁边的得分栏都不对',
      book: { tables: [{}], sheets: [narrative(TEXT.replace('99.6', '98'), { D2: 97 })] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '98', total: '99.6', sum: '99.6' },
          subject: '业务培训经费',
          expected: '99.6',
          actual: '98',
        },
        {
          at: 'D2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '97', total: '99.6', sum: '99.6' },
          subject: '业务培训经费',
          expected: '99.6',
          actual: '97',
        },
      ],
    },
    {
      name: '没有执行率得分，各项之和不算它',
      book: {
        tables: [{ changeFunds: { 0: { score: null } }, total: { score: 90 } }],
        sheets: [narrative(TEXT)],
      },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
          id: 'other',
          data: { claimed: '99.6', total: '90', sum: '90' },
          subject: '业务培训经费',
          expected: '90',
          actual: '99.6',
        },
      ],
    },
    {
      name: '写“自评总得分：95 分”',
      book: { tables: [{}], sheets: [narrative(TEXT.replace('自评得分 99.6 分', '自评总得分：95 分'))] },
      findings: [
        {
          at: 'C2',
          sheet: '自评综述',
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

describeLayouts(narrativeScore, {
  table: (clean) => ({
    ...clean,
    narrative: {
      text: '业务培训经费项目自评综述：项目自评得分98分。全年预算数为50万元，执行数为48万元，完成预算的96%。',
      score: '98',
      budget: '50',
      executed: '48',
      rate: '96%',
    },
  }),
  finds: ['业务培训经费 自评综述 other'],
  but: { TR: [] },
});
