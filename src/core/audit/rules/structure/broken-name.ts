import { formulaReferences } from '../../../formula/tokens';
import { isOwnName } from '../../../workbook/own-name';
import { sheetNamed } from '../../../readings/sheet-reader';
import type { Report, WorkbookContext, WorkbookRule } from '../../engine/rule';

export const brokenName: WorkbookRule = {
  meta: {
    id: 'broken-name',
    family: 'structure',
    severity: 'warning',
    scope: 'workbook',
    live: false,
    zh: {
      title: '名称指向不存在的位置',
      why: '名称引用的工作表或单元格已被删除，用到它的公式会出错。',
      advice: '在名称管理器里删除或改正。',
    },
    en: {
      title: 'A name that points nowhere',
      why: 'Its sheet or cells were deleted, and formulas that use it fail.',
      advice: 'Delete or correct it in the name manager.',
    },
  },
  *check({ workbook }: WorkbookContext): Iterable<Report> {
    for (const { name, refersTo, scope } of workbook.names) {
      if (isOwnName(name)) continue;
      const lost = formulaReferences(refersTo).find(
        (reference) =>
          reference.workbook === null &&
          reference.sheet !== null &&
          sheetNamed(workbook, reference.sheet) === null,
      );
      if (!refersTo.includes('#REF!') && lost === undefined) continue;
      yield {
        at: null,
        ...(scope === null ? {} : { sheet: scope }),
        subject: name,
        message:
          lost === undefined
            ? `名称“${name}”的引用已失效：${refersTo}`
            : `名称“${name}”指向不存在的工作表“${lost.sheet ?? ''}”`,
        actual: refersTo,
        fix: {
          kind: 'suggestion',
          label: `删除名称 ${name}`,
          plan: {
            label: `删除名称 ${name}`,
            commands: [{ op: 'setName', name, refersTo: null }],
            expects: [],
          },
        },
      };
    }
  },
};
