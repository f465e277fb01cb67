import { needsApostrophe, readContent, wireInput } from '../../../src/adapters/office/cell-text';

describe('needsApostrophe', () => {
  it.each([
    '=A1',
    '+1',
    '-3',
    '@a',
    "'a",
    '＝1',
    '100',
    '1.5',
    '1,234.5',
    '95%',
    '９５％',
    '5/6',
    '2024-1-5',
    '2024年',
    '1月5日',
    '3:00',
    '上午9时',
    '1E5',
    '￥50',
    '(5)',
    '（5）',
    'Jan 5',
    'TRUE',
    'false',
    '#N/A',
    ' 12',
  ])('is true of %s', (text) => {
    expect(needsApostrophe(text)).toBe(true);
  });

  it.each([
    '产出指标',
    '完成2024年任务',
    '≥50个',
    '3000人次',
    '100万元',
    '——',
    '“2024”年度',
    '',
    '第1条',
    'A1',
  ])('is false of %s', (text) => {
    expect(needsApostrophe(text)).toBe(false);
  });
});

describe('wireInput', () => {
  it('leaves holes alone and clears blanks', () => {
    expect([wireInput(undefined), wireInput(null), wireInput({ value: null })]).toEqual([null, '', '']);
  });

  it('writes a formula bare and a text that looks like one behind an apostrophe', () => {
    expect([wireInput({ formula: '=A1' }), wireInput({ value: '=A1' })]).toEqual(['=A1', "'=A1"]);
  });
});

describe('readContent', () => {
  it('takes a text that begins with "=" for a text, since no formula gives itself', () => {
    expect(readContent('=1+1', '=1+1', 'String')).toEqual({ value: '=1+1', formula: null });
  });

  it('keeps the empty text of a formula apart from a blank', () => {
    expect(readContent('', '=""', 'String')).toEqual({ value: '', formula: '=""' });
    expect(readContent('', '', 'Empty')).toEqual({ value: null, formula: null });
  });

  it('tells an error by its type, not by its text', () => {
    expect(readContent('#N/A', '=NA()', 'Error').value).toEqual({ error: '#N/A' });
    expect(readContent('#N/A', '#N/A', 'String').value).toBe('#N/A');
  });
});
