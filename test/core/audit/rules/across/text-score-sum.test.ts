import { textScoreSum } from '../../../../../src/core/audit/rules/across/text-score-sum';
import { reportSheet } from '../../../../support/evaluation-sheet';
import { describeRule } from '../../../../support/rule-tester';

const WEIGHTS =
  '该项目年初绩效指标设置分值为：预算执行率100%、设置分值10分；产出指标中数量指标为职工安置数150人，设置分值20分；质量指标为覆盖率100%，设置分值10分；时效指标为及时完成，设置分值10分；成本指标为支出≤1020万元，设置分值10分；效益指标中经济效益指标为盘活资产，设置分值30分；满意度指标为职工满意度≥90%，设置分值10分。';
const SCORES =
  '该项目预算执行率68.63%，实际得分6.86分，产出指标中数量指标为职工安置数103个，实际得分13.73分；质量指标实际覆盖率68.67%，实际得分6.87分；成本量指标实际成本700万元，实际得分6.86分。';
const FULL = '除上述四项外，其他指标得满分。';
const total = (score: string): string => `该项目综合指标得分${score}分，绩效评价结果等级为“良”。`;
const book = (...paragraphs: readonly string[]) => ({ tables: [], sheets: [reportSheet(...paragraphs)] });

describeRule(textScoreSum, {
  valid: [
    { name: '综合得分等于各项之和', book: book(WEIGHTS, SCORES, FULL, total('84.32')) },
    {
      name: '没有成本指标，写明扣 5 分',
      book: book(WEIGHTS, '该项目未设置成本指标扣5分，其他所有指标均得满分。', total('95')),
    },
    { name: '没有写其他指标得满分，可能还有扣分', book: book(WEIGHTS, SCORES, total('80')) },
    {
      name: '分值加起来不是 100，没有写全',
      book: book(WEIGHTS.replace('设置分值30分', '设置分值20分'), SCORES, FULL, total('74.31')),
    },
    {
      name: '同一类有两个指标，不知道扣的是哪一个',
      book: book(
        WEIGHTS.replace('设置分值20分', '设置分值10分；数量指标为慰问人数，设置分值10分'),
        '数量指标实际得分6分。',
        FULL,
        total('94'),
      ),
    },
    {
      name: '两个项目各算各的',
      book: book(WEIGHTS, SCORES, FULL, total('84.32'), WEIGHTS, '该项目所有指标均得满分。', total('100')),
    },
  ],
  invalid: [
    {
      name: '加起来是 84.32，写成 84.31',
      book: book(WEIGHTS, SCORES, FULL, total('84.31')),
      findings: [
        {
          at: 'A4',
          id: 'other',
          data: {
            stated: '84.31',
            expected: '84.32',
            lost: [
              { message: 'scored', data: { category: '预算执行率', weight: '10', score: '6.86' } },
              { message: 'scored', data: { category: '数量', weight: '20', score: '13.73' } },
              { message: 'scored', data: { category: '质量', weight: '10', score: '6.87' } },
              { message: 'scored', data: { category: '成本', weight: '10', score: '6.86' } },
            ],
          },
          expected: '84.32',
          actual: '84.31',
        },
      ],
    },
    {
      name: '漏说一项扣分',
      book: book(WEIGHTS, '该项目预算执行率99.69%，实际得分9.97分，其他指标均为满分。', total('99.94')),
      findings: [
        {
          at: 'A3',
          id: 'other',
          data: {
            stated: '99.94',
            expected: '99.97',
            lost: [{ message: 'scored', data: { category: '预算执行率', weight: '10', score: '9.97' } }],
          },
          expected: '99.97',
          actual: '99.94',
        },
      ],
    },
  ],
});
