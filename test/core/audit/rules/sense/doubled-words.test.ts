import { doubledWords } from '../../../../../src/core/audit/rules/sense/doubled-words';
import { describeLayouts } from '../../../../support/layout-cases';
import { describeRule } from '../../../../support/rule-tester';

/** No three characters of it come twice. */
const SENTENCE = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往';

describeRule(doubledWords, {
  valid: [
    { name: '没有重复', book: {} },
    { name: '叠词不算', book: { goal: { expected: '件件有着落，事事有回音，方方面面都满意。' } } },
    { name: '两个字重复', book: { goal: { expected: '逐步逐步改善。' } } },
    { name: '隔着句号', book: { goal: { expected: '完成培训任务。完成培训任务。' } } },
    { name: '隔着一个字', book: { goal: { expected: '完成培训任务再完成培训任务' } } },
    { name: '四十一个字重复，不像是手误', book: { goal: { expected: SENTENCE.slice(0, 41).repeat(2) } } },
    { name: '省略号', book: { goal: { expected: '……………………' } } },
    { name: '数字里的重复不是连写', book: { goal: { expected: '服务 100100 人次，热线 12351235' } } },
    { name: '完成情况空着', book: { goal: { actual: '' } } },
  ],
  invalid: [
    {
      name: '数字后面的连写仍然报告',
      book: { goal: { expected: '服务 100100 人次，培训班培训班办四期。' } },
      findings: [{ at: 'B11', id: 'twice', data: { field: '预期目标', words: '培训班' } }],
    },
    {
      name: '开门红写了两遍',
      book: { goal: { expected: '确保社会消费品零售总额实现“开门红”“开门红”。' } },
      findings: [{ at: 'B11', id: 'twice', data: { field: '预期目标', words: '开门红' } }],
    },
    {
      name: '正好三个字',
      book: { goal: { expected: '培训班培训班办四期。' } },
      findings: [{ at: 'B11', id: 'twice', data: { field: '预期目标', words: '培训班' } }],
    },
    {
      name: '四十个字',
      book: { goal: { expected: SENTENCE.slice(0, 40).repeat(2) } },
      findings: [
        {
          at: 'B11',
          id: 'twice',
          data: {
            field: '预期目标',
            words: '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃辰宿列张寒来',
          },
        },
      ],
    },
    {
      name: '实际完成情况',
      book: { goal: { actual: '全年培训四期全年培训四期。' } },
      findings: [{ at: 'G11', id: 'twice', data: { field: '实际完成情况', words: '全年培训四期' } }],
    },
    {
      name: '三级指标',
      book: { change: { 1: { l3: '考核合格率考核合格率' } } },
      findings: [
        {
          at: 'D14',
          id: 'twice',
          data: { field: '三级指标', words: '考核合格率' },
          subject: '考核合格率考核合格率',
        },
      ],
    },
    {
      name: '偏差原因',
      book: { change: { 0: { score: 18, note: '学员请假，学员请假，下年补训。' } } },
      findings: [
        { at: 'L13', id: 'twice', data: { field: '偏差原因', words: '学员请假，' }, subject: '培训人数' },
      ],
    },
    {
      name: '书名号里的连写',
      book: { goal: { expected: '印发《办法》《办法》。' } },
      findings: [{ at: 'B11', id: 'twice', data: { field: '预期目标', words: '《办法》' } }],
    },
    {
      name: '同一张表的两处',
      book: { goal: { expected: '提高能力提高能力', actual: '提高水平提高水平' } },
      findings: [
        { at: 'B11', id: 'twice', data: { field: '预期目标', words: '提高能力' } },
        { at: 'G11', id: 'twice', data: { field: '实际完成情况', words: '提高水平' } },
      ],
    },
  ],
});

describeLayouts(doubledWords, {
  change: { 0: { l3: '培训人数培训人数' } },
  finds: ['培训人数培训人数 l3 twice'],
});
