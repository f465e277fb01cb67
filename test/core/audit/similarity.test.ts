import { bareWords, similarity } from '../../../src/core/audit/similarity';

describe('bareWords', () => {
  it('leaves out blanks and punctuation, half and full width', () => {
    expect(bareWords(' 平台、稳定（运行）。Ａ ')).toBe('平台稳定运行A');
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
