import { shiftFormula } from '../../core/formula/shift-formula';
import type { CellRange } from '../../core/workbook/address';
import type { ValidationRule } from '../../core/workbook/plan';
import type { WorkbookBackend } from './backend';
import type { HostObject } from './host-object';
import { intersect } from './sheet-range';
import { hostRuleFromWire, ruleToWire, wireType, type ValidationDraft } from './validation-wire';

/** `Range.dataValidation`: rule, prompt and error are set one after the other and stored together. */
export function validationObject(backend: WorkbookBackend, sheet: string, range: CellRange): HostObject {
  const current = () => ruleOf(backend, sheet, range);
  const usual = (): ValidationRule | null => {
    const rule = current();
    return rule === 'mixed' ? null : rule;
  };
  const change = (part: Partial<ValidationDraft>): void => {
    const rule = hostRuleFromWire({ ...ruleToWire(usual()), ...part });
    if (rule !== null) backend.setValidation(sheet, range, rule);
  };
  let draft: ValidationDraft | null = null;
  const set = (part: Partial<ValidationDraft>): void => {
    draft = { ...(draft ?? ruleToWire(usual())), ...part };
    change(draft);
  };
  const told = <T>(read: (wire: ValidationDraft) => T): T | null =>
    current() === 'mixed' ? null : read(ruleToWire(usual()));
  return {
    kind: 'DataValidation',
    read: {
      type: () => {
        const rule = current();
        return rule === 'mixed' ? 'Inconsistent' : wireType(rule);
      },
      rule: () => told(({ rule }) => rule ?? {}),
      prompt: () => told(({ prompt }) => prompt ?? {}),
      errorAlert: () => told(({ error }) => error ?? {}),
      ignoreBlanks: () => told(({ ignoreBlanks }) => ignoreBlanks),
    },
    write: {
      rule: (rule: NonNullable<ValidationDraft['rule']>) => {
        set({ rule });
      },
      prompt: (prompt: NonNullable<ValidationDraft['prompt']>) => {
        set({ prompt });
      },
      errorAlert: (error: NonNullable<ValidationDraft['error']>) => {
        set({ error });
      },
      ignoreBlanks: (ignoreBlanks: boolean) => {
        set({ ignoreBlanks });
      },
    },
    methods: {
      clear: () => {
        draft = null;
        backend.setValidation(sheet, range, null);
      },
    },
  };
}

/** The one rule of all cells of a range; "mixed" where they have several, or some of them none. */
function ruleOf(backend: WorkbookBackend, sheet: string, range: CellRange): ValidationRule | 'mixed' | null {
  const touched = backend.validations(sheet).flatMap(({ range: own, rule }) => {
    const shared = intersect(own, range);
    return shared === null ? [] : [{ size: sizeOf(shared), rule: seenFrom(range, own, rule) }];
  });
  const [first] = touched;
  if (first === undefined) return null;
  const covered = touched.reduce((sum, { size }) => sum + size, 0);
  const same = touched.every(({ rule }) => JSON.stringify(rule) === JSON.stringify(first.rule));
  return same && covered === sizeOf(range) ? first.rule : 'mixed';
}

/** A formula is told as the first cell of the range asked for has it. */
function seenFrom(asked: CellRange, own: CellRange, rule: ValidationRule): ValidationRule {
  if (rule.kind !== 'custom') return rule;
  const from = { row: own.top, column: own.left };
  return { ...rule, formula: shiftFormula(rule.formula, from, { row: asked.top, column: asked.left }) };
}

function sizeOf({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}
