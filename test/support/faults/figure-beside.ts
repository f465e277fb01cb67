import type { CellValue } from '../../../src/core/workbook/snapshot';
import { Decimal } from '../../../src/core/number/decimal';
import type { Random } from '../random';
import type { FaultKind } from './fault';

/** A form that stands beside the tables, without a fault, as `WorkbookDraft.addSheet` takes it. */
export interface FormBeside {
  readonly cells: Record<string, CellValue>;
  /** How many rows it has between its headings and its last line. */
  readonly rows: number;
}

/** One figure of such a form that is made wrong. */
export interface FigureBeside {
  readonly name: string;
  readonly rule: string;
  readonly alsoTrue?: readonly string[];
  /** Where, and by how much. */
  readonly wrong: (
    random: Random,
    rows: number,
  ) => { readonly row: number; readonly column: number; readonly by: number };
  /** Where it shows, if not where it is: a weight that no longer makes the total shows there. */
  readonly showsInRow?: (rows: number) => number;
}

/** The fault that puts a new form on a sheet of its own, one figure of it wrong. */
export function faultBeside(
  sheet: string,
  form: (random: Random) => FormBeside,
  { name, rule, alsoTrue = [], wrong, showsInRow }: FigureBeside,
): FaultKind {
  return {
    name,
    rule,
    bases: ['typed T11', 'typed T8'],
    alsoTrue,
    inject: (draft, _table, random) => {
      const { cells, rows } = form(random);
      const { row, column, by } = wrong(random, rows);
      const key = `${String(row)},${String(column)}`;
      const value = cells[key];
      if (typeof value !== 'number') throw new Error(`no number at ${key}`);
      draft.addSheet(sheet, { ...cells, [key]: new Decimal(value).plus(by).toNumber() });
      return { at: { row: showsInRow?.(rows) ?? row, column }, sheet };
    },
  };
}

/** A share with four decimals. */
export function share(part: number, whole: number): number {
  return new Decimal(part).div(whole).toDecimalPlaces(4).toNumber();
}
