import { enUS } from '../../src/locale/en-us';
import { localeOf, textOf, type TextKey } from '../../src/locale/text';
import { zhCN } from '../../src/locale/zh-cn';

const keys = Object.keys(zhCN) as TextKey[];
const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the texts', () => {
  it.each(keys)('have the same values to fill in both languages: %s', (key) => {
    expect(places(enUS[key])).toEqual(places(zhCN[key]));
  });

  it('have no half-width punctuation between Chinese characters', () => {
    const wrong = keys.filter((key) => /[一-龥][,;:!?]|[一-龥]\.(?!\.)/.test(zhCN[key]));
    expect(wrong).toEqual([]);
  });

  it('are filled with values, and keep a place that nobody fills in sight', () => {
    const t = textOf('zh-CN');
    expect(t('score.lost', { points: '2.88' })).toBe('还差 2.88 分');
    expect(t('score.lost')).toBe('还差 {points} 分');
  });

  it('are Chinese unless the host speaks English', () => {
    expect([localeOf('en-GB'), localeOf('zh-CN'), localeOf('ja-JP'), localeOf(null)]).toEqual([
      'en-US',
      'zh-CN',
      'zh-CN',
      'zh-CN',
    ]);
  });
});
