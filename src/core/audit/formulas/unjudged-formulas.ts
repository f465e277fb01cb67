import { LARGEST_RANGE } from '../../formula/evaluate';
import type { UnjudgedReason } from '../../formula/operand';
import { cellName, type CellAddress } from '../../workbook/address';
import type { ReadGap } from '../../workbook/snapshot';

type Reason = Exclude<UnjudgedReason, 'stored'>;

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

  /** Which sheet, from which cell on, how many and why, in Chinese. */
  gaps(): ReadGap[] {
    return [...this.sheets].map(([sheet, { first, count, reasons }]) => {
      const why = [...reasons].map(([reason, own]) =>
        reasons.size === 1
          ? reasonText(reason, own.names)
          : `${String(own.count)} 个${reasonText(reason, own.names)}`,
      );
      const name = cellName(first.row, first.column);
      const from = count === 1 ? `${name} 的公式` : `从 ${name} 起有 ${String(count)} 个公式`;
      return { sheet, what: `${from}没有核对，请人工核对结果：${why.join('；')}`, at: first };
    });
  }
}

function reasonText(reason: Reason, names: ReadonlySet<string>): string {
  switch (reason) {
    case 'function': {
      const told = [...names].slice(0, MOST_NAMES).join('、');
      return `用了没有收录的函数 ${told}${names.size > MOST_NAMES ? ' 等' : ''}`;
    }
    case 'range':
      return `引用了整列、整行或超过 ${String(LARGEST_RANGE)} 个单元格的区域`;
    case 'text':
      return '要把文字当作数来算，或把错误值当作文字';
    case 'form':
      return '用了名称、数组、别的文件或其他没有收录的写法';
    case 'total':
      return '全簿的公式引用的单元格太多，排在后面的没有算';
  }
}
