import type {
  HostValidation,
  ValidationCondition,
  ValidationMessage,
  ValidationMessages,
  ValidationRule,
} from '../../core/workbook/plan';
import { WireFailure } from './protocol';

type WireRule = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface WireMessage {
  readonly showPrompt?: boolean;
  readonly showAlert?: boolean;
  readonly title?: string;
  readonly message?: string;
  readonly style?: string;
}

/** A validation while an add-in sets it property by property. */
export interface ValidationDraft {
  readonly rule: WireRule | null;
  readonly prompt: WireMessage | null;
  readonly error: WireMessage | null;
  readonly ignoreBlanks: boolean;
}

export const EMPTY_DRAFT: ValidationDraft = { rule: null, prompt: null, error: null, ignoreBlanks: true };

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;
/** `DataValidation.type`, by the one key of its rule. */
const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** null as long as the rule itself is not set. What a plan has words for is kept in them, the rest as it came. */
export function hostRuleFromWire(draft: ValidationDraft): ValidationRule | null {
  if (draft.rule === null) return null;
  const messages: ValidationMessages = {
    style: styleOf(draft.error),
    error: message(draft.error),
    ...(draft.prompt === null || draft.prompt.showPrompt === false ? {} : { prompt: message(draft.prompt) }),
  };
  const isUsual = draft.ignoreBlanks && draft.error?.showAlert !== false;
  const condition = isUsual ? conditionFrom(draft.rule) : null;
  return { ...messages, ...(condition ?? { kind: 'host', told: told(draft) }) };
}

/** The condition, where a plan has words for it; null for all others. */
function conditionFrom({ list, decimal, custom }: WireRule): ValidationCondition | null {
  if (list !== undefined && isTyped(list)) {
    return { kind: 'list', values: String(list['source']).split(',') };
  }
  if (custom !== undefined) return { kind: 'custom', formula: String(custom['formula']) };
  if (decimal?.['operator'] !== 'Between') return null;
  const [min, max] = [limit(decimal['formula1']), limit(decimal['formula2'])];
  return Number.isNaN(min) || Number.isNaN(max) ? null : { kind: 'decimal', min, max };
}

/** Values typed into the dialog, in a list that drops down. */
function isTyped(list: Readonly<Record<string, unknown>>): boolean {
  return !String(list['source']).startsWith('=') && list['inCellDropDown'] !== false;
}

function limit(formula: unknown): number {
  return typeof formula === 'number' ? formula : Number(String(formula).replace(/^=/, ''));
}

function told({ rule, prompt, error, ignoreBlanks }: ValidationDraft): HostValidation {
  const [key] = Object.keys(rule ?? {});
  const type = TYPES[key ?? ''];
  if (rule === null || type === undefined) {
    throw new WireFailure('InvalidArgument', 'This is not a validation rule.');
  }
  return {
    type,
    rule,
    errorAlert: { showAlert: true, style: 'Stop', title: '', message: '', ...error },
    prompt: { showPrompt: false, title: '', message: '', ...prompt },
    ignoreBlanks,
  };
}

function styleOf(error: WireMessage | null): ValidationRule['style'] {
  if (error?.style === 'Warning') return 'warning';
  return error?.style === 'Information' ? 'information' : 'stop';
}

/** The rule as Excel answers it: numbers as texts behind "=". */
export function ruleToWire(rule: ValidationRule | null): ValidationDraft {
  if (rule === null) return EMPTY_DRAFT;
  if (rule.kind === 'host') {
    const { rule: wire, prompt, errorAlert, ignoreBlanks } = rule.told;
    return { rule: wire as WireRule, prompt, error: errorAlert, ignoreBlanks };
  }
  return {
    rule: usualRule(rule),
    prompt:
      rule.prompt === undefined
        ? null
        : { showPrompt: true, title: rule.prompt.title, message: rule.prompt.text },
    error: { showAlert: true, title: rule.error.title, message: rule.error.text, style: STYLES[rule.style] },
    ignoreBlanks: true,
  };
}

function usualRule(rule: Exclude<ValidationRule, { readonly kind: 'host' }>): WireRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    case 'decimal':
      return {
        decimal: { formula1: `=${String(rule.min)}`, formula2: `=${String(rule.max)}`, operator: 'Between' },
      };
  }
}

/** `DataValidation.type`. */
export function wireType(rule: ValidationRule | null): string {
  if (rule === null) return 'None';
  return rule.kind === 'host' ? rule.told.type : (TYPES[rule.kind] ?? 'None');
}

function message(wire: WireMessage | null): ValidationMessage {
  return { title: wire?.title ?? '', text: wire?.message ?? '' };
}
