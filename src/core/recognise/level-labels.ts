import { categoryOf, tierOf, type Tier } from '../table/labels';
import type { GridCell } from './sheet-grid';
import { doubtOf } from './doubt-messages';
import type { Message } from '../message/message';

/** A level label as understood: the text and the cell in which it stands. */
export interface LevelText {
  readonly text: string;
  readonly cell: GridCell;
}

/** The level cells of one row as they stand; null for a blank. `outer` is the column left of 一级指标. */
export interface LevelCells {
  readonly outer: GridCell | null;
  readonly l1: GridCell | null;
  readonly l2: GridCell | null;
  readonly l3: GridCell | null;
}

/** What carries over from the rows above. */
export interface LevelState {
  readonly l1: LevelText | null;
  readonly l2: LevelText | null;
}

export interface ResolvedLevels {
  readonly l1: LevelText | null;
  readonly l2: LevelText | null;
  readonly l3: LevelText | null;
  /** How a shifted label was read; null when everything stood in its place. */
  readonly doubt: Message | null;
}

/** 二级指标 → the 一级指标 under which it belongs. */
const TIER_OF_CATEGORY: Readonly<Record<string, Tier>> = {
  数量指标: '产出指标',
  质量指标: '产出指标',
  时效指标: '产出指标',
  经济效益指标: '效益指标',
  社会效益指标: '效益指标',
  生态效益指标: '效益指标',
  可持续影响指标: '效益指标',
  服务对象满意度指标: '满意度指标',
};

/** A label without the number that some print before it: "1.数量指标", "（一）产出指标". */
export function withoutNumbering(text: string): string {
  return text.replace(/^\s*(?:[(（]?[0-9一二三四五六七八九十]{1,2}[)）.、．]\s*|[①-⑳])/u, '');
}

/** The 一级指标 that a label is, whatever is printed around it; null for any other text. */
export function tierOfLabel(text: string): Tier | null {
  return tierOf(withoutNumbering(text))?.tier ?? null;
}

/** The 二级指标 that a label is; null for any other text. */
export function categoryOfLabel(text: string): string | null {
  return categoryOf(withoutNumbering(text));
}

/**
 * Puts the level labels of a row into their places. Blank cells take what stands above (merged or not); a label that stands
 * too far left is moved: 成本指标 in the first column belongs to 二级指标 of the tier above it unless a 成本 category follows
 * it; a 二级指标 in the first column, or a 三级指标 alone in it, belongs to its own level. In a form without 一级指标
 * (`hasTierColumn` false) the category says the tier.
 */
export function resolveLevels(cells: LevelCells, state: LevelState, hasTierColumn: boolean): ResolvedLevels {
  if (!hasTierColumn) return { ...placed(cells, state), doubt: null };
  return placed(cells, state);
}

function placed(cells: LevelCells, state: LevelState): ResolvedLevels {
  const outer = shiftedOuter(cells);
  const own = [outer, cells.l1, cells.l2, cells.l3];
  if (outer !== null) return placeInOrder(own, state);
  const { l1, l2, l3 } = cells;
  if (l1 === null) return carried(l2, l3, state);
  if (isExecutionRate(l1)) return executionRate(l1, l2, l3);
  const tier = tierOfLabel(l1.text);
  if (tier === '成本指标' && isShiftedCost(l2, l3, state)) return placeInOrder(own, state);
  if (tier !== null || isUnknownTier(l1, l2, l3)) return inPlace(l1, l2, l3, state);
  return placeInOrder(own, state);
}

/** A tier in the column left of 一级指标: the whole row stands one column too far left. */
function shiftedOuter(cells: LevelCells): GridCell | null {
  if (cells.outer === null || tierOfLabel(cells.outer.text) === null) return null;
  return cells.l1 !== null && categoryOfLabel(cells.l1.text) !== null ? cells.outer : null;
}

/** 成本指标 in the first column is a 二级指标 when it follows a tier and no 成本 category stands beside it. */
function isShiftedCost(l2: GridCell | null, l3: GridCell | null, state: LevelState): boolean {
  if (state.l1 === null || tierOfLabel(state.l1.text) === '成本指标') return false;
  if (l2 === null) return l3 !== null && tierOfLabel(state.l1.text) === '产出指标';
  return !/成本/u.test(l2.text) || (categoryOfLabel(l2.text) === null && l3 === null);
}

/** 预算执行率 as the first of the levels: the execution rate scored among the indicators, in a tier of its own. */
function isExecutionRate(l1: GridCell): boolean {
  return /^(?:预算|资金)?执行(?:率|情况)(?:指标)?(?:\(\d+分?\))?$/u.test(l1.label);
}

