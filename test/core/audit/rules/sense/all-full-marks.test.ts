import { allFullMarks } from '../../../../../src/core/audit/rules/sense/all-full-marks';
import { defaultProfile, describeRule } from '../../../../support/rule-tester';

const full = { total: { score: 100 } };

describeRule(allFullMarks, {
  valid: [
    { name: '分数有高有低', book: { tables: [full, full, {}] } },
    { name: '只有两个项目', book: { tables: [full, full] } },
    { name: '只有一个项目', book: { tables: [full] } },
    { name: '三个里有一个 99.99', book: { tables: [full, full, { total: { score: 99.99 } }] } },
    {
      name: '都是 99',
      book: { tables: [{ total: { score: 99 } }, { total: { score: 99 } }, { total: { score: 99 } }] },
    },
    {
      name: '都超过 100',
      book: { tables: [{ total: { score: 101 } }, { total: { score: 101 } }, { total: { score: 101 } }] },
    },
    { name: '三张表只有两张有总分', book: { tables: [full, full, { total: null }] } },
    { name: '设为四张表才看', book: { tables: [full, full, full] }, options: { fewest: 4 } },
    {
      name: '满分 100 的方案里都得 90，别的方案才算满分',
      book: { tables: [full, full, full] },
      profile: { ...defaultProfile(), total: { ...defaultProfile().total, maximum: '120' } },
    },
  ],
  invalid: [
    {
      name: '三个项目都是 100',
      book: { tables: [full, full, full] },
      findings: [{ at: null, sheet: '', id: 'allFull', data: { projects: 3, maximum: '100' } }],
    },
    {
      name: '四个项目都是 100',
      book: { tables: [full, full, full, full] },
      findings: [{ at: null, sheet: '', id: 'allFull', data: { projects: 4, maximum: '100' } }],
    },
    {
      name: '没有总分的一张不算，其余三张都是 100',
      book: { tables: [full, { total: null }, full, full] },
      findings: [{ at: null, sheet: '', id: 'allFull', data: { projects: 3, maximum: '100' } }],
    },
    {
      name: '总分写成文本',
      book: { tables: [full, { total: { score: '100.00' } }, { total: { score: '100分' } }] },
      findings: [{ at: null, sheet: '', id: 'allFull', data: { projects: 3, maximum: '100' } }],
    },
    {
      name: '设为两张表就看',
      book: { tables: [full, full] },
      options: { fewest: 2 },
      findings: [{ at: null, sheet: '', id: 'allFull', data: { projects: 2, maximum: '100' } }],
    },
    {
      name: '设为四张表才看，正好四张',
      book: { tables: [full, full, full, full] },
      options: { fewest: 4 },
      findings: [{ at: null, sheet: '', id: 'allFull', data: { projects: 4, maximum: '100' } }],
    },
    {
      name: '满分 120 的方案',
      book: { tables: [{ total: { score: 120 } }, { total: { score: 120 } }, { total: { score: 120 } }] },
      profile: { ...defaultProfile(), total: { ...defaultProfile().total, maximum: '120' } },
      findings: [{ at: null, sheet: '', id: 'allFull', data: { projects: 3, maximum: '120' } }],
    },
    {
      name: '总分是公式',
      book: { tables: [full, full, { total: { score: { value: 100, formula: '=SUM(K13:K18)+K6' } } }] },
      findings: [{ at: null, sheet: '', id: 'allFull', data: { projects: 3, maximum: '100' } }],
    },
  ],
});
