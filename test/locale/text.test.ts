import { enUS } from '../../src/locale/en-us';
import { CHINESE, localeOf, translatorOf, type TextKey } from '../../src/locale/text';
import { zhCN } from '../../src/locale/zh-cn';
import { filesUnder, textOf as sourceOf } from '../support/source-files';

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

  it('are all shown somewhere', () => {
    const sources = filesUnder('src')
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('src/locale/'))
      .map(sourceOf)
      .join('\n');
    // A key is written out, or put together from its beginning and a name: `severity.${severity}`.
    const beginnings = new Set([...sources.matchAll(/`(\w+(?:\.\w+)*\.)\$\{/g)].map(([, start]) => start));
    const unseen = keys.filter(
      (key) =>
        !sources.includes(`'${key}'`) &&
        !beginnings.has(key.slice(0, key.lastIndexOf('.') + 1)) &&
        !beginnings.has(`${key.split('.')[0] ?? ''}.`),
    );
    expect(unseen).toEqual([]);
  });

  it('are filled with values, and keep a place that nobody fills in sight', () => {
    const t = translatorOf(CHINESE);
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
