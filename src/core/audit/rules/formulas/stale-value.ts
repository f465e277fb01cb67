import { cellCount } from '../../../formula/reference';
import { formulaReferences } from '../../../formula/tokens';
import { isTooLargeToRead, judgeFormula, type CellReader } from '../../../formula/evaluate';
import { Unjudged } from '../../../formula/operand';
import { fromCellNumber } from '../../../number/decimal';
import {
  cellAt,
  isCellError,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../../workbook/snapshot';
import { plain } from '../../../recognise/figures';
import { allFormulas } from '../../formulas/formula-cells';
import { sheetNamed } from '../../../readings/sheet-reader';
import { textNumberValue } from '../../formulas/text-number-formula';
import { UnjudgedFormulas } from '../../formulas/unjudged-formulas';
import { STATED_BLANK } from '../../../words/stated-values';
import type { Phrase, Told } from '../../../message/message';
import { workbookRule } from '../../engine/rule';

export const staleValue = workbookRule({
  meta: {
    id: 'stale-value',
    family: 'formulas',
    severity: 'error',
    live: false,
    since: '0.1.0',
    zh: {
      title: '保存的结果不是公式算出的结果',
      why: '文件里存的数与公式不一致，多半是手动计算模式下没有重算，或由程序改过。',
      advice: '在 Excel 里按 Ctrl+Alt+F9 全部重算后保存。',
    },
    en: {
      title: 'The stored result is not what the formula gives',
      why: 'Mostly the file was saved without recalculation, or changed by a program.',
      advice: 'Recalculate with Ctrl+Alt+F9 and save.',
    },
    messages: {
      differs: {
        zh: '公式 {formula} 应得 {expected}，保存的是 {actual}',
        en: 'The formula {formula} gives {expected}, but {actual} is stored',
      },
      blank: { zh: '空', en: 'a blank' },
    },
  },
  *check({ workbook, unchecked }) {
    let reader: CellReader | null = null;
    let home = '';
    let left = MOST_CELLS;
    const unjudged = new UnjudgedFormulas();
    for (const { sheet, cell } of allFormulas(workbook)) {
      const size = cellsToRead(cell.formula);
      if (size > left) {
        unjudged.add(sheet.name, cell, 'total');
        continue;
      }
      left -= size;
      // A file that was never calculated stores nothing, which is no wrong result.
      if (cell.value === null) continue;
      if (reader === null || home !== sheet.name) {
        reader = storedValues(workbook, sheet);
        home = sheet.name;
      }
      const result = judge(cell.formula, reader);
      if (result instanceof Unjudged) {
        if (result.reason !== 'stored') unjudged.add(sheet.name, cell, result.reason, result.what);
        continue;
      }
      if (same(result.value, cell.value)) continue;
      yield {
        at: cell,
        sheet: sheet.name,
        message: 'differs',
        data: { formula: cell.formula, expected: told(result.value), actual: told(cell.value) },
        expected: shown(result.value),
        actual: shown(cell.value),
      };
    }
    for (const gap of unjudged.gaps()) unchecked?.(gap);
  },
});

/** As `judgeFormula`; a formula of ours with functions outside its set is judged by the rule that it is written from. */
function judge(formula: string, read: CellReader): ReturnType<typeof judgeFormula> {
  const result = judgeFormula(formula, read);
  return result instanceof Unjudged && result.reason === 'function'
    ? (textNumberValue(formula, read) ?? result)
    : result;
}

/** Cells read for one workbook, all its formulas together; a thousand forms stay far below. */
const MOST_CELLS = 3_000_000;

function cellsToRead(formula: string): number {
  let size = 0;
  for (const reference of formulaReferences(formula)) {
    if (!isTooLargeToRead(reference)) size += cellCount(reference.range);
  }
  return size;
}

/** One for all: making an error takes longer than calculating a formula. */
const NOTHING_STORED = new Unjudged('no stored value', 'stored');

/** Reads stored values; a formula that stores none leaves what depends on it open. */
function storedValues(workbook: WorkbookSnapshot, home: SheetSnapshot): CellReader {
  return (name, row, column) => {
    const sheet = name === null ? home : sheetNamed(workbook, name);
    if (sheet === null) return { error: '#REF!' };
    const { value, formula } = cellAt(sheet, row, column);
    if (formula !== null && value === null) throw NOTHING_STORED;
    return value;
  };
}

/** Equal but for the last digits of a binary number. */
function same(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  }
  // Which error an engine names first is no difference in the result.
  if (isCellError(a) && isCellError(b)) return true;
  if (typeof a === 'boolean' && typeof b === 'number') return Number(a) === b;
  return a === b;
}

function told(value: CellValue): string | Told<'blank'> {
  return isBlank(value) ? { message: 'blank' } : written(value);
}

function isBlank(value: CellValue): value is null | '' {
  return value === null || value === '';
}

function shown(value: CellValue): Phrase {
  return isBlank(value) ? STATED_BLANK : written(value);
}

function written(value: Exclude<CellValue, null>): string {
  if (typeof value === 'number') return plain(fromCellNumber(value));
  if (isCellError(value)) return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : `“${value}”`;
}
