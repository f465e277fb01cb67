import { sumOf } from '../number/sum';
import { speaker } from '../message/message';
import type { Decimal } from '../number/decimal';
import type { RuleProfile } from '../profile/rule-profile';
import type { RecognisedTable } from '../recognise/recognised-table';
import { indicatorScoreFormula, scoreIndicator } from '../scoring/indicator-score';
import { totalFormula, scoreTotal } from '../scoring/total';
import type { IndicatorField } from '../table/layout';
import { cellName, columnName } from '../workbook/address';
import type { WritePlan } from '../workbook/plan';
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { fillAids } from './fill-aids';
import { FillDraft, type FillChange } from './fill-change';
import { fillFunds, type FilledFunds } from './fill-funds';
import { fillRows, typedScore, type FillRow } from './fill-rows';
import { formulaCell, gradeCell } from './score-formulas';
import { scoreReferences, type ScorePlaces } from './score-places';

export type { FillChange, FillKind } from './fill-change';

const say = speaker({
  fill: { zh: '填分 {name}', en: 'Fill scores of {name}' },
  judgedByPerson: {
    zh: '定性指标，得分由人评定',
    en: 'A qualitative row: a person gives the score',
  },
});

export interface Fill {
  readonly plan: WritePlan;
  readonly changes: readonly FillChange[];
}

/**
 * 填分: writes or refreshes the formulas of a table that stands on a sheet, whoever made it: sums and rates of the money
 * block, 执行率得分, the score of every quantitative row, 总分 and 等级. Typed scores of 定性 rows are kept, and so is a
 * typed score that no rule can give. `changes` lists every cell before anything is written.
 */
export function composeFill(table: RecognisedTable, workbook: WorkbookSnapshot, profile: RuleProfile): Fill {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  if (sheet === undefined) throw new Error(`The table's sheet ${table.sheet} is not in the snapshot.`);
  const draft = new FillDraft(sheet);
  const funds = fillFunds(draft, table, sheet, profile);
  const rows = fillRows(table);
  const scores =
    table.indicatorHeader.columns.score === undefined ? [] : fillScores(draft, table, sheet, rows, profile);
  fillTotal(draft, table, sheet, rows, scores, funds, profile);
  const name = table.projectName?.text ?? table.sheet;
  const guarded = sheet.protection.isProtected && draft.commands.length > 0;
  return {
    changes: draft.changes,
    plan: {
      label: say('fill', { name }),
      commands: guarded
        ? [{ op: 'unprotect', sheet: sheet.name }, ...draft.commands, { op: 'protect', sheet: sheet.name }]
        : draft.commands,
      expects: draft.expects,
    },
  };
}

/** The 得分 column; the scores that the rows then have. */
function fillScores(
  draft: FillDraft,
  table: RecognisedTable,
  sheet: SheetSnapshot,
  rows: readonly FillRow[],
  profile: RuleProfile,
): (Decimal | null)[] {
  const column = table.indicatorHeader.columns.score?.column ?? 0;
  const quantitative = rows.filter(({ scoreIsTyped }) => !scoreIsTyped);
  const aids = quantitative.length === 0 ? table.aidColumns : fillAids(draft, table, sheet, rows);
  const indicators: Partial<Record<IndicatorField, number>> = {};
  for (const [field, cell] of Object.entries(table.indicatorHeader.columns)) {
    indicators[field as IndicatorField] = cell.column;
  }
  const places: ScorePlaces = {
    indicators,
    aids,
    firstRow: rows[0]?.row ?? 0,
    lastRow: rows.at(-1)?.row ?? 0,
  };
  return rows.map((row) => {
    const before = cellAt(sheet, row.row, column);
    const typed = before.formula === null ? typedScore(before.value) : null;
    if (row.scoreIsTyped) {
      if (before.value !== null) draft.keep(row.row, column, row.subject, say('judgedByPerson'));
      return typed;
    }
    const { value, derivation } = scoreIndicator(row.input, profile);
    if (value === null && typed !== null) {
      draft.keep(row.row, column, row.subject, derivation);
      return typed;
    }
    const formula = indicatorScoreFormula(profile, scoreReferences(places, row.row));
    draft.formula(row.row, column, 'score', row.subject, formulaCell(formula, value, null));
    return value;
  });
}

