import type { ProtectionOptions } from '../../core/workbook/plan';
import type { SheetVisibility } from '../../core/workbook/snapshot';
import type { ChartModel } from '../../core/workbook/workbook-model';
import type { BackendPage, SheetExtras } from '../host/backend';

/** What Univer has no place for, kept beside it so that it reaches the saved file. */
export interface SheetSide {
  isProtected: boolean;
  hasPassword: boolean;
  password: string | null;
  protectionOptions: ProtectionOptions;
  veryHidden: boolean;
  page: BackendPage;
  charts: readonly ChartModel[];
}

/** What Univer does not keep of a sheet, for one that is new. */
export function newSheetSide(): SheetSide {
  return {
    isProtected: false,
    hasPassword: false,
    password: null,
    protectionOptions: {},
    veryHidden: false,
    page: {},
    charts: [],
  };
}

/** Keeps what of a change Univer has no place for; says whether the sheet is protected now and was not, or the other way. */
export function keepBeside(side: SheetSide, change: Partial<SheetExtras>): boolean {
  const { isProtected, hasPassword, password, protectionOptions, page, charts } = change;
  const before = side.isProtected;
  if (isProtected !== undefined) side.isProtected = isProtected;
  if (hasPassword !== undefined) side.hasPassword = hasPassword;
  if (password !== undefined) side.password = password;
  if (protectionOptions !== undefined) side.protectionOptions = protectionOptions;
  if (page !== undefined) side.page = page;
  if (charts !== undefined) side.charts = charts;
  return side.isProtected !== before;
}

/** How a sheet is seen: Univer knows hidden or not, and the rest stands beside it. */
export function univerVisibility(hidden: boolean, side: SheetSide): SheetVisibility {
  if (!hidden) return 'visible';
  return side.veryHidden ? 'veryHidden' : 'hidden';
}
