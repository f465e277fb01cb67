import type { CellRange } from '../../src/core/workbook/address';
import type { ApplyResult, CellInput, WriteCommand, WritePlan } from '../../src/core/workbook/plan';
import { ReadCancelled, type WorkbookEvent, type WorkbookHost } from '../../src/core/workbook/ports';
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { told } from '../../src/core/message/message';

/** A host with one empty sheet named Sheet1, and a user beside it who can type. */
export interface HostUnderTest {
  readonly host: WorkbookHost;
  /** Types into a cell as a user does, past the host. */
  type(sheet: string, row: number, column: number, input: CellInput | null): void | Promise<void>;
  /** The conditional formats by formula as they stand, past the host: formula, fill and cells of each. */
  conditionals(sheet: string): readonly (readonly [string, string | undefined, string])[];
  close(): void | Promise<void>;
}

const SHEET = 'Sheet1';

function plan(commands: readonly WriteCommand[], expects: WritePlan['expects'] = []): WritePlan {
  return { label: '试', commands, expects };
}

function area(top: number, left: number, bottom = top, right = left): CellRange {
  return { top, left, bottom, right };
}

function cells(rows: (CellInput | null | undefined)[][], top = 0, left = 0, sheet = SHEET): WriteCommand {
  return { op: 'setCells', sheet, top, left, rows };
}

/** Whatever a user could see of a workbook, so that two states can be compared whole. */
function visible(workbook: WorkbookSnapshot): unknown {
  return {
    names: workbook.names.map(({ name, refersTo }) => [name, refersTo]),
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: [...sheet.cells].sort(([a], [b]) => a - b),
      merges: sheet.merges,
      isProtected: sheet.protection.isProtected,
    })),
  };
}