function executionRate(l1: GridCell, l2: GridCell | null, l3: GridCell | null): ResolvedLevels {
  const name = l3 ?? l2 ?? l1;
  return {
    l1: { text: l1.text, cell: l1 },
    l2: l2 === null || l2 === name ? null : { text: l2.text, cell: l2 },
    l3: { text: name.text, cell: name },
    doubt: null,
  };
}

/** 决策, 过程 …: a first level that is none of ours, with its own levels beside it. */
function isUnknownTier(l1: GridCell, l2: GridCell | null, l3: GridCell | null): boolean {
  return categoryOfLabel(l1.text) === null && l2 !== null && l3 !== null;
}

function inPlace(l1: GridCell, l2: GridCell | null, l3: GridCell | null, state: LevelState): ResolvedLevels {
  const first = { text: l1.text, cell: l1 };
  const same = state.l1 !== null && state.l1.text.trim() === l1.text.trim();
  const before = same ? state.l2 : null;
  if (l2 !== null && l3 === null && categoryOfLabel(l2.text) === null) {
    return {
      l1: first,
      l2: before,
      l3: { text: l2.text, cell: l2 },
      doubt: doubtOf('indicatorUnderCategory', { text: shown(l2) }),
    };
  }
  return {
    l1: first,
    l2: l2 === null ? before : { text: l2.text, cell: l2 },
    l3: l3 === null ? null : { text: l3.text, cell: l3 },
    doubt: null,
  };
}

/** Nothing in the first column: its label is the one above, unless the category says that another tier begins. */
function carried(l2: GridCell | null, l3: GridCell | null, state: LevelState): ResolvedLevels {
  if (l2 !== null && l3 === null && categoryOfLabel(l2.text) === null && tierOfLabel(l2.text) === null) {
    return {
      l1: state.l1,
      l2: state.l2,
      l3: { text: l2.text, cell: l2 },
      doubt: doubtOf('indicatorUnderCategory', { text: shown(l2) }),
    };
  }
  if (l2 === null) {
    return { l1: state.l1, l2: state.l2, l3: l3 === null ? null : { text: l3.text, cell: l3 }, doubt: null };
  }
  return underOwnTier(
    { text: l2.text, cell: l2 },
    l3 === null ? null : { text: l3.text, cell: l3 },
    state,
    null,
  );
}

/** Takes the texts from left to right: tier, category, indicator, each where it fits. */
function placeInOrder(cells: readonly (GridCell | null)[], state: LevelState): ResolvedLevels {
  const texts = cells.filter((cell) => cell !== null).map((cell) => ({ text: cell.text, cell }));
  let rest = texts;
  let l1: LevelText | null = state.l1;
  let l2: LevelText | null = state.l2;
  const [first] = rest;
  if (first !== undefined && tierOfLabel(first.text) !== null && rest.length > 2) {
    l1 = first;
    l2 = null;
    rest = rest.slice(1);
  }
  const [second] = rest;
  if (second !== undefined && categoryOfLabel(second.text) !== null) {
    l2 = second;
    rest = rest.slice(1);
  }
  const l3 = rest[0] ?? null;
  const moved = texts[0];
  const doubt = moved === undefined ? null : doubtOf('movedLeft', { text: shown(moved.cell) });
  return l2 === null ? { l1, l2, l3, doubt } : underOwnTier(l2, l3, { l1, l2: state.l2 }, doubt);
}

/** A category that belongs to another tier than the one above says that its tier label is missing. */
function underOwnTier(
  l2: LevelText,
  l3: LevelText | null,
  state: LevelState,
  doubt: Message | null,
): ResolvedLevels {
  const tier = state.l1 === null ? null : tierOfLabel(state.l1.text);
  if (state.l1 !== null && reachesTo(state.l1, l2.cell.row)) return { l1: state.l1, l2, l3, doubt };
  const natural = TIER_OF_CATEGORY[categoryOfLabel(l2.text) ?? ''];
  if (natural === undefined || tier === natural || (tier === null && state.l1 !== null)) {
    return { l1: state.l1, l2, l3, doubt };
  }
  const above =
    state.l1 === null ? doubtOf('nothingAbove') : doubtOf('tierAbove', { tier: state.l1.text.trim() });
  return {
    l1: { text: natural, cell: l2.cell },
    l2,
    l3,
    doubt: doubtOf('otherTier', { category: l2.text.trim(), above, tier: natural }),
  };
}

/** A label with its weight — 效益指标（40分） — merged down to the row: the form itself puts the category there. */
function reachesTo({ cell, text }: LevelText, row: number): boolean {
  const isMerged = cell.lastRow > cell.row && cell.lastRow >= row;
  return isMerged && typeof tierOf(withoutNumbering(text))?.weight === 'string';
}

function shown(cell: GridCell): string {
  return cell.text.trim().slice(0, 20);
}
