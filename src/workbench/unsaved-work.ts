import type { WorkbookModel } from '../core/workbook/workbook-model';
import type { Spreadsheet } from './spreadsheet';

const QUESTION = '现在的工作簿改过，还没有另存。继续会丢掉这些改动。\n\n要继续吗？';

/** Knows the name of the workbook that is open and whether it was changed since it was opened or saved. */
export class UnsavedWork {
  private changed = false;
  private left: readonly string[] = [];

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

  /** `left`: what of the file is not in `model`, and so would not be in a file saved under its name. */
  open(model: WorkbookModel, fileName: string, left: readonly string[] = []): void {
    this.spreadsheet.open(model);
    this.left = left;
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

  /** Whether the workbook may be saved; asks the user where the file that it came from holds more than is open. */
  mayBeSaved(): boolean {
    if (this.left.length === 0) return true;
    return window.confirm(
      `打开时没有打开全：\n${this.left.join('\n')}\n\n另存的文件里不会有这些内容。请不要用它替换原来的文件。要另存吗？`,
    );
  }

  /** Whether another workbook may take the place of this one; asks the user where work would be lost. */
  mayGo(): boolean {
    return !this.changed || window.confirm(QUESTION);
  }
}
