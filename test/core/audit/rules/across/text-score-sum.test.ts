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
    { name: '总分只写一位小数', book: book(WEIGHTS, SCORES, FULL, total('84.3')) },
    {
      name: '同一个得分说了两遍',
      book: book(WEIGHTS, SCORES, '如前所述，质量指标实际得分6.87分。', FULL, total('84.32')),
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
    {
      name: '写明扣 5 分，总分没有扣',
      book: book(WEIGHTS, '该项目未设置成本指标扣5分，其他所有指标均得满分。', total('100')),
      findings: [
        {
          at: 'A3',
          id: 'other',
          data: { stated: '100', expected: '95', lost: [{ message: 'takenOff', data: { points: '5' } }] },
          expected: '95',
          actual: '100',
        },
      ],
    },
    {
      name: '两处扣分，总分少了',
      book: book(WEIGHTS, '数量指标扣3分，质量指标扣2.5分，其余指标均得满分。', total('94')),
      findings: [
        {
          at: 'A3',
          id: 'other',
          data: {
            stated: '94',
            expected: '94.5',
            lost: [
              { message: 'takenOff', data: { points: '3' } },
              { message: 'takenOff', data: { points: '2.5' } },
            ],
          },
          expected: '94.5',
          actual: '94',
        },
      ],
    },
    {
      name: '总分多写 10 分',
      book: book(WEIGHTS, SCORES, FULL, total('94.32')),
      findings: [
        {
          at: 'A4',
          id: 'other',
          data: {
            stated: '94.32',
            expected: '84.32',
            lost: [
              { message: 'scored', data: { category: '预算执行率', weight: '10', score: '6.86' } },
              { message: 'scored', data: { category: '数量', weight: '20', score: '13.73' } },
              { message: 'scored', data: { category: '质量', weight: '10', score: '6.87' } },
              { message: 'scored', data: { category: '成本', weight: '10', score: '6.86' } },
            ],
          },
          expected: '84.32',
          actual: '94.32',
        },
      ],
    },
    {
      name: '只写一位小数，舍入也不对',
      book: book(WEIGHTS, SCORES, FULL, total('84.4')),
      findings: [
        {
          at: 'A4',
          id: 'other',
          data: {
            stated: '84.4',
            expected: '84.32',
            lost: [
              { message: 'scored', data: { category: '预算执行率', weight: '10', score: '6.86' } },
              { message: 'scored', data: { category: '数量', weight: '20', score: '13.73' } },
              { message: 'scored', data: { category: '质量', weight: '10', score: '6.87' } },
              { message: 'scored', data: { category: '成本', weight: '10', score: '6.86' } },
            ],
          },
          expected: '84.32',
          actual: '84.4',
        },
      ],
    },
    {
      name: '两个项目，后一个不对',
      book: book(
        WEIGHTS,
        SCORES,
        FULL,
        total('84.32'),
        WEIGHTS,
        '时效指标实际得分8分，其他指标得满分。',
        total('97'),
      ),
      findings: [
        {
          at: 'A7',
          id: 'other',
          data: {
            stated: '97',
            expected: '98',
            lost: [{ message: 'scored', data: { category: '时效', weight: '10', score: '8' } }],
          },
          expected: '98',
          actual: '97',
        },
      ],
    },
    {
      name: '都在一段里',
      book: book(`${WEIGHTS}满意度指标实际得分9分。其他各项指标均得满分。${total('98')}`),
      findings: [
        {
          at: 'A1',
          id: 'other',
          data: {
            stated: '98',
            expected: '99',
            lost: [{ message: 'scored', data: { category: '满意度', weight: '10', score: '9' } }],
          },
          expected: '99',
          actual: '98',
        },
      ],
    },
  ],
});
