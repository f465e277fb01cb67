import { placesOf, tell } from '../../../src/core/message/message';

const sentences = {
  plain: { zh: '得分 {score}，分值 {weight}', en: '{score} of {weight}' },
  list: { zh: '漏了 {cells:、}', en: 'Without {cells:, }' },
  outer: { zh: '公式 {faults:，}', en: 'Formula: {faults:; }' },
  remark: { zh: '总分 {total}{remarks}', en: 'Total {total}{remarks}' },
  leftOut: { zh: '，漏加了执行率得分', en: '; without the rate' },
} as const;

describe('tell', () => {
  it.each([
    [
      'puts texts and numbers into their places',
      { message: 'plain', data: { score: '9.5', weight: 10 } },
      '得分 9.5，分值 10',
      '9.5 of 10',
    ],
    [
      'joins a list as the language does',
      { message: 'list', data: { cells: ['K1', 'K2'] } },
      '漏了 K1、K2',
      'Without K1, K2',
    ],
    [
      'tells sentences within a sentence',
      { message: 'outer', data: { faults: [{ message: 'list', data: { cells: ['K1'] } }, '另一处'] } },
      '公式 漏了 K1，另一处',
      'Formula: Without K1; 另一处',
    ],
    [
      'leaves an empty list out',
      { message: 'remark', data: { total: '98', remarks: [] } },
      '总分 98',
      'Total 98',
    ],
    [
      'takes a single sentence for a place',
      { message: 'remark', data: { total: '98', remarks: { message: 'leftOut' } } },
      '总分 98，漏加了执行率得分',
      'Total 98; without the rate',
    ],
    [
      'does not take braces in data for places',
      { message: 'plain', data: { score: '{weight}', weight: '$&' } },
      '得分 {weight}，分值 $&',
      '{weight} of $&',
    ],
  ])('%s', (_, told, zh, en) => {
    expect(tell(sentences, told, 'zh')).toBe(zh);
    expect(tell(sentences, told, 'en')).toBe(en);
  });

  it('refuses a sentence that the rule does not have', () => {
    expect(() => tell(sentences, { message: 'other' }, 'zh')).toThrow('no message "other"');
  });

  it('refuses a place that nothing is known for', () => {
    expect(() => tell(sentences, { message: 'plain', data: { score: '1' } }, 'zh')).toThrow('lacks {weight}');
  });
});

it('placesOf names the places of a text', () => {
  expect(placesOf('{a} 和 {bC:、}')).toEqual(['a', 'bC']);
});
