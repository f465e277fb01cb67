import { cellAt, type SheetSnapshot } from '../workbook/snapshot';
import { WHOLE_BUDGET_LABEL } from './summary-statistics';

/** What a person typed into a 汇总表, so that making it anew loses nothing. */
export interface SummaryInputs {
  /** 一级项目 or 二级项目 by project name. */
  readonly levels: ReadonlyMap<string, string>;
  /** 本部门项目支出总额 in 万元. */
  readonly wholeBudget: number | null;
}

/** Reads the typed cells of an older summary, found by their labels. */
export function readSummaryInputs(sheet: SheetSnapshot | undefined): SummaryInputs {
  const levels = new Map<string, string>();
  let wholeBudget: number | null = null;
  const bottom = sheet?.used?.bottom ?? -1;
  for (let row = 0; sheet !== undefined && row <= bottom; row += 1) {
    const level = cellAt(sheet, row, 3).value;
    const name = cellAt(sheet, row, 1).value;
    if ((level === '一级项目' || level === '二级项目') && typeof name === 'string') levels.set(name, level);
    if (cellAt(sheet, row, 0).value === WHOLE_BUDGET_LABEL && typeof level === 'number') wholeBudget = level;
  }
  return { levels, wholeBudget };
}
