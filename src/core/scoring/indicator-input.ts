import type { Decimal } from '../number/decimal';
import type { Direction } from './direction';

/** What the score of one indicator row depends on. A number is null where the cell holds no true number. */
export interface IndicatorInput {
  readonly direction: Direction;
  /** 指标性质 is 定性; it wins over whatever the direction says. */
  readonly qualitative: boolean;
  /** 二级指标 (or 一级, where 成本 stands there). */
  readonly category: string;
  /** 三级指标. */
  readonly indicator: string;
  readonly target: Decimal | null;
  readonly actual: Decimal | null;
  /** The units of target and actual where both are numbers that cannot be compared: "年", "个月". Then both are null. */
  readonly differentUnits?: readonly [string, string] | undefined;
  readonly weight: Decimal | null;
  /** The score that a person typed for a 定性 row. */
  readonly judged: Decimal | null;
}

/** The numbers of a quantitative row, all present. */
export interface Measured {
  readonly target: Decimal;
  readonly actual: Decimal;
  readonly weight: Decimal;
}
