import { missingNote } from '../../../../../src/core/audit/rules/sense/missing-note';
import { describeLayouts } from '../../../../support/layout-cases';
import { defaultProfile, describeRule } from '../../../../support/rule-tester';

describeRule(missingNote, {
  valid: [
    { name: '都得满分，不必写原因', book: {} },
    { name: '扣了分，写了原因', book: { change: { 0: { score: 18, note: '2 人因病未参训，下年补训。' } } } },
    { name: '得分还没有填', book: { change: { 0: { score: null } } } },
    { name: '分值还没有填', book: { change: { 0: { score: 18, weight: null } } } },
    { name: '得分高于分值', book: { change: { 0: { score: 20.01 } } } },
    {
      name: '方案不要求写原因',
      book: { change: { 0: { score: 18 } } },
      profile: { ...defaultProfile(), notes: { ...defaultProfile().notes, whenScoreBelowWeight: false } },
    },
    { name: '原因只有两个字也是原因', book: { change: { 0: { score: 18, note: '疫情' } } } },
    { name: '得分写成文本，仍是满分', book: { change: { 0: { score: '20.00' } } } },
  ],
  invalid: [
    {
      name: '扣 2 分，原因空着',
      book: { change: { 0: { score: 18 } } },
      findings: [
        { at: 'L13', id: 'empty', data: { score: '18', weight: '20', lost: '2' }, subject: '培训人数' },
      ],
    },
    {
      name: '扣 0.5 分，原因只写“无”',
      book: { change: { 5: { score: 9.5, note: '无' } } },
      findings: [
        {
          at: 'L18',
          id: 'vague',
          data: { score: '9.5', weight: '10', lost: '0.5', note: '无' },
          subject: '参训人员满意度',
        },
      ],
    },
    {
      name: '只扣 0.01',
      book: { change: { 0: { score: 19.99 } } },
      findings: [
        { at: 'L13', id: 'empty', data: { score: '19.99', weight: '20', lost: '0.01' }, subject: '培训人数' },
      ],
    },
    {
      name: '得 0 分',
      book: { change: { 4: { score: 0 } } },
      findings: [
        {
          at: 'L17',
          id: 'empty',
          data: { score: '0', weight: '30', lost: '30' },
          subject: '参训人员业务能力',
        },
      ],
    },
    {
      name: '原因写“没有。”',
      book: { change: { 0: { score: 18, note: '没有。' } } },
      findings: [
        {
          at: 'L13',
          id: 'vague',
          data: { score: '18', weight: '20', lost: '2', note: '没有。' },
          subject: '培训人数',
        },
      ],
    },
    {
      name: '原因写一横',
      book: { change: { 0: { score: 18, note: '——' } } },
      findings: [
        {
          at: 'L13',
          id: 'vague',
          data: { score: '18', weight: '20', lost: '2', note: '——' },
          subject: '培训人数',
        },
      ],
    },
    {
      name: '原因只有空格',
      book: { change: { 1: { score: 9, note: ' 　' } } },
      findings: [
        { at: 'L14', id: 'empty', data: { score: '9', weight: '10', lost: '1' }, subject: '考核合格率' },
      ],
    },
    {
      name: '八列表',
      book: { layout: 'T8', change: { 3: { score: '9分' } } },
      findings: [
        { at: 'I16', id: 'empty', data: { score: '9', weight: '10', lost: '1' }, subject: '培训费用' },
      ],
    },
  ],
});

describeLayouts(missingNote, {
  change: { 0: { score: '18' } },
  finds: ['培训人数 note empty'],
  but: { HB: [], TR: [] },
});
