import { wordsForNumber } from '../../../../../src/core/audit/rules/sense/words-for-number';
import { describeRule } from '../../../../support/rule-tester';

describeRule(wordsForNumber, {
  valid: [
    { name: '数字答数字', book: { layout: 'T8' } },
    { name: '文字答文字', book: { layout: 'T8', change: { 0: { target: '月统计', actual: '完成' } } } },
    { name: '日期答完成', book: { layout: 'T8', change: { 0: { target: '2024年', actual: '完成' } } } },
  ],
  invalid: [
    {
      name: '8 倍以上答完成',
      book: { layout: 'T8', change: { 0: { target: '带动销售8倍以上', actual: '完成' } } },
      findings: [
        {
          at: 'F13',
          id: 'onlyWords',
          data: { target: '带动销售8倍以上', actual: '完成' },
          subject: '培训人数',
          actual: '完成',
        },
      ],
    },
  ],
});
