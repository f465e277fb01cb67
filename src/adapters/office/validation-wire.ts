import type { ValidationMessage, ValidationRule } from '../../core/workbook/plan';

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** A validation rule as `DataValidation.rule` takes it. */
export function ruleToWire(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'decimal':
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'custom':
      return { custom: { formula: rule.formula } };
  }
}

export function errorToWire({ error, style }: ValidationRule): Excel.DataValidationErrorAlert {
  return { showAlert: true, title: error.title, message: error.text, style: STYLES[style] };
}

export function promptToWire({ title, text }: ValidationMessage): Excel.DataValidationPrompt {
  return { showPrompt: true, title, message: text };
}

/** A validation that has been loaded; null where there is none, or one of a kind that a plan cannot say. */
export function ruleFromWire(validation: Excel.DataValidation): ValidationRule | null {
  const { rule, errorAlert, prompt } = validation as {
    rule: Excel.DataValidationRule | null;
    errorAlert: Partial<Excel.DataValidationErrorAlert> | null;
    prompt: Partial<Excel.DataValidationPrompt> | null;
  };
  const style = (errorAlert?.style ?? 'Stop').toLowerCase() as ValidationRule['style'];
  const common = {
    style,
    error: { title: errorAlert?.title ?? '', text: errorAlert?.message ?? '' },
    ...(prompt?.title === undefined && prompt?.message === undefined
      ? {}
      : { prompt: { title: prompt.title ?? '', text: prompt.message ?? '' } }),
  };
  if (typeof rule?.list?.source === 'string') {
    return { ...common, kind: 'list', values: rule.list.source.split(',') };
  }
  if (rule?.custom !== undefined) return { ...common, kind: 'custom', formula: rule.custom.formula };
  if (rule?.decimal?.operator === 'Between') {
    return {
      ...common,
      kind: 'decimal',
      min: Number(rule.decimal.formula1),
      max: Number(rule.decimal.formula2),
    };
  }
  return null;
}
