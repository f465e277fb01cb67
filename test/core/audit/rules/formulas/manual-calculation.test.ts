import { manualCalculation } from '../../../../../src/core/audit/rules/formulas/manual-calculation';
import { describeRule } from '../../../../support/rule-tester';

describeRule(manualCalculation, {
  valid: [
    { name: '自动计算', book: {} },
    { name: '读不到计算模式', book: { tables: [{}], calculationMode: 'unknown' } },
  ],
  invalid: [
    {
      name: '手动计算',
      book: { tables: [{}], calculationMode: 'manual' },
      findings: [{ at: null, sheet: '', id: 'manual' }],
    },
  ],
});
