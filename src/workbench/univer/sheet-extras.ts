import type { SheetExtras } from '../host/backend';
import type { OpenBook } from './open-book';
import type { SheetSide } from './sheet-side';

/** The extras of a sheet: what Univer has, and what is kept beside it. */
export function extrasOf(open: OpenBook, sheet: string, side: SheetSide): SheetExtras {
  const facade = open.facade(sheet);
  const { isProtected, hasPassword, password, protectionOptions, page, charts } = side;
  return {
    tabColor: facade.getTabColor() || null,
    frozenRows: facade.getFrozenRows(),
    gridlines: !facade.hasHiddenGridLines(),
    isProtected,
    hasPassword,
    password,
    protectionOptions,
    page,
    charts,
  };
}

/** Makes those changes that Univer has a place for. */
export function changeExtras(open: OpenBook, sheet: string, change: Partial<SheetExtras>): void {
  const { tabColor, frozenRows, gridlines } = change;
  const facade = open.facade(sheet);
  if (tabColor !== undefined) {
    open.mutate(sheet, 'sheet.mutation.set-tab-color', { color: tabColor ?? '' });
  }
  if (frozenRows !== undefined) {
    if (frozenRows === 0) facade.cancelFreeze();
    else facade.setFrozenRows(frozenRows);
  }
  if (gridlines !== undefined) {
    open.mutate(sheet, 'sheet.mutation.toggle-gridlines', { showGridlines: gridlines ? 1 : 0 });
  }
}
