import type { WorkbookBackend } from './backend';
import type { HostObject } from './host-object';
import { namesObject } from './names-object';
import { WireFailure } from './protocol';
import { rangeObject } from './range-object';
import { checkSheetName, worksheetObject } from './worksheet-object';

/** `Excel.Workbook`, the root of every batch. */
export function workbookObject(backend: WorkbookBackend): HostObject {
  return {
    kind: 'Workbook',
    read: { name: () => '工作簿.xlsx', isDirty: () => true },
    children: {
      worksheets: () => worksheetsObject(backend),
      application: () => applicationObject(backend),
      names: () => namesObject(backend, null),
      settings: () => settingsObject(backend),
      getSelectedRange: () => rangeObject(backend, backend.active(), backend.selection()),
      getActiveCell: () => {
        const { top, left } = backend.selection();
        return rangeObject(backend, backend.active(), { top, left, bottom: top, right: left });
      },
    },
  };
}

function worksheetsObject(backend: WorkbookBackend): HostObject {
  const find = (key: string): HostObject | null => {
    const wanted = key.toLowerCase();
    const sheet = backend.sheets().find(({ id, name }) => id === key || name.toLowerCase() === wanted);
    return sheet === undefined ? null : worksheetObject(backend, sheet);
  };
  return {
    kind: 'WorksheetCollection',
    read: {},
    items: () => backend.sheets().map((sheet) => worksheetObject(backend, sheet)),
    children: {
      getItem: (key: string) => {
        const sheet = find(key);
        if (sheet === null) throw new WireFailure('ItemNotFound', `There is no sheet ${key}.`);
        return sheet;
      },
      getItemOrNullObject: find,
      getActiveWorksheet: () => find(backend.active()),
      add: (name?: string | null) => {
        const chosen = name ?? freeName(backend);
        checkSheetName(backend, chosen);
        return find(backend.addSheet(chosen));
      },
    },
    methods: { getCount: () => backend.sheets().length },
  };
}

function freeName(backend: WorkbookBackend): string {
  const taken = new Set(backend.sheets().map(({ name }) => name));
  let number = 1;
  while (taken.has(`Sheet${String(number)}`)) number += 1;
  return `Sheet${String(number)}`;
}

function applicationObject(backend: WorkbookBackend): HostObject {
  return {
    kind: 'Application',
    read: {
      calculationMode: () => (backend.calculationMode() === 'auto' ? 'Automatic' : 'Manual'),
    },
    methods: {
      suspendApiCalculationUntilNextSync: () => undefined,
      suspendScreenUpdatingUntilNextSync: () => undefined,
      calculate: () => undefined,
    },
  };
}

function settingsObject(backend: WorkbookBackend): HostObject {
  const setting = (key: string): HostObject => ({
    kind: 'Setting',
    id: key,
    read: { key: () => key, value: () => backend.settings.get(key) ?? null },
    write: {
      value: (value: string) => {
        backend.settings.set(key, value);
      },
    },
    methods: {
      delete: () => {
        backend.settings.delete(key);
      },
    },
  });
  return {
    kind: 'SettingCollection',
    read: {},
    items: () => [...backend.settings.keys()].map(setting),
    children: {
      getItem: (key: string) => setting(key),
      getItemOrNullObject: (key: string) => (backend.settings.has(key) ? setting(key) : null),
      add: (key: string, value: string) => {
        backend.settings.set(key, value);
        return setting(key);
      },
    },
  };
}
