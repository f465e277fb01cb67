import { allFullMarks } from '../../../../../src/core/audit/rules/sense/all-full-marks';
import { describeRule } from '../../../../support/rule-tester';

const full = { total: { score: 100 } };

describeRule(allFullMarks, {
  valid: [
    { name: '分数有高有低', book: { tables: [full, full, {}] } },
    { name: '只有两个项目', book: { tables: [full, full] } },
  ],
  invalid: [
    {
      name: '三个项目都是 100',
      book: { tables: [full, full, full] },
      findings: [{ at: null, sheet: '', id: 'allFull', data: { projects: 3, maximum: '100' } }],
    },
  ],
});
