import { cellsOf, isCellError, soundValue } from '../../../workbook/snapshot';
import { workbookRule } from '../../engine/rule';

export const errorValue = workbookRule({
  meta: {
    id: 'error-value',
    family: 'formulas',
    severity: 'error',
    live: true,
    since: '0.1.0',
    zh: {
      title: '单元格显示错误值',
      why: '#DIV/0!、#REF! 一类的错误会传到引用它的每个公式，总分也算不出来。',
      advice: '找到出错的公式或被删的单元格，改正后再看。',
    },
    en: {
      title: 'An error value',
      why: 'It spreads to every formula that reads it.',
      advice: 'Find the broken formula or deleted cell.',
    },
    messages: {
      value: { zh: '错误值 {error}', en: 'The error value {error}' },
      result: { zh: '公式 {formula} 的结果是 {error}', en: 'The formula {formula} gives {error}' },
    },
  },
  *check({ workbook }) {
    for (const sheet of workbook.sheets) {
      for (const [at, { value: stored, formula }] of cellsOf(sheet)) {
        const value = soundValue(stored);
        if (!isCellError(value)) continue;
        const { error } = value;
        yield {
          at,
          sheet: sheet.name,
          message: formula === null ? 'value' : 'result',
          data: formula === null ? { error } : { formula, error },
          actual: error,
        };
      }
    }
  },
});
