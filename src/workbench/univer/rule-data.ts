import type { IRange } from '@univerjs/presets';

import type { CellRange } from '../../core/workbook/address';
import type {
  ConditionalRule,
  HostValidation,
  ValidationRule,
  ValidationCondition,
  ValidationMessages,
} from '../../core/workbook/plan';

/** A validation as Univer's model keeps it (`ISheetDataValidationRule`, the parts used here). */
export interface UniverValidation {
  readonly uid: string;
  readonly type: string;
  readonly ranges: readonly IRange[];
  readonly formula1?: string;
  readonly formula2?: string;
  readonly operator?: string;
  readonly allowBlank?: boolean;
  readonly showErrorMessage?: boolean;
  readonly error?: string;
  readonly errorTitle?: string;
  readonly errorStyle?: number;
  readonly showInputMessage?: boolean;
  readonly prompt?: string;
  readonly promptTitle?: string;
  readonly showDropDown?: boolean;
  readonly renderMode?: number;
}

/** A conditional format as Univer's model keeps it (`IConditionFormattingRule`, by formula only). */
export interface UniverConditional {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: {
    readonly type: string;
    readonly subType?: string;
    readonly value?: string;
    readonly style?: { readonly bg?: { rgb?: string | null }; readonly cl?: { rgb?: string | null } };
  };
}

/** Plain text in the cell, as on paper; its list opens when the cell is edited. Univer's other ways draw pills or arrows. */
const PLAIN_TEXT = 0;

const ERROR_STYLES = { information: 0, stop: 1, warning: 2 } as const;

/** A range as Univer keeps it. */
export function toUniverRange(range: CellRange): IRange {
  return {
    startRow: range.top,
    endRow: range.bottom,
    startColumn: range.left,
    endColumn: range.right,
  };
}

/** A range of Univer as ours. */
export function fromUniverRange(range: IRange): CellRange {
  return {
    top: range.startRow,
    left: range.startColumn,
    bottom: range.endRow,
    right: range.endColumn,
  };
}

/** A validation as Univer keeps it; `uid` is its own name there. */
export function validationData(
  uid: string,
  ranges: readonly CellRange[],
  rule: ValidationRule,
): UniverValidation {
  if (rule.kind === 'host') return hostValidationData(uid, ranges, rule.told);
  const kind =
    rule.kind === 'list'
      ? { type: 'list', formula1: rule.values.join(','), showDropDown: true, renderMode: PLAIN_TEXT }
      : rule.kind === 'custom'
        ? { type: 'custom', formula1: rule.formula }
        : { type: 'decimal', operator: 'between', formula1: String(rule.min), formula2: String(rule.max) };
  return {
    uid,
    ranges: ranges.map(toUniverRange),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: ERROR_STYLES[rule.style],
    errorTitle: rule.error.title,
    error: rule.error.text,
    ...(rule.prompt === undefined
      ? {}
      : { showInputMessage: true, promptTitle: rule.prompt.title, prompt: rule.prompt.text }),
    ...kind,
  };
}

/** Univer's names of the kinds of limits, by Excel's. */
const LIMIT_TYPES = {
  WholeNumber: ['whole', 'wholeNumber'],
  Decimal: ['decimal', 'decimal'],
  Date: ['date', 'date'],
  Time: ['time', 'time'],
  TextLength: ['textLength', 'textLength'],
} as const;
const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};
const ALERTS = { Information: 0, Stop: 1, Warning: 2 } as const;

