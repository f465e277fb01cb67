import type { ProtectionOptions } from '../../core/workbook/plan';
import type { WorkbookBackend } from './backend';
import type { HostObject } from './host-object';
import { WireFailure } from './protocol';

/** What a protected sheet allows where nobody has said otherwise. */
const STANDARD: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/**
 * `Worksheet.protection`. As in Excel, protecting what is protected and opening what is open are refused; opening with no
 * password where there is one is refused in other words than opening with a wrong one.
 */
export function protectionObject(backend: WorkbookBackend, sheet: string): HostObject {
  return {
    kind: 'WorksheetProtection',
    read: {
      protected: () => backend.extras(sheet).isProtected,
      options: () => ({ ...STANDARD, ...backend.extras(sheet).protectionOptions }),
    },
    methods: {
      protect: (options?: ProtectionOptions | null, password?: string | null) => {
        if (backend.extras(sheet).isProtected) throw denied();
        const secret = password ?? '';
        backend.setExtras(sheet, {
          isProtected: true,
          hasPassword: secret !== '',
          password: secret === '' ? null : secret,
          protectionOptions: { ...STANDARD, ...options },
        });
      },
      unprotect: (password?: string | null) => {
        const { isProtected, hasPassword, password: secret } = backend.extras(sheet);
        if (!isProtected) throw denied();
        if (hasPassword && (password ?? '') === '') throw denied();
        if (hasPassword && password !== secret) {
          throw new WireFailure('BadPassword', 'The password you supplied is incorrect.');
        }
        backend.setExtras(sheet, { isProtected: false, hasPassword: false, password: null });
      },
    },
  };
}

/** `Workbook.protection`: whether sheets may be added, deleted, renamed, moved and hidden. */
export function workbookProtectionObject(isProtected: () => boolean): HostObject {
  return { kind: 'WorkbookProtection', read: { protected: isProtected } };
}

function denied(): WireFailure {
  return new WireFailure('AccessDenied', 'You cannot perform the requested operation.');
}
