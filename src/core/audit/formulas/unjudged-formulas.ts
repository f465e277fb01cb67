import { LARGEST_RANGE } from '../../formula/evaluate';
import type { UnjudgedReason } from '../../formula/operand';
import { cellName, type CellAddress } from '../../workbook/address';
import type { ReadGap } from '../../workbook/snapshot';
import { speaker, type Message } from '../../message/message';

type Reason = Exclude<UnjudgedReason, 'stored'>;

const say = speaker({
  one: {
    zh: '{cell} 的公式没有核对，请人工核对结果：{why:；}',
    en: 'The formula in {cell} was not checked, please check its result: {why:; }',
  },
  many: {
    zh: '从 {cell} 起有 {count} 个公式没有核对，请人工核对结果：{why:；}',
    en: '{count} formulas from {cell} on were not checked, please check their results: {why:; }',
  },
  some: { zh: '{count} 个{why}', en: '{count} formulas {why}' },
  functions: { zh: '用了没有收录的函数 {names:、}', en: 'with functions that are not covered: {names:, }' },
  manyFunctions: {
    zh: '用了没有收录的函数 {names:、} 等',
    en: 'with functions that are not covered: {names:, } and more',
  },
  range: {
    zh: '引用了整列、整行或超过 {most} 个单元格的区域',
    en: 'with ranges of whole columns, whole rows or more than {most} cells',
  },
  text: {
    zh: '要把文字当作数来算，或把错误值当作文字',
    en: 'that take a text for a number, or an error for a text',
  },
  form: {
    zh: '用了名称、数组、别的文件或其他没有收录的写法',
    en: 'with names, arrays, other files or other forms that are not covered',
  },
  total: {
    zh: '全簿的公式引用的单元格太多，排在后面的没有算',
    en: 'not reached, because the formulas of the workbook refer to too many cells',
  },
});

interface OfSheet {
  /** Where the first of them stands. */
  readonly first: CellAddress;
  count: number;
  readonly reasons: Map<Reason, { count: number; readonly names: Set<string> }>;
}

/** More names of functions than this are not told one by one. */
const MOST_NAMES = 5;

/** The formulas that an audit could say nothing about, counted while it runs and told as one line a sheet. */
export class UnjudgedFormulas {
  private readonly sheets = new Map<string, OfSheet>();

  /** Counts one; `name` is the function's, where that is the reason. */
  add(sheet: string, { row, column }: CellAddress, reason: Reason, name = ''): void {
    let own = this.sheets.get(sheet);
    if (own === undefined) {
      own = { first: { row, column }, count: 0, reasons: new Map() };
      this.sheets.set(sheet, own);
    }
    own.count += 1;
    let known = own.reasons.get(reason);
    if (known === undefined) {
      known = { count: 0, names: new Set() };
      own.reasons.set(reason, known);
    }
    known.count += 1;
    if (reason === 'function') known.names.add(name);
  }

  /** Which sheet, from which cell on, how many and why. */
  gaps(): ReadGap[] {
    return [...this.sheets].map(([sheet, { first, count, reasons }]) => {
      const why = [...reasons].map(([reason, own]) => {
        const said = reasonOf(reason, own.names);
        return reasons.size === 1 ? said : say('some', { count: own.count, why: said });
      });
      const cell = cellName(first.row, first.column);
      const what = count === 1 ? say('one', { cell, why }) : say('many', { cell, count, why });
      return { sheet, what, at: first };
    });
  }
}

function reasonOf(reason: Reason, names: ReadonlySet<string>): Message {
  switch (reason) {
    case 'function': {
      const known = [...names].slice(0, MOST_NAMES);
      return names.size > MOST_NAMES
        ? say('manyFunctions', { names: known })
        : say('functions', { names: known });
    }
    case 'range':
      return say('range', { most: LARGEST_RANGE });
    case 'text':
    case 'form':
    case 'total':
      return say(reason);
  }
}
