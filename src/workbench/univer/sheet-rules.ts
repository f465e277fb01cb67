import type {} from '@univerjs/preset-sheets-conditional-formatting';
import type {} from '@univerjs/preset-sheets-data-validation';

import type { CellRange } from '../../core/workbook/address';
import type { ConditionalRule, ValidationRule } from '../../core/workbook/plan';
import type { BackendConditional } from '../host/backend';
import { intersect } from '../host/sheet-range';
import type { OpenBook } from './open-book';
import {
  conditionalData,
  conditionalFrom,
  fromUniverRange,
  toUniverRange,
  validationData,
  validationFrom,
  withoutRange,
  type UniverConditional,
  type UniverValidation,
} from './rule-data';

/** The data validations and conditional formats of the sheets. */
export class SheetRules {
  constructor(private readonly open: OpenBook) {}

  validations(sheet: string): readonly { readonly range: CellRange; readonly rule: ValidationRule }[] {
    return this.validationData(sheet).flatMap((data) => {
      const rule = validationFrom(data);
      return rule === null ? [] : data.ranges.map((range) => ({ range: fromUniverRange(range), rule }));
    });
  }

  setValidation(sheet: string, range: CellRange, rule: ValidationRule | null): void {
    for (const data of this.validationData(sheet)) {
      const ranges = data.ranges.map((other) => fromUniverRange(other));
      if (ranges.every((other) => intersect(other, range) === null)) continue;
      const rest = withoutRange(ranges, range);
      this.open.mutate(sheet, 'data-validation.mutation.removeRule', { ruleId: data.uid });
      if (rest.length > 0) {
        const kept = { ...data, ranges: rest.map(toUniverRange) };
        this.open.mutate(sheet, 'data-validation.mutation.addRule', { rule: kept });
      }
    }
    if (rule !== null) {
      const data = validationData(this.open.newId('dv'), [range], rule);
      this.open.mutate(sheet, 'data-validation.mutation.addRule', { rule: data });
    }
  }

  conditionals(sheet: string): readonly BackendConditional[] {
    return this.conditionalData(sheet).flatMap((data) => {
      const rule = conditionalFrom(data);
      const ranges = data.ranges.map((range) => fromUniverRange(range));
      return rule === null ? [] : [{ id: data.cfId, ranges, rule }];
    });
  }

  addConditional(sheet: string, range: CellRange, rule: ConditionalRule): () => void {
    const cfId = this.open.newId('cf');
    const data = conditionalData(cfId, [range], rule);
    this.open.mutate(sheet, 'sheet.mutation.add-conditional-rule', { rule: data });
    return () => {
      this.removeConditional(sheet, cfId);
    };
  }

  removeConditional(sheet: string, id: string): void {
    this.open.mutate(sheet, 'sheet.mutation.delete-conditional-rule', { cfId: id });
  }

  clearConditionals(sheet: string, range: CellRange): void {
    for (const data of this.conditionalData(sheet)) {
      const ranges = data.ranges.map((other) => fromUniverRange(other));
      if (ranges.every((other) => intersect(other, range) === null)) continue;
      const rest = withoutRange(ranges, range);
      this.open.mutate(sheet, 'sheet.mutation.delete-conditional-rule', { cfId: data.cfId });
      if (rest.length > 0) {
        const rule = { ...data, ranges: rest.map(toUniverRange) };
        this.open.mutate(sheet, 'sheet.mutation.add-conditional-rule', { rule });
      }
    }
  }

  validationData(sheet: string): readonly UniverValidation[] {
    return this.open
      .facade(sheet)
      .getDataValidations()
      .map(({ rule }) => rule as unknown as UniverValidation);
  }

  conditionalData(sheet: string): readonly UniverConditional[] {
    return this.open.facade(sheet).getConditionalFormattingRules() as unknown as UniverConditional[];
  }
}
