import { DEFAULT_LAYOUT } from '../../core/table/layouts';
import type { SettingsStore } from '../../core/workbook/ports';

/** What a user enters once and finds again at the next insertion, on this machine. */
export interface InsertDefaults {
  readonly year: string;
  readonly department: string;
  readonly implementer: string;
  readonly layoutId: string;
}

const SETTING = 'insertDefaults';

/**
 * The year whose table is due: the one before in the first half of a year, when last year is scored; afterwards the year
 * itself, for mid-year monitoring.
 */
export function yearDue(now: Date): string {
  return String(now.getMonth() < 6 ? now.getFullYear() - 1 : now.getFullYear());
}

/** What was entered last time; blanks and the year due where nothing was. */
export async function readInsertDefaults(settings: SettingsStore, now: Date): Promise<InsertDefaults> {
  const stored = parse(await settings.get(SETTING));
  const text = (key: keyof InsertDefaults): string => {
    const value = stored[key];
    return typeof value === 'string' ? value : '';
  };
  return {
    year: /^\d{4}$/.test(text('year')) ? text('year') : yearDue(now),
    department: text('department'),
    implementer: text('implementer'),
    layoutId: text('layoutId') || DEFAULT_LAYOUT.id,
  };
}

/** Remembers what was entered. */
export function storeInsertDefaults(settings: SettingsStore, defaults: InsertDefaults): Promise<void> {
  const { year, department, implementer, layoutId } = defaults;
  return settings.set(SETTING, JSON.stringify({ year, department, implementer, layoutId }));
}

function parse(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
