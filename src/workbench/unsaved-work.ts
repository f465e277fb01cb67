import type { WorkbookModel } from '../core/workbook/workbook-model';
import type { Spreadsheet } from './spreadsheet';

const QUESTION = '现在的工作簿改过，还没有另存。继续会丢掉这些改动。\n\n要继续吗？';

/** Knows the name of the workbook that is open and whether it was changed since it was opened or saved. */
export class UnsavedWork {
  private changed = false;

  constructor(
    private readonly spreadsheet: Spreadsheet,
    /** What the workbook is saved as. */
    public name: string,
  ) {
    spreadsheet.backend.subscribe(({ kind }) => {
      if (kind !== 'selected' && kind !== 'activated' && kind !== 'calculated') this.changed = true;
    });
    window.addEventListener('beforeunload', (event) => {
      if (this.changed) event.preventDefault();
    });
  }

  open(model: WorkbookModel, fileName: string): void {
    this.spreadsheet.open(model);
    this.name = fileName.replace(/\.xlsm$/i, '.xlsx');
    this.changed = false;
  }

  /** Opens a workbook that no file holds yet. */
  openNew(model: WorkbookModel, fileName: string): void {
    this.open(model, fileName);
    this.changed = true;
  }

  model(): Promise<WorkbookModel> {
    return this.spreadsheet.model();
  }

  saved(): void {
    this.changed = false;
  }

  /** Whether another workbook may take the place of this one; asks the user where work would be lost. */
  mayGo(): boolean {
    return !this.changed || window.confirm(QUESTION);
  }
}
