import fc from 'fast-check';
import { bareWords, similarity } from '../../../src/core/texts/similarity';

describe('bareWords', () => {
  it('leaves out blanks and punctuation, half and full width', () => {
    expect(bareWords(' 平台、稳定（运行）。Ａ ')).toBe('平台稳定运行A');
  });

  it('is the same as evening out the whole text at once, for any characters beside one another', () => {
    const characters = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        '甲',
        'a',
        '７',
        'Ａ',
        '。',
        '　',
        '℃',
        '①',
        'é',
        'e\u0301',
        'ｶﾞ',
        'か\u3099',
        '²',
        '\ud800',
        '㈱',
        '=\u0338',
      ),
    );
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        expect(bareWords(text)).toBe(text.normalize('NFKC').replace(/[\s\p{P}\p{S}]+/gu, ''));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('similarity', () => {
  it.each([
    ['同一句话', '同一句话', 1],
    ['天', '地', 0],
    ['abcd', 'abce', 2 / 3],
    ['外资企业营商环境', '优化外资企业营商环境', 14 / 16],
  ])('%s / %s', (a, b, expected) => {
    expect(similarity(a, b)).toBe(expected);
  });
});
