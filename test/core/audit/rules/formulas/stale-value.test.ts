import { staleValue } from '../../../../../src/core/audit/rules/formulas/stale-value';
import { calculated, changed } from '../../../../support/calculated-sheet';
import { describeRule } from '../../../../support/rule-tester';

describeRule(staleValue, {
  valid: [
    { name: '保存的结果与公式一致', book: calculated },
    { name: '没有保存结果', book: changed({ 0: { score: { formula: '=H13/G13*J13' } } }) },
    {
      name: '用了不判断的函数',
      book: changed(
        { 0: { score: { formula: '=VLOOKUP(G13,G13:J18,4,0)', value: 1 } } },
        { total: { score: { formula: '=SUM(K13:K18)+K6', value: 80.6 } } },
      ),
    },
  ],
  invalid: [
    {
      name: '改了完成值没有重算',
      book: changed({ 0: { actual: 97 } }),
      findings: [
        {
          at: 'K13',
          id: 'differs',
          data: { formula: '=IF(G13=0,"",ROUND(MIN(1,H13/G13)*J13,2))', expected: '19.4', actual: '20' },
          expected: '19.4',
          actual: '20',
        },
      ],
    },
  ],
});
