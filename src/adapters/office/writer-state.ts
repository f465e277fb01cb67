import type { ProtectionOptions } from '../../core/workbook/plan';
import type { WorkbookModel } from '../../core/workbook/workbook-model';
import type { FormatsBySheet } from './conditional-formats';

/** What a writer has to know of the workbook, from one sync to the next: as it was read, and as it was written since. */
export interface WriterState {
  /** The sheets that are protected, in lower case. */
  readonly protected: Set<string>;
  /** What the protection of a sheet allows or allowed, by its name in lower case. */
  readonly options: Map<string, ProtectionOptions>;
  /** Defined names, in lower case. */
  readonly names: Set<string>;
  /** The conditional formats by formula of the sheets that lose some. */
  readonly conditionals: FormatsBySheet;
}

/** What has been read, for the writers that come after. */
export function writerState(model: WorkbookModel, conditionals: FormatsBySheet): WriterState {
  const closed = model.sheets.filter(({ protection }) => protection.isProtected);
  return {
    protected: new Set(closed.map(({ name }) => name.toLowerCase())),
    options: new Map(
      closed.flatMap(({ name, protection: { options } }) =>
        options === undefined ? [] : [[name.toLowerCase(), options] as const],
      ),
    ),
    names: new Set(model.names.map(({ name }) => name.toLowerCase())),
    conditionals,
  };
}
