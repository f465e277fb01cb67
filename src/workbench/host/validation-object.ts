import type { CellRange } from '../../core/workbook/address';
import type { WorkbookBackend } from './backend';
import type { HostObject } from './host-object';
import { intersect } from './sheet-range';
import { ruleFromWire, ruleToWire, wireType, type ValidationDraft } from './validation-wire';

/** `Range.dataValidation`: rule, prompt and error are set one after the other and stored together. */
export function validationObject(backend: WorkbookBackend, sheet: string, range: CellRange): HostObject {
  const current = () =>
    backend.validations(sheet).find((validation) => intersect(validation.range, range) !== null)?.rule ??
    null;
  const change = (part: Partial<ValidationDraft>): void => {
    const rule = ruleFromWire({ ...ruleToWire(current()), ...part });
    if (rule !== null) backend.setValidation(sheet, range, rule);
  };
  let draft: ValidationDraft | null = null;
  const set = (part: Partial<ValidationDraft>): void => {
    draft = { ...(draft ?? ruleToWire(current())), ...part };
    change(draft);
  };
  return {
    kind: 'DataValidation',
    read: {
      type: () => wireType(current()),
      rule: () => ruleToWire(current()).rule ?? {},
      prompt: () => ruleToWire(current()).prompt ?? {},
      errorAlert: () => ruleToWire(current()).error ?? {},
      ignoreBlanks: () => true,
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
      ignoreBlanks: () => undefined,
    },
    methods: {
      clear: () => {
        draft = null;
        backend.setValidation(sheet, range, null);
      },
    },
  };
}
