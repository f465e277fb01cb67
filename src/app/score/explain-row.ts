import type { Message } from '../../core/message/message';
import type { Citation } from '../../core/profile/rule-profile';
import { figure } from '../../core/recognise/figures';
import type { FieldCell, RecognisedTable } from '../../core/recognise/recognised-table';
import type { ScoredTable } from '../../core/recognise/score-recognised';
import type { Derived } from '../../core/scoring/derived';

/** Why a row has its score: what the pane shows under 所选行. */
export interface RowExplanation {
  readonly kind: 'indicator' | 'execution' | 'total';
  /** 三级指标, 执行率 or 总分. */
  readonly subject: string;
  /** Calculations in order: one for an indicator; rate and score for the execution rate. */
  readonly steps: readonly Message[];
  /** The rule's name, and the notice that it comes from. */
  readonly rule: Message;
  readonly citation: Citation;
  /** The score by the rules, as text; null when the rules give none (`steps` says why). */
  readonly score: string | null;
  /** What the score cell of the sheet shows, "" when it is blank. */
  readonly onSheet: string;
  /** Whether the sheet shows a number other than the rules give. */
  readonly differs: boolean;
  readonly cell: FieldCell | null;
}

/** Explains the row of the table that the user has selected; null where the row has no score. */
export function explainRow(table: RecognisedTable, scored: ScoredTable, row: number): RowExplanation | null {
  const index = table.indicators.findIndex((one) => one.row === row);
  const indicator = table.indicators[index];
  const derived = scored.indicators[index];
  if (indicator !== undefined && derived !== undefined) {
    const subject = indicator.cells.l3?.text ?? '';
    return explanation('indicator', subject, [derived], indicator.cells.score ?? null);
  }
  const fund = table.funds.find((one) => one.row === row);
  if (fund?.kind === 'total') {
    return explanation('execution', '', [scored.funds.rate, scored.funds.score], fund.cells.score ?? null);
  }
  if (table.total?.row === row) return explanation('total', '', [scored.total], table.total.score);
  return null;
}

function explanation(
  kind: RowExplanation['kind'],
  subject: string,
  steps: readonly [Derived, ...Derived[]],
  cell: FieldCell | null,
): RowExplanation {
  const last = steps.at(-1) ?? steps[0];
  return {
    kind,
    subject,
    steps: steps.map((step) => step.derivation),
    rule: last.rule,
    citation: last.citation,
    score: last.value?.toFixed() ?? null,
    onSheet: cell?.text ?? '',
    differs: differsFrom(last, cell),
    cell,
  };
}

/** Whether a score cell shows a number that the rules do not give; a blank or a text cell is no contradiction. */
export function differsFrom(derived: Derived, cell: FieldCell | null): boolean {
  const shown = figure(cell);
  return derived.value !== null && shown !== null && !derived.value.equals(shown);
}
