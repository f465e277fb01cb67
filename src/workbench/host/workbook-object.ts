import type { WorkbookBackend } from './backend';
import type { HostObject } from './host-object';
import { namesObject } from './names-object';
import { workbookProtectionObject } from './protection-object';
import { WireFailure } from './protocol';
import { rangeObject } from './range-object';
import { checkSheetName, worksheetObject } from './worksheet-object';

/** Shows the bytes of an .xlsx in place of the workbook that is open; false when the user would rather keep that. */
export type OpenWorkbook = (bytes: Uint8Array) => Promise<boolean>;

/** `Excel.Workbook`, the root of every batch. Without `open`, no new workbook can be opened from a batch. */
export function workbookObject(
  backend: WorkbookBackend,
  open?: OpenWorkbook,
  isStructureProtected: () => boolean = () => false,
): HostObject {
  return {
    kind: 'Workbook',
    read: { name: () => '工作簿.xlsx', isDirty: () => true },
    children: {
      worksheets: () => worksheetsObject(backend),
      application: () => applicationObject(backend, open),
      protection: () => workbookProtectionObject(isStructureProtected),
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

function applicationObject(backend: WorkbookBackend, open: OpenWorkbook | undefined): HostObject {
  return {
    kind: 'Application',
    children: {
      createWorkbook: (base64?: string | null) => createdWorkbook(base64 ?? '', open),
    },
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

/** `Excel.WorkbookCreated`: a workbook that is not shown yet. */
function createdWorkbook(base64: string, open: OpenWorkbook | undefined): HostObject {
  return {
    kind: 'WorkbookCreated',
    id: 'created',
    read: { id: () => 'created' },
    methods: {
      open: async () => {
        if (open === undefined) {
          throw new WireFailure('NotImplemented', 'This host opens one workbook and no other.');
        }
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        if (!(await open(bytes))) throw new WireFailure('OperationCancelled', 'The user kept the workbook.');
      },
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
