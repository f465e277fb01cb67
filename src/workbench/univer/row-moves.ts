import { CommandType, IUndoRedoService, type ICellData, type Nullable, type Univer } from '@univerjs/presets';

import type { OpenBook } from './open-book';
import { SIDE_MUTATION, rowConsequences } from './row-move';
import type { Consequences, RowMove } from './row-mutation';
import type { SheetRules } from './sheet-rules';
import type { SheetSide } from './sheet-side';

interface CommandMade {
  readonly id: string;
  readonly params?: unknown;
}

/** Univer's service that is asked by each command what goes along with it (`SheetInterceptorService`, the part used here). */
export interface CommandFollowers {
  onCommandExecute(command: CommandMade): {
    readonly undos: readonly object[];
    readonly redos: readonly object[];
    readonly preUndos?: readonly object[];
    readonly preRedos?: readonly object[];
  };
}

/** Inserts and deletes rows, and sees to it that whoever does so, all that stands on rows or reads them follows. */
export class RowMoves {
  private readonly history: IUndoRedoService;
  private isAttached = false;

  constructor(
    univer: Univer,
    private readonly followers: () => CommandFollowers,
    private readonly open: OpenBook,
    private readonly rules: SheetRules,
    private readonly side: (sheet: string) => SheetSide,
  ) {
    this.history = univer.__getInjector().get(IUndoRedoService);
    this.registerSide();
  }

  /** From now on what a person's commands on rows take along is worked out here. Univer has its service once a workbook is open. */
  attach(): void {
    if (this.isAttached) return;
    this.isAttached = true;
    const followers = this.followers();
    const ask = followers.onCommandExecute.bind(followers);
    followers.onCommandExecute = (command) => {
      const move = this.moveOf(command);
      if (move === null) return ask(command);
      return { preRedos: [], preUndos: [], ...this.consequences(move) };
    };
  }

  insert(sheet: string, at: number, count: number): void {
    this.open.grow(sheet, at, 0);
    const { redos } = this.consequences({ sheet, at, count });
    const worksheet = this.open.sheet(sheet);
    const above = at === 0 ? null : worksheet.getRowManager().getRow(at - 1);
    const look =
      above?.h === undefined ? {} : { h: above.h, ...(above.ia === undefined ? {} : { ia: above.ia }) };
    this.open.mutate(sheet, 'sheet.mutation.insert-row', {
      range: this.rows(sheet, at, count),
      rowInfo: Array.from({ length: count }, () => ({ ...look })),
    });
    const styles: Record<number, ICellData> = {};
    for (let column = 0; at > 0 && column < worksheet.getColumnCount(); column += 1) {
      const cell: Nullable<ICellData> = worksheet.getCellRaw(at - 1, column);
      if (cell?.s !== undefined && cell.s !== null) styles[column] = { s: cell.s };
    }
    const cellValue = Object.fromEntries(Array.from({ length: count }, (_, down) => [at + down, styles]));
    this.open.mutate(sheet, 'sheet.mutation.set-range-values', { cellValue });
    this.follow(redos);
  }

  delete(sheet: string, at: number, count: number): void {
    const present = Math.min(count, this.open.sheet(sheet).getRowCount() - at);
    const { redos } = this.consequences({ sheet, at, count: -count });
    if (present > 0) {
      this.open.mutate(sheet, 'sheet.mutation.remove-rows', { range: this.rows(sheet, at, present) });
    }
    this.follow(redos);
  }

  private follow(redos: Consequences['redos']): void {
    for (const { id, params } of redos) this.open.commands.syncExecuteCommand(id, params);
    // What a person could take back before names rows that stand elsewhere now.
    this.history.clearUndoRedo(this.open.model().getUnitId());
  }

  private consequences(move: RowMove): Consequences {
    return rowConsequences(this.open, this.rules, this.side(move.sheet), move);
  }

  /** What a command of a person does to rows; Univer names no sheet where rows are deleted: it is the one in front. */
  private moveOf({ id, params }: CommandMade): RowMove | null {
    if (id !== 'sheet.command.insert-row' && id !== 'sheet.command.remove-row') return null;
    const { range, subUnitId } = params as {
      readonly range: { readonly startRow: number; readonly endRow: number };
      readonly subUnitId?: string;
    };
    const rows = range.endRow - range.startRow + 1;
    return {
      sheet: subUnitId ?? this.open.book().getActiveSheet().getSheetId(),
      at: range.startRow,
      count: id === 'sheet.command.insert-row' ? rows : -rows,
    };
  }

  private registerSide(): void {
    this.open.commands.registerCommand({
      id: SIDE_MUTATION,
      type: CommandType.MUTATION,
      handler: (_accessor, params) => {
        const { subUnitId, page, charts } = params as Pick<SheetSide, 'page' | 'charts'> & {
          subUnitId: string;
        };
        Object.assign(this.side(subUnitId), { page, charts });
        return true;
      },
    });
  }

  private rows(sheet: string, at: number, count: number): object {
    const endColumn = this.open.sheet(sheet).getColumnCount() - 1;
    return { startRow: at, endRow: at + count - 1, startColumn: 0, endColumn };
  }
}
