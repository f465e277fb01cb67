import type { DataValidation } from 'hucre/xlsx';
import { parseRange, type CellRange } from '../../core/workbook/address';
import type { ValidationCondition, ValidationMessages, ValidationRule } from '../../core/workbook/plan';

/** A validation of a file as the model has it, once for each of its ranges; none where a plan has no words for it. */
export function validationModel(
  validation: DataValidation,
): { readonly range: CellRange; readonly rule: ValidationRule }[] {
  const rule = validationRule(validation);
  return rule === null ? [] : ranges(validation.range).map((range) => ({ range, rule }));
}

function validationRule(validation: DataValidation): ValidationRule | null {
  const condition = conditionModel(validation);
  return condition === null ? null : { ...messagesModel(validation), ...condition };
}

function messagesModel(validation: DataValidation): ValidationMessages {
  return {
    style: validation.errorStyle ?? 'stop',
    error: { title: validation.errorTitle ?? '', text: validation.errorMessage ?? '' },
    ...(validation.showInputMessage === true
      ? { prompt: { title: validation.inputTitle ?? '', text: validation.inputMessage ?? '' } }
      : {}),
  };
}

function conditionModel({
  type,
  operator = 'between',
  formula1,
  formula2,
  values,
}: DataValidation): ValidationCondition | null {
  const list = values ?? (/^".*"$/u.test(formula1 ?? '') ? formula1?.slice(1, -1).split(',') : undefined);
  if (type === 'list' && list !== undefined) return { kind: 'list', values: list };
  if (type === 'custom' && formula1 !== undefined) {
    return { kind: 'custom', formula: `=${formula1.replace(/^=/u, '')}` };
  }
  const min = Number(formula1);
  const max = Number(formula2);
  const isBetween = type === 'decimal' && operator === 'between';
  return isBetween && Number.isFinite(min) && Number.isFinite(max) ? { kind: 'decimal', min, max } : null;
}

/** The ranges that a text names, "A1:B2 C3"; what is none is left out. */
export function ranges(text: string): CellRange[] {
  return text.split(/[\s,]+/u).flatMap((part) => {
    const range = parseRange(part);
    return range === null ? [] : [range];
  });
}
