import type { Rule } from './rule';
import { amountBesideLabel } from './rules/amount-beside-label';
import { directionMissing } from './rules/direction-missing';
import { directionNature } from './rules/direction-nature';
import { duplicateIndicator } from './rules/duplicate-indicator';
import { errorValue } from './rules/error-value';
import { executedAboveBudget } from './rules/executed-above-budget';
import { executionRate } from './rules/execution-rate';
import { executionScore } from './rules/execution-score';
import { fundsSum } from './rules/funds-sum';
import { goalMissing } from './rules/goal-missing';
import { grade } from './rules/grade';
import { labelWeight } from './rules/label-weight';
import { missingNote } from './rules/missing-note';
import { numberAsText } from './rules/number-as-text';
import { overTarget } from './rules/over-target';
import { qualitativeBand } from './rules/qualitative-band';
import { quantityMissing } from './rules/quantity-missing';
import { quantityText } from './rules/quantity-text';
import { scoreAboveWeight } from './rules/score-above-weight';
import { scoreMissing } from './rules/score-missing';
import { scoreRule } from './rules/score-rule';
import { tierWeight } from './rules/tier-weight';
import { totalScore } from './rules/total-score';
import { unitMissing } from './rules/unit-missing';
import { unitOdd } from './rules/unit-odd';
import { weightInvalid } from './rules/weight-invalid';
import { weightTotal } from './rules/weight-total';
import { zeroBudget } from './rules/zero-budget';
import { zeroTarget } from './rules/zero-target';

/**
 * The rules that run in the panel at every edit, named one by one: the pane loads these and leaves the others, two thirds
 * of all, until a whole audit is asked for.
 */
export const LIVE_RULES: readonly Rule[] = [
  amountBesideLabel,
  directionMissing,
  directionNature,
  duplicateIndicator,
  errorValue,
  executedAboveBudget,
  executionRate,
  executionScore,
  fundsSum,
  goalMissing,
  grade,
  labelWeight,
  missingNote,
  numberAsText,
  overTarget,
  qualitativeBand,
  quantityMissing,
  quantityText,
  scoreAboveWeight,
  scoreMissing,
  scoreRule,
  tierWeight,
  totalScore,
  unitMissing,
  unitOdd,
  weightInvalid,
  weightTotal,
  zeroBudget,
  zeroTarget,
];