/** What every workbook host must do, whatever is behind it. */
export function describeWorkbookHost(name: string, make: () => HostUnderTest | Promise<HostUnderTest>): void {
  describe(name, () => {
    let under: HostUnderTest;
    let host: WorkbookHost;
    beforeEach(async () => {
      under = await make();
      host = under.host;
    });
    afterEach(() => under.close());

    async function done(commands: readonly WriteCommand[]): Promise<WritePlan | null> {
      const result = await host.apply(plan(commands));
      if (!result.applied)
        throw new Error(`${result.reason}: ${told(result.message, 'zh')} ${result.detail ?? ''}`);
      return result.inverse;
    }

    async function sheet(wanted = SHEET): Promise<SheetSnapshot> {
      const { workbook } = await host.read({ sheets: [wanted] });
      const [found] = workbook.sheets;
      if (found === undefined) throw new Error(`no sheet ${wanted}`);
      return found;
    }

    async function all(): Promise<unknown> {
      return visible((await host.read({ sheets: 'all' })).workbook);
    }

    function refusal(result: ApplyResult): string {
      return result.applied ? 'applied' : result.reason;
    }

    describe('reading', () => {
      it('tells blanks, numbers, texts, booleans and formulas apart', async () => {
        await done([
          cells([
            [{ value: 1.5 }, { value: '产出' }, { value: true }, { formula: '=A1*2', cached: 3 }, null],
          ]),
        ]);
        const read = await sheet();
        expect(cellAt(read, 0, 0)).toEqual({ value: 1.5, formula: null, format: 'General' });
        expect(cellAt(read, 0, 1)).toEqual({ value: '产出', formula: null, format: 'General' });
        expect(cellAt(read, 0, 2)).toEqual({ value: true, formula: null, format: 'General' });
        expect(cellAt(read, 0, 3)).toEqual({ value: 3, formula: '=A1*2', format: 'General' });
        expect(cellAt(read, 0, 4)).toEqual({ value: null, formula: null, format: 'General' });
        expect(read.used).toEqual(area(0, 0, 0, 3));
      });

      it('tells an error from the text that reads like it', async () => {
        await done([cells([[{ formula: '=1/0', cached: { error: '#DIV/0!' } }, { value: '#DIV/0!' }]])]);
        const read = await sheet();
        expect(cellAt(read, 0, 0).value).toEqual({ error: '#DIV/0!' });
        expect(cellAt(read, 0, 1).value).toBe('#DIV/0!');
      });

      it('reads an empty sheet', async () => {
        const read = await sheet();
        expect([read.used, read.cells.size, read.merges]).toEqual([null, 0, []]);
      });

      it('reads the sheets asked for, in order, and leaves out missing ones', async () => {
        await done([
          { op: 'addSheet', sheet: '表一' },
          { op: 'addSheet', sheet: '表二' },
        ]);
        const names = async (sheets: 'all' | 'active' | string[]): Promise<string[]> =>
          (await host.read({ sheets })).workbook.sheets.map((one) => one.name);
        expect(await names('all')).toEqual([SHEET, '表一', '表二']);
        expect(await names(['表二', '没有'])).toEqual(['表二']);
        expect(await names('active')).toEqual([SHEET]);
      });

      it('says which sheet is in front', async () => {
        await done([
          { op: 'addSheet', sheet: '表一' },
          { op: 'activate', sheet: '表一' },
        ]);
        expect((await host.read({ sheets: 'active' })).activeSheet).toBe('表一');
      });

      it('names all sheets, whichever are read', async () => {
        await done([{ op: 'addSheet', sheet: '表一' }]);
        for (const sheets of ['all', 'active', ['没有']] as const) {
          expect((await host.read({ sheets })).sheetNames).toEqual([SHEET, '表一']);
        }
      });

      it.each([
        ['before it begins', 0],
        ['between two of its parts', 1],
      ])('is given up when it is cancelled %s', async (_, looks) => {
        await done([{ op: 'addSheet', sheet: '表一' }]);
        let looked = 0;
        const signal = {
          get aborted() {
            looked += 1;
            return looked > looks;
          },
        };
        await expect(host.read({ sheets: 'all', details: true }, signal)).rejects.toBeInstanceOf(
          ReadCancelled,
        );
        expect((await host.read({ sheets: 'all', details: true })).workbook.sheets).toHaveLength(2);
      });

      it('reads merges, number formats, names and visibility', async () => {
        await done([
          cells([[{ value: 0.5 }]]),
          { op: 'merge', sheet: SHEET, range: area(0, 0, 1, 2) },
          { op: 'setStyle', sheet: SHEET, range: area(0, 0), style: { numberFormat: '0.00%' } },
          { op: 'setName', name: '总分', refersTo: `=${SHEET}!$A$1` },
          { op: 'addSheet', sheet: '藏', visibility: 'veryHidden' },
        ]);
        const { workbook } = await host.read({ sheets: 'all' });
        expect(workbook.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'veryHidden']);
        expect(workbook.sheets[0]?.merges).toEqual([area(0, 0, 1, 2)]);
        expect(cellAt(workbook.sheets[0] ?? (await sheet()), 0, 0).format).toBe('0.00%');
        expect(workbook.names.map((one) => one.name)).toEqual(['总分']);
        expect(workbook.calculationMode).toBe('auto');
      });
    });

    describe('writing', () => {
      it.each([
        '=1+1',
        '+1',
        '-5',
        '@x',
        "'引号",
        '100',
        '1,234',
        '95%',
        '2024-1-5',
        '2024年',
        '1/2',
        'TRUE',
        '３０',
      ])('keeps the text %s a text', async (text) => {
        await done([cells([[{ value: text }]])]);
        expect(cellAt(await sheet(), 0, 0)).toEqual({ value: text, formula: null, format: 'General' });
      });

      it('leaves holes alone, and clears contents but no format where null stands', async () => {
        await done([
          cells([[{ value: 1 }, { value: 2 }]]),
          { op: 'setStyle', sheet: SHEET, range: area(0, 0, 0, 1), style: { numberFormat: '0.00' } },
        ]);
        await done([cells([[undefined, null]])]);
        expect(cellAt(await sheet(), 0, 0).value).toBe(1);
        expect(cellAt(await sheet(), 0, 1).value).toBeNull();
        await done([cells([[undefined, { value: 3 }]])]);
        expect(cellAt(await sheet(), 0, 1)).toEqual({ value: 3, formula: null, format: '0.00' });
      });

      it('keeps only the first content of merged cells', async () => {
        await done([cells([[{ value: '甲' }, { value: '乙' }]])]);
        await done([{ op: 'merge', sheet: SHEET, range: area(0, 0, 0, 1) }]);
        expect(cellAt(await sheet(), 0, 1).value).toBeNull();
      });

      it('adds, places, renames, hides and deletes sheets', async () => {
        await done([
          { op: 'addSheet', sheet: '表一', position: 0 },
          { op: 'addSheet', sheet: '表二' },
        ]);
        await done([
          { op: 'renameSheet', sheet: '表一', to: '表甲' },
          { op: 'setVisibility', sheet: '表二', visibility: 'hidden' },
          { op: 'deleteSheet', sheet: SHEET },
        ]);
        const { workbook } = await host.read({ sheets: 'all' });
        expect(workbook.sheets.map((one) => [one.name, one.visibility])).toEqual([
          ['表甲', 'visible'],
          ['表二', 'hidden'],
        ]);
      });

      it('moves formulas and names with inserted and deleted rows', async () => {
        await done([
          cells([[{ value: 1 }], [{ value: 2 }], [{ formula: '=SUM(A1:A2)', cached: 3 }]]),
          { op: 'insertRows', sheet: SHEET, at: 1, count: 2 },
        ]);
        expect(cellAt(await sheet(), 4, 0)).toEqual({ value: 3, formula: '=SUM(A1:A4)', format: 'General' });
        await done([{ op: 'deleteRows', sheet: SHEET, at: 1, count: 2 }]);
        expect(cellAt(await sheet(), 2, 0).formula).toBe('=SUM(A1:A2)');
      });
    });

    describe('refusing', () => {
      it('refuses a stale plan whole', async () => {
        await done([cells([[{ value: 1 }]])]);
        const before = await all();
        const result = await host.apply(
          plan(
            [cells([[{ value: 2 }]]), { op: 'addSheet', sheet: '新' }],
            [{ sheet: SHEET, row: 0, column: 0, value: 9, formula: null }],
          ),
        );
        expect(refusal(result)).toBe('stale');
        expect(result.applied ? '' : told(result.message, 'zh')).toContain('A1');
        expect(await all()).toEqual(before);
      });

      it('takes a formula as unchanged by its text, whatever its value', async () => {
        await done([cells([[{ value: 1 }, { formula: '=A1+1', cached: 2 }]])]);
        const expects = [{ sheet: SHEET, row: 0, column: 1, value: null, formula: '=A1+1' }];
        const result = await host.apply(plan([cells([[{ value: 5 }]])], expects));
        expect(refusal(result)).toBe('applied');
      });

      it('refuses an existing and a missing sheet, and writes nothing', async () => {
        const before = await all();
        const exists = await host.apply(
          plan([cells([[{ value: 1 }]]), { op: 'addSheet', sheet: SHEET.toLowerCase() }]),
        );
        const missing = await host.apply(
          plan([cells([[{ value: 1 }]]), cells([[{ value: 1 }]], 0, 0, '没有')]),
        );
        expect([refusal(exists), refusal(missing)]).toEqual(['sheetExists', 'sheetMissing']);
        expect(await all()).toEqual(before);
      });

      it('refuses locked cells of a protected sheet, not the unlocked ones', async () => {
        await done([
          cells([[{ value: 1 }, { value: 2 }]]),
          { op: 'setStyle', sheet: SHEET, range: area(0, 1), style: { locked: false } },
          { op: 'protect', sheet: SHEET },
        ]);
        const before = await all();
        expect(refusal(await host.apply(plan([cells([[{ value: 9 }, { value: 9 }]])])))).toBe('protected');
        expect(await all()).toEqual(before);
        expect(refusal(await host.apply(plan([cells([[{ value: 7 }]], 0, 1)])))).toBe('applied');
        const opened = plan([
          { op: 'unprotect', sheet: SHEET },
          cells([[{ value: 9 }]]),
          { op: 'protect', sheet: SHEET },
        ]);
        expect(refusal(await host.apply(opened))).toBe('applied');
        expect((await sheet()).protection.isProtected).toBe(true);
      });

      it('does nothing once cancelled', async () => {
        const before = await all();
        const result = await host.apply(plan([cells([[{ value: 1 }]])]), { aborted: true });
        expect(refusal(result)).toBe('cancelled');
        expect(await all()).toEqual(before);
      });
    });

    describe('taking back', () => {
      /** Carries out commands, takes them back, and compares everything that can be seen. */
      async function thereAndBack(
        setUp: readonly WriteCommand[],
        commands: readonly WriteCommand[],
      ): Promise<void> {
        if (setUp.length > 0) await done(setUp);
        const before = await all();
        const inverse = await done(commands);
        expect(await all()).not.toEqual(before);
        if (inverse === null) throw new Error('no inverse');
        expect(refusal(await host.apply(inverse))).toBe('applied');
        expect(await all()).toEqual(before);
      }

      it('takes back a new sheet and comes back to the old one', async () => {
        await thereAndBack(
          [],
          [
            { op: 'addSheet', sheet: '表一' },
            cells([[{ value: '标题' }], [{ value: 1 }, { formula: '=A2*2', cached: 2 }]], 0, 0, '表一'),
            { op: 'merge', sheet: '表一', range: area(0, 0, 0, 3) },
            { op: 'activate', sheet: '表一' },
          ],
        );
        expect((await host.read({ sheets: 'active' })).activeSheet).toBe(SHEET);
      });

      it('takes back contents, formulas, texts and number formats', async () => {
        await thereAndBack(
          [
            cells([
              [
                { value: 1 },
                { formula: '=A1+1', cached: 2 },
                { value: '=文' },
                { value: '100' },
                { value: true },
              ],
            ]),
            { op: 'setStyle', sheet: SHEET, range: area(0, 0, 0, 1), style: { numberFormat: '0.00' } },
          ],
          [
            cells([
              [
                { formula: '=2*3', cached: 6 },
                { value: '字' },
                null,
                { value: 5 },
                { value: 0 },
                { value: 8 },
              ],
            ]),
            {
              op: 'setStyle',
              sheet: SHEET,
              range: area(0, 0, 2, 5),
              style: { numberFormat: '0.0%', bold: true },
            },
          ],
        );
      });

      it('takes back merges, with what they swallowed', async () => {
        await thereAndBack(
          [
            cells([[{ value: '甲' }, { value: '乙' }]]),
            { op: 'merge', sheet: SHEET, range: area(3, 0, 4, 0) },
          ],
          [
            { op: 'merge', sheet: SHEET, range: area(0, 0, 0, 1) },
            { op: 'unmerge', sheet: SHEET, range: area(3, 0, 4, 0) },
          ],
        );
      });

      it('takes back deleted rows', async () => {
        await thereAndBack(
          [cells([[{ value: 1 }], [{ value: 2 }], [{ formula: '=SUM(A1:A2)', cached: 3 }]])],
          [{ op: 'deleteRows', sheet: SHEET, at: 1, count: 1 }],
        );
      });

      it('takes back names, protection and visibility', async () => {
        await thereAndBack(
          [{ op: 'addSheet', sheet: '表一' }],
          [
            { op: 'setName', name: '总分', refersTo: `=${SHEET}!$A$1` },
            { op: 'protect', sheet: SHEET },
            { op: 'setVisibility', sheet: '表一', visibility: 'hidden' },
          ],
        );
      });

      describe('conditional formats', () => {
        const theirs = { formula: '=A1>5', fill: '#FFC7CE' };
        const mark = { formula: '=LEN("标记")>0', fill: '#FFE699' };
        const add = (range: CellRange, rule: typeof mark): WriteCommand => ({
          op: 'addConditional',
          sheet: SHEET,
          range,
          rule,
        });
        const remove: WriteCommand = {
          op: 'removeConditionals',
          sheet: SHEET,
          formulas: [mark.formula],
        };
        const THEIRS = [theirs.formula, theirs.fill, 'A1:C4'];
        const MARKS = [
          [mark.formula, mark.fill, 'A2'],
          [mark.formula, mark.fill, 'B3:B4'],
        ];
        // Spreadsheets list them by their rank, each in its own order.
        const present = (): unknown[] =>
          [...under.conditionals(SHEET)].sort(([, , a], [, , b]) => (a < b ? -1 : 1));
        const undo = async (inverse: WritePlan | null): Promise<void> => {
          expect(refusal(await host.apply(inverse ?? plan([])))).toBe('applied');
        };
        beforeEach(async () => {
          await done([add(area(0, 0, 3, 2), theirs)]);
        });

        it('takes back those that were added, and leaves those of other hands', async () => {
          const inverse = await done([add(area(1, 0), mark), add(area(2, 1, 3, 1), mark)]);
          expect(present()).toEqual([THEIRS, ...MARKS]);
          await undo(inverse);
          expect(present()).toEqual([THEIRS]);
        });

        it('takes off those of one formula, and brings them back', async () => {
          await done([add(area(1, 0), mark), add(area(2, 1, 3, 1), mark)]);
          const inverse = await done([remove]);
          expect(present()).toEqual([THEIRS]);
          await undo(inverse);
          expect(present()).toEqual([THEIRS, ...MARKS]);
        });

        it('does nothing where there are none of that formula', async () => {
          await done([remove]);
          expect(present()).toEqual([THEIRS]);
        });
      });

      it('does not take back over what a user has typed since', async () => {
        const inverse = await done([cells([[{ value: 1 }]])]);
        await under.type(SHEET, 0, 0, { value: 2 });
        expect(refusal(await host.apply(inverse ?? plan([])))).toBe('stale');
        expect(cellAt(await sheet(), 0, 0).value).toBe(2);
      });
    });

    describe('telling', () => {
      async function heard(act: () => unknown): Promise<WorkbookEvent[]> {
        const events: WorkbookEvent[] = [];
        await host.read({ sheets: 'all' });
        const stop = host.onChange((event) => events.push(event));
        await settle();
        await act();
        await settle();
        stop();
        await act();
        return events;
      }

      it('tells what a user types, until nobody listens', async () => {
        const events = await heard(() => under.type(SHEET, 2, 1, { value: Math.E }));
        const told = events.filter(({ kind }) => kind === 'cells');
        expect(told).toHaveLength(1);
        expect(told[0]).toMatchObject({ kind: 'cells', sheet: SHEET });
      });

      it('tells that sheets have come and gone', async () => {
        let number = 0;
        const events = await heard(() => done([{ op: 'addSheet', sheet: `新${String(number++)}` }]));
        expect(events.map(({ kind }) => kind)).toContain('sheets');
      });

      it('tells that a sheet was protected, and nothing of the same again', async () => {
        const events = await heard(() => done([{ op: 'protect', sheet: SHEET }]));
        expect(events.filter(({ kind }) => kind === 'guise')).toEqual([{ kind: 'guise', sheet: SHEET }]);
      });

      it('shows a place', async () => {
        await done([{ op: 'addSheet', sheet: '表一' }]);
        const events = await heard(() => host.reveal('表一', area(4, 2)));
        expect((await host.read({ sheets: 'active' })).activeSheet).toBe('表一');
        expect(events).toContainEqual({ kind: 'selection', sheet: '表一', range: area(4, 2) });
      });
    });

    it('says that a hidden sheet cannot be shown', async () => {
      await done([
        { op: 'addSheet', sheet: '暗处' },
        { op: 'setVisibility', sheet: '暗处', visibility: 'hidden' },
      ]);
      await expect(host.reveal('暗处', area(0, 0))).rejects.toThrow('“暗处”是隐藏的工作表');
      expect((await host.read({ sheets: 'active' })).activeSheet).not.toBe('暗处');
    });

    it('keeps settings of the workbook and of the user apart', async () => {
      await host.workbookSettings.set('方案', '甲');
      await host.userSettings.set('方案', '乙');
      expect(await host.workbookSettings.get('方案')).toBe('甲');
      expect(await host.userSettings.get('方案')).toBe('乙');
      await host.workbookSettings.set('方案', null);
      expect(await host.workbookSettings.get('方案')).toBeNull();
      expect(await host.userSettings.get('方案')).toBe('乙');
    });
  });
}

/** Longer than any host takes to tell an event. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}
