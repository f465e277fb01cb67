import { hasSense, WORDS } from '../../../src/core/words/senses';

describe('the table of words', () => {
  it('has each word once', () => {
    const words = WORDS.map(({ word }) => word);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it.each(WORDS.map((word) => [word.word, word] as const))(
    '%s has the senses that its example shows',
    (_, { word, senses, example }) => {
      expect(senses.length).toBeGreaterThan(0);
      expect(new RegExp(word, 'u').test(example)).toBe(true);
      for (const sense of senses) expect(hasSense(example, sense)).toBe(true);
    },
  );

  it.each([
    ['高标准农田面积', 'price'],
    ['标准化厂房面积', 'price'],
    ['服务人数', 'more'],
    ['培训人次', 'bad'],
  ] as const)('finds in %s no word in the sense of %s', (text, sense) => {
    expect(hasSense(text, sense)).toBe(false);
  });
});
