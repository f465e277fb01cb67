import { placesOf } from '../../src/core/message/message';
import { RULES } from '../../src/core/audit/engine/registry';
import { filesUnder, textOf } from '../support/source-files';
import { HAN, hanOutside } from '../support/han-texts';

describe('the messages of the rules', () => {
  const files = filesUnder('src/core/audit/rules').filter((file) => !file.endsWith('/index.ts'));

  it('are the only Chinese words in the file of a rule', () => {
    expect(files.length).toBe(RULES.length);
    expect(files.flatMap((file) => hanOutside(file, textOf(file)).map(({ place }) => place))).toEqual([]);
  });

  it.each([
    ["const A = '总分';", 1],
    ['const A = `第 ${n}`;', 1],
    ['const A = /[\\u4e00-\\u9fff]/u;', 1],
    ["const A = '\\u603b\\u5206';", 1],
    ["const A = { messages: { a: { zh: '总分', en: 'Total' } } };", 0],
    ['// 总分\nconst A = 1;', 0],
  ])('would catch %s', (text, count) => {
    expect(hanOutside('a.ts', text)).toHaveLength(count);
  });

  it('say the same in both languages: every place of one is a place of the other', () => {
    const different = RULES.flatMap(({ meta }) =>
      Object.entries(meta.messages)
        .filter(
          ([, { zh, en }]) =>
            [...new Set(placesOf(zh))].sort().join() !== [...new Set(placesOf(en))].sort().join(),
        )
        .map(([id]) => `${meta.id} ${id}`),
    );
    expect(different).toEqual([]);
  });

  it('are in the language that they claim to be', () => {
    const words = (text: string): string => text.replace(/\{[^{}]*\}/gu, '').replace(/[^\p{L}]/gu, '');
    const messages = RULES.flatMap(({ meta }) => Object.values(meta.messages));
    expect(messages.filter(({ zh }) => words(zh) !== '' && !HAN.test(words(zh)))).toEqual([]);
    expect(messages.filter(({ en }) => words(en) !== '' && !/[A-Za-z]/u.test(words(en)))).toEqual([]);
    expect(messages.filter(({ zh, en }) => (words(zh) === '') !== (words(en) === ''))).toEqual([]);
  });
});
