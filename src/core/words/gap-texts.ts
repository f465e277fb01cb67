/** What the search for circular references left out: all formulas after the cell, "K19". */
export function ringsUncheckedAfter(cell: string): string {
  return `公式之间的引用太多，循环引用只查到 ${cell} 为止，往后的没有查`;
}

/** What the search for subtotals within sums left out: all formulas after the cell, "K19". */
export function subtotalsUncheckedAfter(cell: string): string {
  return `求和的区间太多，区间里的小计只查到 ${cell} 为止，往后的没有查`;
}
