import { DEFAULT_LAYOUT } from '../table/layouts';
import { INDICATOR_LIBRARY, STARTER_COUNTS } from '../table/indicator-library';
import type { TableTemplate } from './table-template';

/** The most common indicators of each 二级指标, for a project of no particular kind; the profile splits the weights. */
export const GENERAL_TEMPLATE: TableTemplate = {
  id: 'common-general',
  name: '通用',
  description: '各类项目通用的常见指标，按实际删改',
  layout: DEFAULT_LAYOUT.id,
  goal: '',
  profile: null,
  indicators: INDICATOR_LIBRARY.flatMap(({ tier, category, indicators }) =>
    indicators.slice(0, STARTER_COUNTS[category] ?? 0).map((row) => ({
      l1: tier,
      l2: category,
      ...row,
      weight: '1',
    })),
  ),
};
