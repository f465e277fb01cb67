import { functionNames } from '../../../formula/tokens';
import { allFormulas } from '../../formulas/formula-cells';
import { workbookRule } from '../../engine/rule';

const VOLATILE = new Set(['NOW', 'TODAY', 'OFFSET', 'INDIRECT', 'RAND', 'RANDBETWEEN', 'CELL', 'INFO']);

export const volatileFunction = workbookRule({
  meta: {
    id: 'volatile-function',
    family: 'formulas',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '用了易变函数',
      why: 'NOW、TODAY、OFFSET、INDIRECT 每次打开都会重算，存档的自评表会自己变。',
      advice: '换成固定的值或普通引用。',
    },
    en: {
      title: 'A volatile function',
      why: 'It recalculates at every opening, so a filed table changes by itself.',
      advice: 'Use fixed values or plain references.',
    },
    messages: {
      volatile: {
        zh: '公式 {formula} 用了易变函数 {function}',
        en: 'The formula {formula} uses the volatile function {function}',
      },
    },
  },
  *check({ workbook }) {
    for (const { sheet, cell } of allFormulas(workbook)) {
      const { formula } = cell;
      const name = functionNames(formula).find((called) => VOLATILE.has(called));
      if (name === undefined) continue;
      yield {
        at: cell,
        sheet: sheet.name,
        message: 'volatile',
        data: { formula, function: name },
        actual: formula,
      };
    }
  },
});
