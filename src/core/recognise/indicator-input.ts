import type { Decimal } from '../number/decimal';
import type { IndicatorInput } from '../scoring/indicator-score';
import { figure } from './figures';
import type { RecognisedIndicator } from './recognised-table';
import { rowCategory, directionOf, isQualitative, measuresApart, measuresOf, subjectOf } from './row-values';
import { DIRECTION } from '../words/form-names';

const COMPARED: ReturnType<typeof measuresApart> = { target: null, actual: null, units: undefined };

/** The values of a row that its score depends on. Target and actual are brought to one scale (95 beside 95%). */
export function indicatorInput(row: RecognisedIndicator): IndicatorInput {
  const direction = directionOf(row);
  const measures = measuresOf(row);
  const apart = measures === null ? measuresApart(row) : COMPARED;
  return {
    direction,
    qualitative: isQualitative(row) || direction === DIRECTION.qualitative,
    category: rowCategory(row),
    indicator: subjectOf(row),
    target: measures === null ? apart.target : measures.target,
    actual: measures === null ? apart.actual : measures.actual,
    differentUnits: apart.units,
    weight: figure(row.cells.weight),
    judged: judgedScore(row),
  };
}

/** The score that a person gave: in the aid column, or in the 得分 cell of a form without aids, typed or by a formula of theirs. */
function judgedScore(row: RecognisedIndicator): Decimal | null {
  const aid = row.aids.judgedScore;
  if (aid !== undefined) return figure(aid);
  return figure(row.cells.score);
}
