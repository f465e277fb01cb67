import { workbookRule } from '../../engine/rule';

export const manualCalculation = workbookRule({
  meta: {
    id: 'manual-calculation',
    family: 'formulas',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '工作簿设为手动计算',
      why: '改了数字，公式不会自动重算，看到的可能是旧结果。',
      advice: '在“公式 → 计算选项”里改为自动。',
    },
    en: {
      title: 'Manual calculation',
      why: 'Formulas do not follow changes, so what is seen may be old.',
      advice: 'Set calculation to automatic.',
    },
    messages: {
      manual: { zh: '计算模式是手动', en: 'The calculation mode is manual' },
    },
  },
  *check({ workbook }) {
    if (workbook.calculationMode === 'manual') yield { at: null, message: 'manual' };
  },
});
