import type {
  HostValidation,
  ValidationCondition,
  ValidationMessage,
  ValidationMessages,
  ValidationRule,
} from '../../core/workbook/plan';

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** Queues the writing of a validation: all that was there before goes. */
export function writeValidation(dataValidation: Excel.DataValidation, rule: ValidationRule | null): void {
  dataValidation.clear();
  if (rule === null) return;
  if (rule.kind === 'host') {
    const { told } = rule;
    dataValidation.rule = told.rule;
    dataValidation.errorAlert = told.errorAlert as unknown as Excel.DataValidationErrorAlert;
    dataValidation.prompt = told.prompt as unknown as Excel.DataValidationPrompt;
    if (!told.ignoreBlanks) dataValidation.ignoreBlanks = false;
    return;
  }
  dataValidation.rule = ruleToWire(rule);
  dataValidation.errorAlert = errorToWire(rule);
  if (rule.prompt !== undefined) dataValidation.prompt = promptToWire(rule.prompt);
}

function ruleToWire(rule: Exclude<ValidationRule, { readonly kind: 'host' }>): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'decimal':
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'custom':
      return { custom: { formula: rule.formula } };
  }
}

function errorToWire({ error, style }: ValidationRule): Excel.DataValidationErrorAlert {
  return { showAlert: true, title: error.title, message: error.text, style: STYLES[style] };
}

function promptToWire({ title, text }: ValidationMessage): Excel.DataValidationPrompt {
  return { showPrompt: true, title, message: text };
}

/** Whether the cells of a range have several validations, or some of them none: Excel tells no rule then. */
export function isMixed({ type }: Excel.DataValidation): boolean {
  return type === 'Inconsistent' || type === 'MixedCriteria';
}

/** A validation that has been loaded; null where there is none. What a plan has no words for is kept in the host's. */
export function ruleFromWire(validation: Excel.DataValidation): ValidationRule | null {
  const told = hostWords(validation);
  if (told === null) return null;
  const isUsual = told.ignoreBlanks && told.errorAlert['showAlert'] !== false;
  const condition = (isUsual ? conditionFrom(told.rule) : null) ?? ({ kind: 'host', told } as const);
  return { ...messagesFrom(told), ...condition };
}

/** What of a validation is the same for every kind: how strict it is, and what it says. */
function messagesFrom({ errorAlert, prompt }: HostValidation): ValidationMessages {
  const isPrompted = prompt['showPrompt'] !== false && (prompt['title'] ?? prompt['message']) !== undefined;
  return {
    style: (text(errorAlert['style']) || 'Stop').toLowerCase() as ValidationMessages['style'],
    error: { title: text(errorAlert['title']), text: text(errorAlert['message']) },
    ...(isPrompted ? { prompt: { title: text(prompt['title']), text: text(prompt['message']) } } : {}),
  };
}

/** The condition, where a plan has words for it; null for all others. */
function conditionFrom(rule: HostValidation['rule']): ValidationCondition | null {
  const { list, decimal, custom } = rule as Excel.DataValidationRule;
  if (typeof list?.source === 'string' && list.inCellDropDown && !list.source.startsWith('=')) {
    return { kind: 'list', values: list.source.split(',') };
  }
  if (custom !== undefined) return { kind: 'custom', formula: custom.formula };
  if (decimal?.operator !== 'Between') return null;
  const [min, max] = [limit(decimal.formula1), limit(decimal.formula2)];
  return Number.isNaN(min) || Number.isNaN(max) ? null : { kind: 'decimal', min, max };
}

function hostWords(validation: Excel.DataValidation): HostValidation | null {
  const { rule, errorAlert, prompt, type } = validation as unknown as {
    rule: Record<string, unknown> | null;
    errorAlert: Record<string, unknown> | null;
    prompt: Record<string, unknown> | null;
    type: string;
  };
  if (type === 'None' || rule === null || Object.keys(rule).length === 0) return null;
  const { ignoreBlanks } = validation;
  return { type, rule, errorAlert: errorAlert ?? {}, prompt: prompt ?? {}, ignoreBlanks };
}

/** Excel tells a number that was typed as "=0". */
function limit(formula: unknown): number {
  if (typeof formula === 'number') return formula;
  return typeof formula === 'string' && formula !== '' ? Number(formula.replace(/^=/, '')) : NaN;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
