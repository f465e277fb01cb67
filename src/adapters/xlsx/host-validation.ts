import type { WriteSheet } from 'hucre/xlsx';
import type { HostValidation } from '../../core/workbook/plan';

type XlsxValidation = NonNullable<WriteSheet['dataValidations']>[number];

const TYPES = {
  WholeNumber: 'whole',
  Decimal: 'decimal',
  Date: 'date',
  Time: 'time',
  TextLength: 'textLength',
} as const;
const KEYS = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
} as const;
const OPERATORS: ReadonlyMap<string, NonNullable<XlsxValidation['operator']>> = new Map([
  ['Between', 'between'],
  ['NotBetween', 'notBetween'],
  ['EqualTo', 'equal'],
  ['NotEqualTo', 'notEqual'],
  ['GreaterThan', 'greaterThan'],
  ['LessThan', 'lessThan'],
  ['GreaterThanOrEqualTo', 'greaterThanOrEqual'],
  ['LessThanOrEqualTo', 'lessThanOrEqual'],
]);
const STYLES: ReadonlyMap<string, NonNullable<XlsxValidation['errorStyle']>> = new Map([
  ['Stop', 'stop'],
  ['Warning', 'warning'],
  ['Information', 'information'],
]);

/** A validation in Excel's own words as a file holds it; what a file has no name for becomes one that lets all pass. */
export function hostValidation(range: string, told: HostValidation): XlsxValidation {
  const { type, rule, errorAlert, prompt, ignoreBlanks } = told;
  const common = {
    range,
    allowBlank: ignoreBlanks,
    showErrorMessage: errorAlert['showAlert'] !== false,
    errorStyle: STYLES.get(text(errorAlert['style'])) ?? 'stop',
    errorTitle: text(errorAlert['title']),
    errorMessage: text(errorAlert['message']),
    showInputMessage: prompt['showPrompt'] === true,
    inputTitle: text(prompt['title']),
    inputMessage: text(prompt['message']),
  };
  if (type === 'List') {
    const source = text((rule['list'] as { source?: unknown }).source);
    return source.startsWith('=')
      ? { ...common, type: 'list', formula1: source.slice(1) }
      : { ...common, type: 'list', values: source.split(',') };
  }
  if (type === 'Custom') {
    return {
      ...common,
      type: 'custom',
      formula1: formula((rule['custom'] as { formula?: unknown }).formula),
    };
  }
  const kind = TYPES[type as keyof typeof TYPES];
  const { formula1, formula2, operator } = rule[KEYS[kind]] as Record<string, unknown>;
  return {
    ...common,
    type: kind,
    operator: OPERATORS.get(text(operator)) ?? 'between',
    formula1: formula(formula1),
    ...(formula2 === undefined || formula2 === '' ? {} : { formula2: formula(formula2) }),
  };
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function formula(value: unknown): string {
  return text(value).replace(/^=/, '');
}
