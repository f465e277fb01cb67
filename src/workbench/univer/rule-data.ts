import type { IRange } from '@univerjs/presets';

import type { CellRange } from '../../core/workbook/address';
import type { ConditionalRule, ValidationRule } from '../../core/workbook/plan';

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

export function toUniverRange(range: CellRange): IRange {
  return {
    startRow: range.top,
    endRow: range.bottom,
    startColumn: range.left,
    endColumn: range.right,
  };
}

export function fromUniverRange(range: IRange): CellRange {
  return {
    top: range.startRow,
    left: range.startColumn,
    bottom: range.endRow,
    right: range.endColumn,
  };
}

export function validationData(
  uid: string,
  ranges: readonly CellRange[],
  rule: ValidationRule,
): UniverValidation {
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

/** null for a kind that this host does not speak of. */
export function validationFrom(data: UniverValidation): ValidationRule | null {
  const style = data.errorStyle === 2 ? 'warning' : data.errorStyle === 0 ? 'information' : 'stop';
  const common = {
    style,
    error: { title: data.errorTitle ?? '', text: data.error ?? '' },
    ...(data.showInputMessage === true
      ? { prompt: { title: data.promptTitle ?? '', text: data.prompt ?? '' } }
      : {}),
  } as const;
  switch (data.type) {
    case 'list':
      return { ...common, kind: 'list', values: (data.formula1 ?? '').split(',') };
    case 'custom':
      return { ...common, kind: 'custom', formula: data.formula1 ?? '' };
    case 'decimal':
      return { ...common, kind: 'decimal', min: Number(data.formula1), max: Number(data.formula2) };
    default:
      return null;
  }
}

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