/** 总分 with its weight and grade. */
function fillTotal(
  draft: FillDraft,
  table: RecognisedTable,
  sheet: SheetSnapshot,
  rows: readonly FillRow[],
  scores: readonly (Decimal | null)[],
  funds: FilledFunds,
  profile: RuleProfile,
): void {
  const { total } = table;
  const { score, weight } = table.indicatorHeader.columns;
  if (total === null || score === undefined || rows.length === 0) return;
  const value = totalValue(scores, funds, profile);
  const scoreColumn = total.score?.column ?? score.column;
  const formula = totalFormula(profile, {
    indicatorScores: runsDown(rows, score.column),
    execution: funds.cells,
  });
  draft.formula(total.row, scoreColumn, 'totalScore', total.label.text, formulaCell(formula, value, null));
  if (weight !== undefined) {
    const column = total.weight?.column ?? weight.column;
    fillTotalWeight(draft, sheet, total.row, column, rows, weight.column, funds);
  }
  const gradeColumn = gradeColumnOf(table, sheet);
  if (gradeColumn === null || gradeColumn === scoreColumn) return;
  const cell = gradeCell(value, cellName(total.row, scoreColumn), profile);
  draft.formula(total.row, gradeColumn, 'grade', '等级', cell);
}

/** Where the grade stands: in its own cell, else among the notes, unless somebody has typed a remark there. */
function gradeColumnOf({ total, indicatorHeader }: RecognisedTable, sheet: SheetSnapshot): number | null {
  if (total === null || total.grade !== null) return total?.grade?.column ?? null;
  const { note } = indicatorHeader.columns;
  return note === undefined || holdsRemark(sheet, total.row, note.column) ? null : note.column;
}

/** Whether somebody has typed something into a cell. */
function holdsRemark(sheet: SheetSnapshot, row: number, column: number): boolean {
  const { value, formula } = cellAt(sheet, row, column);
  return value !== null && formula === null;
}

function totalValue(
  scores: readonly (Decimal | null)[],
  { score, weight, executed, denominator }: FilledFunds,
  profile: RuleProfile,
): Decimal | null {
  const execution = { executionScore: score, executionWeight: weight, executed, denominator };
  return scoreTotal({ indicatorScores: scores, ...execution }, profile).value;
}

/** A typed sum of weights is only replaced when it is right; a wrong one is left for the checks to say. */
function fillTotalWeight(
  draft: FillDraft,
  sheet: SheetSnapshot,
  row: number,
  column: number,
  rows: readonly FillRow[],
  weightColumn: number,
  funds: FilledFunds,
): void {
  const weights = rows.flatMap(({ input }) => input.weight ?? []);
  if (weights.length === 0) return;
  const sum = sumOf([...weights, ...(funds.weight === null ? [] : [funds.weight])]);
  const before = cellAt(sheet, row, column);
  const typed = before.formula === null ? typedScore(before.value) : null;
  if (before.value !== null && before.formula === null && typed?.eq(sum) !== true) return;
  const cells = runsDown(rows, weightColumn);
  const execution = funds.cells === null ? '' : `,${funds.cells.weight}`;
  const formula = `=IF(COUNT(${cells})=0,"",ROUND(SUM(${cells}${execution}),6))`;
  draft.formula(row, column, 'totalWeight', '分值合计', formulaCell(formula, sum, null));
}

/** The column's cells of the indicator rows as ranges: a subtotal or a blank row between them is not taken in. */
function runsDown(rows: readonly FillRow[], column: number): string {
  const runs: { first: number; last: number }[] = [];
  for (const { row } of rows) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  const letter = columnName(column);
  return runs
    .map(({ first, last }) => `${letter}${String(first + 1)}:${letter}${String(last + 1)}`)
    .join(',');
}
