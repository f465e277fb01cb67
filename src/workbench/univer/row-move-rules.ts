import { rowsMovedIn } from '../../core/plan/move-sheet-rows';
import { formulaOfFirstLeft, movedRange } from '../../core/plan/moved-fittings';
import type { CellRange } from '../../core/workbook/address';
import type { OpenBook } from './open-book';
import { mutationOf, type Consequences, type Mutation, type RowMove } from './row-mutation';
import { fromUniverRange, toUniverRange, type UniverConditional, type UniverValidation } from './rule-data';
import type { SheetRules } from './sheet-rules';

/** Puts every property of a rule. */
const ALL = 3;

/** The validations and conditional formats of all sheets after rows of one of them have moved. */
export function movedRules(open: OpenBook, rules: SheetRules, move: RowMove): Consequences {
  const redos: Mutation[] = [];
  const undos: Mutation[] = [];
  const put = (sheet: string, way: 'redos' | 'undos', id: string, params: object): void => {
    const mutation = mutationOf(open, sheet, id, params);
    (way === 'redos' ? redos : undos).push(mutation);
  };
  for (const worksheet of open.model().getSheets()) {
    const sheet = worksheet.getSheetId();
    const change = changer(open, sheet, move);
    rules.validationData(sheet).forEach((before, index) => {
      const after = movedValidation(before, change);
      if (after === null) {
        put(sheet, 'redos', 'data-validation.mutation.removeRule', { ruleId: before.uid });
        put(sheet, 'undos', 'data-validation.mutation.addRule', { rule: before, index });
      } else if (after !== before) {
        const id = 'data-validation.mutation.updateRule';
        const update = (payload: UniverValidation): object => ({
          ruleId: before.uid,
          payload: { type: ALL, payload },
        });
        put(sheet, 'redos', id, update(after));
        put(sheet, 'undos', id, update(before));
      }
    });
    // Copies: Univer changes the rules themselves, and what is to come back must stay what it is.
    const conditionals = rules.conditionalData(sheet).map((rule) => ({ ...rule }));
    const moved = conditionals.map((before) => movedConditional(before, change));
    conditionals.forEach((before, index) => {
      const after = moved[index];
      if (after === null)
        put(sheet, 'redos', 'sheet.mutation.delete-conditional-rule', { cfId: before.cfId });
      else if (after !== before) put(sheet, 'redos', 'sheet.mutation.set-conditional-rule', { rule: after });
    });
    if (moved.includes(null)) {
      // One that comes back would come to the top: all are laid anew, the last one first.
      for (const { cfId } of conditionals)
        put(sheet, 'undos', 'sheet.mutation.delete-conditional-rule', { cfId });
      for (const rule of [...conditionals].reverse()) {
        put(sheet, 'undos', 'sheet.mutation.add-conditional-rule', { rule });
      }
    } else {
      conditionals.forEach((rule, index) => {
        if (moved[index] !== rule) put(sheet, 'undos', 'sheet.mutation.set-conditional-rule', { rule });
      });
    }
  }
  return { redos, undos };
}

interface Change {
  readonly ranges: (ranges: readonly CellRange[]) => CellRange[];
  readonly formula: (formula: string, ranges: readonly CellRange[]) => string;
}

/** What a move does to the rules of one sheet: their cells move on the sheet itself alone, what they read everywhere. */
function changer(open: OpenBook, sheet: string, { sheet: moved, at, count }: RowMove): Change {
  const own = open.sheet(sheet).getName();
  const rewrite = rowsMovedIn(open.sheet(moved).getName(), at, count);
  if (sheet !== moved)
    return { ranges: (ranges) => [...ranges], formula: (formula) => rewrite(own, formula) };
  return {
    ranges: (ranges) => ranges.flatMap((range) => movedRange(range, at, count)),
    formula: (formula, [first]) =>
      rewrite(own, first === undefined ? formula : formulaOfFirstLeft(formula, first, at, count)),
  };
}

function movedValidation(before: UniverValidation, change: Change): UniverValidation | null {
  const ranges = before.ranges.map((range) => fromUniverRange(range));
  const after = change.ranges(ranges);
  if (after.length === 0) return null;
  const read = (formula: string | undefined): string | undefined =>
    formula?.startsWith('=') === true ? change.formula(formula, ranges) : formula;
  const [formula1, formula2] = [read(before.formula1), read(before.formula2)];
  if (sameRanges(ranges, after) && formula1 === before.formula1 && formula2 === before.formula2)
    return before;
  return {
    ...before,
    ranges: after.map(toUniverRange),
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
  };
}

function movedConditional(before: UniverConditional, change: Change): UniverConditional | null {
  const ranges = before.ranges.map((range) => fromUniverRange(range));
  const after = change.ranges(ranges);
  if (after.length === 0) return null;
  const { value } = before.rule;
  const formula = value?.startsWith('=') === true ? change.formula(value, ranges) : value;
  if (sameRanges(ranges, after) && formula === value) return before;
  const rule = formula === undefined ? before.rule : { ...before.rule, value: formula };
  return { ...before, ranges: after.map(toUniverRange), rule };
}

function sameRanges(a: readonly CellRange[], b: readonly CellRange[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
