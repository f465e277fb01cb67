import type { SettingsStore } from '../../core/workbook/ports';

/** The settings of a file, to be read. */
export function keptIn(settings: ReadonlyMap<string, string>): SettingsStore {
  return {
    get: (key) => Promise.resolve(settings.get(key) ?? null),
    set: () => Promise.reject(new Error('settings of a file are only read')),
  };
}
