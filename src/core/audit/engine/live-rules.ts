// Made from meta.live of the rules by npm run docs: not to be edited.
import type { Rule } from './rule';
import { amountBesideLabel } from '../rules/figures/amount-beside-label';
import { directionMissing } from '../rules/sense/direction-missing';
import { directionNature } from '../rules/sense/direction-nature';
import { duplicateIndicator } from '../rules/sense/duplicate-indicator';
import { errorValue } from '../rules/formulas/error-value';
import { executedAboveBudget } from '../rules/figures/executed-above-budget';
import { executionRate } from '../rules/figures/execution-rate';
import { executionScore } from '../rules/figures/execution-score';
import { fundsSum } from '../rules/figures/funds-sum';
import { goalMissing } from '../rules/sense/goal-missing';
import { grade } from '../rules/figures/grade';
import { labelWeight } from '../rules/weights/label-weight';
import { missingNote } from '../rules/sense/missing-note';
import { numberAsText } from '../rules/formulas/number-as-text';
import { overTarget } from '../rules/sense/over-target';
import { qualitativeBand } from '../rules/figures/qualitative-band';
import { quantityMissing } from '../rules/sense/quantity-missing';
import { quantityText } from '../rules/sense/quantity-text';
import { scoreAboveWeight } from '../rules/figures/score-above-weight';
import { scoreMissing } from '../rules/figures/score-missing';
import { scoreRule } from '../rules/figures/score-rule';
import { tierWeight } from '../rules/weights/tier-weight';
import { totalScore } from '../rules/figures/total-score';
import { unitMissing } from '../rules/sense/unit-missing';
import { unitOdd } from '../rules/sense/unit-odd';
import { weightInvalid } from '../rules/weights/weight-invalid';
import { weightTotal } from '../rules/weights/weight-total';
import { zeroBudget } from '../rules/figures/zero-budget';
import { zeroTarget } from '../rules/sense/zero-target';

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
