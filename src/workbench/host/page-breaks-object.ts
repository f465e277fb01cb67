import type { WorkbookBackend } from './backend';
import type { HostObject } from './host-object';
import { rangeArgument } from './range-argument';

/** `Worksheet.horizontalPageBreaks`: kept for the file, not seen on the screen. */
export function pageBreaksObject(backend: WorkbookBackend, sheet: string): HostObject {
  const breaks = (): readonly number[] => backend.extras(sheet).page.rowBreaks ?? [];
  const change = (rowBreaks: readonly number[]): void => {
    backend.setExtras(sheet, { page: { ...backend.extras(sheet).page, rowBreaks } });
  };
  const breakObject = (row: number): HostObject => ({
    kind: 'PageBreak',
    read: { rowIndex: () => row, columnIndex: () => 0 },
  });
  return {
    kind: 'PageBreakCollection',
    read: {},
    items: () => breaks().map(breakObject),
    children: {
      add: (range: unknown) => {
        const { top } = rangeArgument(range);
        change([...new Set([...breaks(), top])].sort((a, b) => a - b));
        return breakObject(top);
      },
    },
    methods: {
      getCount: () => breaks().length,
      removePageBreaks: () => {
        change([]);
      },
    },
  };
}
