import { LiveSheet, type Schedule } from '../../../src/app/audit/live-sheet';
import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { composeTable } from '../../../src/core/compose/compose-table';
import { composeProfileSheet } from '../../../src/core/compose/profile-sheet-plan';
import type { ReadResult, ReadScope } from '../../../src/core/workbook/ports';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { composeOptions, workbookWith } from '../../support/composed-workbook';
import { oddCorrections, oddSheet, typedWorkbook } from '../../support/odd-columns';
import { profileOf } from '../../support/project-workbook';
import { told } from '../../../src/core/message/message';

/** A workbook that counts its readings and can hold them back. */
class SlowWorkbook extends MemoryWorkbook {
  readonly scopes: ReadScope['sheets'][] = [];
  private held: (() => void)[] | null = null;

  override async read(scope: ReadScope): Promise<ReadResult> {
    this.scopes.push(scope.sheets);
    const answer = await super.read(scope);
    const { held } = this;
    if (held !== null) await new Promise<void>((resolve) => held.push(resolve));
    return answer;
  }

  hold(): void {
    this.held = [];
  }

  release(): void {
    const held = this.held ?? [];
    this.held = null;
    for (const go of held) go();
  }
}

/** Time that moves only when the test says so. */
class Clock {
  private readonly waiting = new Set<() => void>();

  readonly schedule: Schedule = (run) => {
    this.waiting.add(run);
    return () => this.waiting.delete(run);
  };

