import type { ValidationMessage, ValidationRule } from '../../core/workbook/plan';
import { WireFailure } from './protocol';

interface WireRule {
  readonly list?: { readonly source: string };
  readonly decimal?: {
    readonly formula1: number | string;
    readonly formula2?: number | string;
    readonly operator: string;
  };
  readonly custom?: { readonly formula: string };
}

interface WireMessage {
  readonly title?: string;
  readonly message?: string;
  readonly style?: string;
}

/** A validation while an add-in sets it property by property. */
export interface ValidationDraft {
  readonly rule: WireRule | null;
  readonly prompt: WireMessage | null;
  readonly error: WireMessage | null;
}

export const EMPTY_DRAFT: ValidationDraft = { rule: null, prompt: null, error: null };

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** null as long as the rule itself is not set. */
export function ruleFromWire(draft: ValidationDraft): ValidationRule | null {
  if (draft.rule === null) return null;
  const common = {
    style: styleOf(draft.error),
    error: message(draft.error),
    ...(draft.prompt === null ? {} : { prompt: message(draft.prompt) }),
  };
  const { list, decimal, custom } = draft.rule;
  if (list !== undefined) return { ...common, kind: 'list', values: list.source.split(',') };
  if (custom !== undefined) return { ...common, kind: 'custom', formula: custom.formula };
  if (decimal !== undefined && decimal.operator === 'Between') {
    return { ...common, kind: 'decimal', min: Number(decimal.formula1), max: Number(decimal.formula2) };
  }
  throw new WireFailure('NotImplemented', 'This validation is not implemented by this host.');
}

function styleOf(error: WireMessage | null): ValidationRule['style'] {
  if (error?.style === 'Warning') return 'warning';
  return error?.style === 'Information' ? 'information' : 'stop';
}

export function ruleToWire(rule: ValidationRule | null): ValidationDraft {
  if (rule === null) return EMPTY_DRAFT;
  return {
    rule:
      rule.kind === 'list'
        ? { list: { source: rule.values.join(',') } }
        : rule.kind === 'custom'
          ? { custom: { formula: rule.formula } }
          : { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } },
    prompt: rule.prompt === undefined ? null : { title: rule.prompt.title, message: rule.prompt.text },
    error: { title: rule.error.title, message: rule.error.text, style: STYLES[rule.style] },
  };
}

/** `DataValidation.type`. */
export function wireType(rule: ValidationRule | null): string {
  if (rule === null) return 'None';
  return { list: 'List', decimal: 'Decimal', custom: 'Custom' }[rule.kind];
}

function message(wire: WireMessage | null): ValidationMessage {
  return { title: wire?.title ?? '', text: wire?.message ?? '' };
}
