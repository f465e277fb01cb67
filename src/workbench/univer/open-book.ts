import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  mergeWorksheetSnapshotWithDefault,
  type FUniver,
  type IRange,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/presets';

import type { CellRange } from '../../core/workbook/address';
import { WireFailure } from '../host/protocol';
import { toUniverRange } from './rule-data';

export type FWorkbook = NonNullable<ReturnType<FUniver['getActiveWorkbook']>>;
export type FWorksheet = ReturnType<FWorkbook['getActiveSheet']>;

/** Rows and columns of a new sheet; more are added where something is written beyond. */
const NEW_ROWS = 200;
const NEW_COLUMNS = 26;
/** Rows beyond the last one that is written to, so that a person can write on. */
const SPARE_ROWS = 20;

/** The workbook that Univer has open, by Univer's two ways to it, and the mutations that change it. */
export class OpenBook {
  readonly commands: ICommandService;
  private readonly instances: IUniverInstanceService;
  private counter = 0;

  constructor(
    univer: Univer,
    private readonly api: FUniver,
  ) {
    this.commands = univer.__getInjector().get(ICommandService);
    this.instances = univer.__getInjector().get(IUniverInstanceService);
  }

  book(): FWorkbook {
    const book = this.api.getActiveWorkbook();
    if (book === null) throw new WireFailure('InvalidOperation', 'No workbook is open.');
    return book;
  }

  /** Asked for each cell: Univer makes a new facade at every call, which takes far longer than the answer. */
  model(): Workbook {
    const workbook = this.instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new WireFailure('InvalidOperation', 'No workbook is open.');
    return workbook;
  }

  facade(sheet: string): FWorksheet {
    const found = this.book().getSheetBySheetId(sheet);
    if (found === null) throw new WireFailure('ItemNotFound', `There is no sheet ${sheet}.`);
    return found;
  }

  sheet(sheet: string): Worksheet {
    const found = this.model().getSheetBySheetId(sheet);
    if (!found) throw new WireFailure('ItemNotFound', `There is no sheet ${sheet}.`);
    return found;
  }

  mutate(sheet: string, id: string, params: object): void {
    const unitId = this.model().getUnitId();
    this.commands.syncExecuteCommand(id, { unitId, subUnitId: sheet, ...params });
  }

  newId(prefix: string): string {
    this.counter += 1;
    return `${prefix}-${String(this.counter)}-${Date.now().toString(36)}`;
  }

  addSheet(name: string): string {
    const id = this.newId('sheet');
    const size = { rowCount: NEW_ROWS, columnCount: NEW_COLUMNS };
    const sheet = mergeWorksheetSnapshotWithDefault({ id, name, ...size });
    // Not by Univer's command, and as if somebody else did it: else Univer comes to the new sheet, as Excel does not.
    const params = { unitId: this.model().getUnitId(), index: this.model().getSheets().length, sheet };
    this.commands.syncExecuteCommand('sheet.mutation.insert-sheet', params, { fromCollab: true });
    return id;
  }

  /** Selects cells as far as the sheet goes; returns which. */
  select(sheet: string, range: CellRange): IRange {
    const target = this.facade(sheet);
    const worksheet = this.sheet(sheet);
    const place = {
      ...toUniverRange({
        ...range,
        bottom: Math.min(range.bottom, worksheet.getRowCount() - 1),
        right: Math.min(range.right, worksheet.getColumnCount() - 1),
      }),
      unitId: this.book().getId(),
      sheetId: sheet,
    };
    target.setActiveRange(target.getRange(place));
    return place;
  }

  /** Makes room for a cell beyond the last row or column. */
  grow(sheet: string, row: number, column: number): void {
    const worksheet = this.sheet(sheet);
    if (row >= worksheet.getRowCount()) {
      this.mutate(sheet, 'sheet.mutation.set-worksheet-row-count', { rowCount: row + 1 + SPARE_ROWS });
    }
    if (column >= worksheet.getColumnCount()) {
      this.mutate(sheet, 'sheet.mutation.set-worksheet-column-count', { columnCount: column + 1 });
    }
  }
}
