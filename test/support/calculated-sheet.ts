import type { CellSpec, SheetSpec } from './audit-sheet';

/** The score formula of an Excel row, and the value that the clean table has there. */
export function score(row: number, value: number, formula = forward(row)): { score: CellSpec } {
  return { score: { formula, value } };
}

/** Full from the target on, else in proportion. */
export function forward(row: number): string {
  return `=IF(G${String(row)}=0,"",ROUND(MIN(1,H${String(row)}/G${String(row)})*J${String(row)},2))`;
}

/** Full up to the limit, else in proportion. */
export function reverse(row: number): string {
  return `=IF(H${String(row)}=0,"",ROUND(MIN(1,G${String(row)}/H${String(row)})*J${String(row)},2))`;
}

/** The clean table with a formula for each quantitative row, the execution rate and the total. */
export const calculated: SheetSpec = {
  changeFunds: {
    0: {
      rate: { formula: '=ROUND(H6/G6*100,2)', value: 96 },
      score: { formula: '=ROUND(MIN(1,H6/G6)*I6,2)', value: 9.6 },
    },
  },
  change: {
    0: score(13, 20),
    1: score(14, 10),
    2: score(15, 10),
    3: score(16, 10, reverse(16)),
    5: score(18, 10),
  },
  total: { score: { formula: '=SUM(K13:K18)+K6', value: 99.6 } },
};

/** The calculated table with some cells changed. */
export function changed(change: NonNullable<SheetSpec['change']>, rest: Partial<SheetSpec> = {}): SheetSpec {
  const rows = { ...calculated.change };
  for (const [index, row] of Object.entries(change)) rows[Number(index)] = { ...rows[Number(index)], ...row };
  return { ...calculated, ...rest, change: rows };
}
