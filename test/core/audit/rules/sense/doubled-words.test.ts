import { doubledWords } from '../../../../../src/core/audit/rules/sense/doubled-words';
import { describeRule } from '../../../../support/rule-tester';

describeRule(doubledWords, {
  valid: [
    { name: '没有重复', book: {} },
    { name: '叠词不算', book: { goal: { expected: '件件有着落，事事有回音，方方面面都满意。' } } },
  ],
  invalid: [
    {
      name: '开门红写了两遍',
      book: { goal: { expected: '确保社会消费品零售总额实现“开门红”“开门红”。' } },
      findings: [{ at: 'B11', id: 'twice', data: { field: '预期目标', words: '开门红' } }],
    },
  ],
});
