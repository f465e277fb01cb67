const DIRECTION_TEXT = /"(大于|小于|等于|定性|[≥≤<>])/u;

/** Whether a formula compares with a direction as 指标方向 may say it: IF(E13="大于等于",…). */
export function comparesDirection(formula: string): boolean {
  return DIRECTION_TEXT.test(formula);
}