  pass(): void {
    const due = [...this.waiting];
    this.waiting.clear();
    for (const run of due) run();
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

async function follow(file: string) {
  const made = await workbookWith(composeTable(composeOptions(file)));
  const workbook = new SlowWorkbook(made.model());
  const clock = new Clock();
  const live = new LiveSheet(workbook, clock.schedule);
  const stop = live.start();
  await settled();
  return { workbook, clock, live, stop };
}

const total = (live: LiveSheet): string | null | undefined => live.getState().view?.tables[0]?.total;

describe('LiveSheet, after a sheet with corrected columns was renamed,', () => {
  async function corrected(...sheets: readonly SheetSnapshot[]) {
    const workbook = new SlowWorkbook((await typedWorkbook(...sheets)).model());
    await workbook.workbookSettings.set('mappingCorrections', JSON.stringify(oddCorrections('甲')));
    const live = new LiveSheet(workbook, new Clock().schedule);
    live.start();
    await settled();
    return { workbook, live };
  }
  const actual = (live: LiveSheet) =>
    live.getState().view?.tables[0]?.table.indicators[0]?.cells.actual?.text;

  it('reads its columns as they were said, and looks for it once', async () => {
    const { workbook, live } = await corrected(oddSheet('乙', 2));
    expect(actual(live)).toBe('90');
    expect(live.getState().corrections.map(({ sheet }) => sheet)).toEqual(['乙']);
    await live.refresh();
    expect(workbook.scopes.filter((sheets) => sheets === 'all')).toHaveLength(1);
  });

  it('does not guess between two sheets', async () => {
    const { live } = await corrected(oddSheet('乙'), oddSheet('丙'));
    expect(actual(live)).toBeUndefined();
    expect(live.getState().corrections.map(({ sheet }) => sheet)).toEqual(['甲']);
  });

  it('says which columns are not there any more', async () => {
    const { live } = await corrected(oddSheet('甲', 0, '完成得怎么样'));
    expect(told(live.getState().view?.lostColumns ?? '', 'zh')).toMatch(
      /“年底干成啥样”（F 列）是实际完成值，没有照用/,
    );
  });
});

describe('LiveSheet', () => {
  it('reads the sheet in front at the start', async () => {
    const { live, workbook } = await follow('000-2.json');
    expect(total(live)).toBe('99.89');
    expect(live.getState().phase).toBe('ready');
    expect(workbook.scopes).toEqual([['评分规则'], 'active']);
  });

  it('reads once for any number of edits that come in one breath', async () => {
    const { live, workbook, clock } = await follow('000-2.json');
    workbook.scopes.length = 0;
    for (const value of [1.38, 1.39, 1.4]) workbook.type('000-2', 13, 7, { value });
    expect(workbook.scopes).toEqual([]);
    clock.pass();
    await settled();
    expect(workbook.scopes).toEqual(['active']);
    expect(total(live)).toBe('100.00');
  });

  it('counts a burst of changes once, and not before it has settled', async () => {
    const { live, workbook, clock } = await follow('000-2.json');
    const { revision } = live.getState();
    for (const value of [1.38, 1.39, 1.4]) workbook.type('000-2', 13, 7, { value });
    expect(live.getState().revision).toBe(revision);
    clock.pass();
    await settled();
    expect(live.getState().revision).toBe(revision + 1);
  });

  it('reads nothing while it is held, and counts what happened when it is asked again', async () => {
    const { live, workbook, clock } = await follow('000-2.json');
    const { revision } = live.getState();
    workbook.scopes.length = 0;
    const release = live.hold();
    await workbook.apply(composeTable(composeOptions('001-4.json')));
    clock.pass();
    await settled();
    expect(workbook.scopes).toEqual([]);
    await live.refresh();
    expect(live.getState()).toMatchObject({ revision: revision + 1, sheetNames: ['000-2', '001-4'] });
    workbook.scopes.length = 0;
    release();
    clock.pass();
    await settled();
    expect(workbook.scopes).toEqual([]);
  });

  it('reads what was told while it was held and has not been read', async () => {
    const { live, workbook, clock } = await follow('000-2.json');
    const release = live.hold();
    workbook.type('000-2', 13, 7, { value: 1.4 });
    release();
    clock.pass();
    await settled();
    expect(total(live)).toBe('100.00');
  });

  it('drops an answer that a later edit has overtaken, and reads again', async () => {
    const { live, workbook, clock } = await follow('000-2.json');
    const seen: unknown[] = [];
    live.subscribe(() => seen.push(total(live)));
    workbook.hold();
    workbook.type('000-2', 13, 7, { value: 0 });
    clock.pass();
    await settled();
    workbook.type('000-2', 13, 7, { value: 1.4 });
    clock.pass();
    workbook.release();
    await settled();
    expect(total(live)).toBe('100.00');
    expect(new Set(seen)).toEqual(new Set(['99.89', '100.00']));
  });

  it('reads the rules again when their sheet comes or changes, and not otherwise', async () => {
    const { live, workbook, clock } = await follow('000-2.json');
    expect(live.getState().profile.source).toBe('default');
    await workbook.apply(composeProfileSheet(profileOf('hubei-20-40-40')));
    workbook.activate('000-2');
    clock.pass();
    await settled();
    expect(live.getState().profile).toMatchObject({ source: 'sheet', profile: { id: 'hubei-20-40-40' } });
    workbook.scopes.length = 0;
    workbook.type('000-2', 13, 7, { value: 1 });
    clock.pass();
    await settled();
    expect(workbook.scopes).toEqual(['active']);
  });

  it('follows the user to another sheet', async () => {
    const { live, workbook, clock } = await follow('000-2.json');
    await workbook.apply(composeTable(composeOptions('001-4.json')));
    clock.pass();
    await settled();
    expect(live.getState().view?.sheet).toBe('001-4');
    workbook.activate('000-2');
    clock.pass();
    await settled();
    expect(live.getState().view?.sheet).toBe('000-2');
  });

  it('stops listening when it is told to', async () => {
    const { workbook, clock, stop } = await follow('000-2.json');
    stop();
    workbook.scopes.length = 0;
    workbook.type('000-2', 13, 7, { value: 1 });
    clock.pass();
    await settled();
    expect(workbook.scopes).toEqual([]);
  });
});