interface Limits {
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: string;
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function hostValidationData(
  uid: string,
  ranges: readonly CellRange[],
  { type, rule, errorAlert, prompt, ignoreBlanks }: HostValidation,
): UniverValidation {
  const common = {
    uid,
    ranges: ranges.map(toUniverRange),
    allowBlank: ignoreBlanks,
    showErrorMessage: errorAlert['showAlert'] !== false,
    errorStyle: ALERTS[text(errorAlert['style']) as keyof typeof ALERTS],
    errorTitle: text(errorAlert['title']),
    error: text(errorAlert['message']),
    showInputMessage: prompt['showPrompt'] === true,
    promptTitle: text(prompt['title']),
    prompt: text(prompt['message']),
  };
  if (type === 'List') {
    const { source, inCellDropDown } = rule['list'] as { source?: unknown; inCellDropDown?: boolean };
    const showDropDown = inCellDropDown !== false;
    return { ...common, type: 'list', formula1: text(source), showDropDown, renderMode: PLAIN_TEXT };
  }
  if (type === 'Custom') {
    return { ...common, type: 'custom', formula1: text((rule['custom'] as { formula?: unknown }).formula) };
  }
  const [name, key] = LIMIT_TYPES[type as keyof typeof LIMIT_TYPES];
  const { formula1, formula2, operator } = rule[key] as Limits;
  return {
    ...common,
    type: name,
    operator: OPERATORS[operator ?? 'Between'] ?? 'between',
    formula1: text(formula1),
    formula2: text(formula2),
  };
}

/** The limits of dates, lengths and numbers as Excel tells them: formulas with "=", numbers too. */
function hostValidationFrom(data: UniverValidation): HostValidation | null {
  const kind = Object.entries(LIMIT_TYPES).find(([, [name]]) => name === data.type);
  if (kind === undefined) return null;
  const [type, [, key]] = kind;
  const operator = Object.entries(OPERATORS).find(([, name]) => name === data.operator)?.[0] ?? 'Between';
  const { formula1, formula2 } = data;
  return {
    type,
    rule: { [key]: { formula1, ...(formula2 === '' ? {} : { formula2 }), operator } },
    errorAlert: {
      showAlert: data.showErrorMessage !== false,
      style: data.errorStyle === 2 ? 'Warning' : data.errorStyle === 0 ? 'Information' : 'Stop',
      title: data.errorTitle ?? '',
      message: data.error ?? '',
    },
    prompt: {
      showPrompt: data.showInputMessage === true,
      title: data.promptTitle ?? '',
      message: data.prompt ?? '',
    },
    ignoreBlanks: data.allowBlank !== false,
  };
}

/** null for a kind that this host does not speak of. */
export function validationFrom(data: UniverValidation): ValidationRule | null {
  const condition = conditionFrom(data);
  if (condition !== null) return { ...messagesFrom(data), ...condition };
  const told = hostValidationFrom(data);
  return told === null ? null : { ...messagesFrom(data), kind: 'host', told };
}

function messagesFrom(data: UniverValidation): ValidationMessages {
  const { errorStyle, errorTitle = '', error = '', promptTitle = '', prompt = '' } = data;
  return {
    style: errorStyle === 2 ? 'warning' : errorStyle === 0 ? 'information' : 'stop',
    error: { title: errorTitle, text: error },
    ...(data.showInputMessage === true ? { prompt: { title: promptTitle, text: prompt } } : {}),
  };
}

/** The condition, where a plan has words for it; null for all others. */
function conditionFrom({ type, operator, formula1, formula2 }: UniverValidation): ValidationCondition | null {
  if (type === 'list') return { kind: 'list', values: (formula1 ?? '').split(',') };
  if (type === 'custom') return { kind: 'custom', formula: formula1 ?? '' };
  const [min, max] = [Number(formula1), Number(formula2)];
  const isBetween = type === 'decimal' && operator === 'between';
  return isBetween && !Number.isNaN(min) && !Number.isNaN(max) ? { kind: 'decimal', min, max } : null;
}

/** A conditional format as Univer keeps it; `cfId` is its own name there. */
export function conditionalData(
  cfId: string,
  ranges: readonly CellRange[],
  rule: ConditionalRule,
): UniverConditional {
  return {
    cfId,
    ranges: ranges.map(toUniverRange),
    stopIfTrue: false,
    rule: {
      type: 'highlightCell',
      subType: 'formula',
      value: rule.formula,
      style: {
        ...(rule.fill === undefined ? {} : { bg: { rgb: rule.fill } }),
        ...(rule.color === undefined ? {} : { cl: { rgb: rule.color } }),
      },
    },
  };
}

/** null for a kind that this host does not speak of. */
export function conditionalFrom(data: UniverConditional): ConditionalRule | null {
  if (data.rule.type !== 'highlightCell' || data.rule.subType !== 'formula') return null;
  const fill = data.rule.style?.bg?.rgb ?? undefined;
  const color = data.rule.style?.cl?.rgb ?? undefined;
  return {
    formula: data.rule.value ?? '',
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { color }),
  };
}

/** What is left of some ranges when one is cut out of them. */
export function withoutRange(ranges: readonly CellRange[], cut: CellRange): CellRange[] {
  return ranges.flatMap((range) => {
    const top = Math.max(range.top, cut.top);
    const bottom = Math.min(range.bottom, cut.bottom);
    const left = Math.max(range.left, cut.left);
    const right = Math.min(range.right, cut.right);
    if (top > bottom || left > right) return [range];
    const pieces: CellRange[] = [];
    if (range.top < top) pieces.push({ ...range, bottom: top - 1 });
    if (bottom < range.bottom) pieces.push({ ...range, top: bottom + 1 });
    if (range.left < left) pieces.push({ top, bottom, left: range.left, right: left - 1 });
    if (right < range.right) pieces.push({ top, bottom, left: right + 1, right: range.right });
    return pieces;
  });
}
