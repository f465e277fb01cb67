import type { SettingsStore } from '../../core/workbook/ports';
import { hostError, runExcel } from './run-excel';

const PREFIX = 'ziping.';

/** Texts that are saved inside the workbook file. */
export const hostWorkbookSettings: SettingsStore = {
  get: (key) =>
    translated(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(PREFIX + key);
      setting.load('value');
      await context.sync();
      return setting.isNullObject ? null : String(setting.value);
    }),
  set: (key, value) =>
    translated(async (context) => {
      const { settings } = context.workbook;
      if (value !== null) {
        settings.add(PREFIX + key, value);
        await context.sync();
        return;
      }
      const setting = settings.getItemOrNullObject(PREFIX + key);
      await context.sync();
      if (setting.isNullObject) return;
      setting.delete();
      await context.sync();
    }),
};

/**
 * Texts that stay with this user in this browser or Excel. Where storage is walled off, as in a strict browser's frame,
 * they last as long as the pane.
 */
export class UserSettings implements SettingsStore {
  private readonly kept = new Map<string, string>();

  get(key: string): Promise<string | null> {
    const stored = storage()?.getItem(PREFIX + key);
    return Promise.resolve(stored ?? this.kept.get(key) ?? null);
  }

  set(key: string, value: string | null): Promise<void> {
    const store = storage();
    if (value === null) {
      this.kept.delete(key);
      store?.removeItem(PREFIX + key);
    } else {
      this.kept.set(key, value);
      try {
        store?.setItem(PREFIX + key, value);
      } catch {
        // A full or forbidden store: the value lives in `kept` until the pane is closed.
        store?.removeItem(PREFIX + key);
      }
    }
    return Promise.resolve();
  }
}

/** `localStorage` throws when it is merely looked at where it is forbidden. */
function storage(): Storage | null {
  try {
    return (globalThis as { localStorage?: Storage }).localStorage ?? null;
  } catch {
    return null;
  }
}

async function translated<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await runExcel(batch);
  } catch (failure) {
    throw hostError(failure);
  }
}
