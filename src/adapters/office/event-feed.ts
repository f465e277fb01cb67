import type { WorkbookEvent } from '../../core/workbook/ports';
import { parseAddresses } from './sheet-reader';

/** Names of sheets by their id, kept from what has been read: events name sheets by id alone. */
export class SheetNames {
  private names = new Map<string, string>();

  learn(sheets: readonly { readonly id: string; readonly name: string }[]): void {
    for (const { id, name } of sheets) this.names.set(id, name);
  }

  of(id: string): string | null {
    return this.names.get(id) ?? null;
  }

  forget(id: string): void {
    this.names.delete(id);
  }
}

/** What events are understood by. */
interface Followed {
  readonly names: SheetNames;
  readonly supports: (version: string) => boolean;
  /** Told when rows, columns or cells of a sheet have moved. */
  readonly moved: (sheet: string) => void;
}

/**
 * Registers with all of Excel's events that the pane follows. An event about a sheet that has not been read yet is told as
 * `sheets`: whoever listens reads again and learns its name.
 *
 * Not with `onFormatChanged`: it does not say which format, so that every cell that a person colours would be read and
 * audited again, and our own marks perhaps too. What an audit reads of formats seldom changes; 重新审计 reads it.
 */
export function listenToWorkbook(
  context: Excel.RequestContext,
  { names, supports, moved }: Followed,
  tell: (event: WorkbookEvent) => void,
): void {
  const { worksheets } = context.workbook;
  const about = (id: string, event: (sheet: string) => WorkbookEvent): Promise<void> => {
    const sheet = names.of(id);
    tell(sheet === null ? { kind: 'sheets' } : event(sheet));
    return Promise.resolve();
  };
  const sheetsChanged = (id: string): Promise<void> => {
    names.forget(id);
    tell({ kind: 'sheets' });
    return Promise.resolve();
  };
  worksheets.onChanged.add(({ worksheetId, address, changeType }) => {
    const sheet = names.of(worksheetId);
    if (sheet !== null && changeType !== 'RangeEdited') moved(sheet);
    return about(worksheetId, (own) => ({
      kind: 'cells',
      sheet: own,
      range: parseAddresses(address)[0] ?? null,
    }));
  });
  worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
    const range = parseAddresses(address)[0];
    if (range === undefined) return Promise.resolve();
    return about(worksheetId, (sheet) => ({ kind: 'selection', sheet, range }));
  });
  worksheets.onActivated.add(({ worksheetId }) =>
    about(worksheetId, (sheet) => ({ kind: 'activated', sheet })),
  );
  worksheets.onAdded.add(({ worksheetId }) => sheetsChanged(worksheetId));
  worksheets.onDeleted.add(({ worksheetId }) => sheetsChanged(worksheetId));
  if (supports('1.11')) {
    worksheets.onRowHiddenChanged.add(({ worksheetId }) =>
      about(worksheetId, (sheet) => ({ kind: 'guise', sheet })),
    );
  }
  if (supports('1.14')) {
    worksheets.onProtectionChanged.add(({ worksheetId }) =>
      about(worksheetId, (sheet) => ({ kind: 'guise', sheet })),
    );
  }
  if (supports('1.17')) worksheets.onNameChanged.add(({ worksheetId }) => sheetsChanged(worksheetId));
}
