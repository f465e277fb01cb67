import { formulaReferences } from '../../../formula/tokens';
import { isOwnName } from '../../../workbook/own-name';
import { sheetNamed } from '../../../readings/sheet-reader';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { workbookRule } from '../../engine/rule';

export const brokenName = workbookRule({
  meta: {
    id: 'broken-name',
    family: 'structure',
    severity: 'warning',
    live: false,
    since: '0.1.0',
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
    messages: {
      broken: {
        zh: '名称“{name}”的引用已失效：{refersTo}',
        en: 'The reference of the name “{name}” is lost: {refersTo}',
      },
      noSheet: {
        zh: '名称“{name}”指向不存在的工作表“{sheet}”',
        en: 'The name “{name}” points at the sheet “{sheet}”, which does not exist',
      },
      remove: { zh: '删除名称 {name}', en: 'Delete the name {name}' },
    },
  },
  *check({ workbook }) {
    for (const { name, refersTo, scope } of workbook.names) {
      if (isOwnName(name)) continue;
      const lost = lostSheet(refersTo, workbook);
      if (!refersTo.includes('#REF!') && lost === null) continue;
      yield {
        at: null,
        ...(scope === null ? {} : { sheet: scope }),
        subject: name,
        message: lost === null ? 'broken' : 'noSheet',
        data: lost === null ? { name, refersTo } : { name, sheet: lost },
        actual: refersTo,
        fix: {
          kind: 'suggestion',
          label: { message: 'remove', data: { name } },
          plan: { commands: [{ op: 'setName', name, refersTo: null }], expects: [] },
        },
      };
    }
  },
});

/** The first sheet that a name refers to and that is not there. */
function lostSheet(refersTo: string, workbook: WorkbookSnapshot): string | null {
  const lost = formulaReferences(refersTo).find(
    (reference) =>
      reference.workbook === null &&
      reference.sheet !== null &&
      sheetNamed(workbook, reference.sheet) === null,
  );
  return lost?.sheet ?? null;
}
