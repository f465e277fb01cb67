import { categoryOf, tierOf, type Category, type Tier } from '../table/labels';
import type { FieldCell } from './recognised-table';

/** 一级, 二级 and 三级指标 of one row, filled down. */
export interface Levels {
  readonly l1: FieldCell | null;
  readonly l2: FieldCell | null;
  readonly l3: FieldCell | null;
  /** Whether a label stood in another column than its own. */
  readonly shifted: boolean;
}

/** The level cells of one row as they stand; `label` is what stands left of 一级指标. */
export interface StandingLevels {
  readonly label: FieldCell | null;
  readonly l1: FieldCell | null;
  readonly l2: FieldCell | null;
  readonly l3: FieldCell | null;
}

const TIER_OF_CATEGORY: Readonly<Record<Category, Tier>> = {
  数量指标: '产出指标',
  质量指标: '产出指标',
  时效指标: '产出指标',
  成本指标: '产出指标',
  经济效益指标: '效益指标',
  社会效益指标: '效益指标',
  生态效益指标: '效益指标',
  可持续影响指标: '效益指标',
  服务对象满意度指标: '满意度指标',
};

/**
 * Carries 一级 and 二级指标 down the rows of a table and puts labels that a lost merge moved to the left back in their
 * place: 成本指标 under 产出指标 in the column of 一级指标, a whole 满意度 row one cell left, a 三级指标 in the first column.
 */
export class LevelFill {
  private l1: FieldCell | null = null;
  private l2: FieldCell | null = null;

  next(standing: StandingLevels): Levels {
    const levels = this.placed(standing);
    if (levels.l1 !== null && levels.l1.text !== this.l1?.text) this.l2 = null;
    this.l1 = levels.l1 ?? this.l1;
    this.l2 = levels.l2 ?? this.l2;
    return {
      l1: this.l1 ?? impliedTier(this.l2),
      l2: this.l2,
      l3: levels.l3,
      shifted: levels.shifted,
    };
  }

  private placed({ label, l1, l2, l3 }: StandingLevels): Levels {
    if (label !== null && tierOf(label.text) !== null && isCategory(l1)) {
      return { l1: label, l2: l1, l3: l3 ?? l2, shifted: true };
    }
    if (l1 === null) return withName({ l1: null, l2, l3 });
    if (this.isCategoryInFirst(l1, l2, l3)) return { l1: null, l2: l1, l3: l3 ?? l2, shifted: true };
    if (tierOf(l1.text) === null && !isCategory(l1) && l2 === null && l3 === null && this.l1 !== null) {
      return { l1: null, l2: null, l3: l1, shifted: true };
    }
    return withName({ l1, l2, l3 });
  }

  /** 成本指标 is a tier of its own only where a category of cost follows it, or where all three levels are given. */
  private isCategoryInFirst(l1: FieldCell, l2: FieldCell | null, l3: FieldCell | null): boolean {
    if (!isCategory(l1)) return false;
    if (tierOf(l1.text) === null) return !isCategory(l2);
    return this.l1 !== null && l2 !== null && !isCategory(l2) && l3 === null;
  }
}

/** A name that stands under 二级指标 with nothing under 三级指标 is the indicator. */
function withName(levels: { l1: FieldCell | null; l2: FieldCell | null; l3: FieldCell | null }): Levels {
  const { l1, l2, l3 } = levels;
  if (l3 === null && l2 !== null && !isCategory(l2)) return { l1, l2: null, l3: l2, shifted: true };
  return { l1, l2, l3, shifted: false };
}

function isCategory(cell: FieldCell | null): boolean {
  return cell !== null && categoryOf(cell.text) !== null;
}

/** A form without 一级指标 says the tier by its categories. */
function impliedTier(l2: FieldCell | null): FieldCell | null {
  const category = l2 === null ? null : categoryOf(l2.text);
  return l2 === null || category === null ? null : { ...l2, text: TIER_OF_CATEGORY[category] };
}
