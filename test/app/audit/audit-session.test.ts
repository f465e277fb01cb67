import type { AuditClock } from '../../../src/app/audit/audit-clock';
import { AuditSession, type SessionSettings } from '../../../src/app/audit/audit-session';
import { findingKey } from '../../../src/app/kept/ignored-findings';
import { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { composeTable } from '../../../src/core/compose/compose-table';
import { PRESETS } from '../../../src/core/profile/presets';
import {
  HostError,
  type Cancellation,
  type ReadResult,
  type ReadScope,
} from '../../../src/core/workbook/ports';
import { parseRange } from '../../../src/core/workbook/address';
import { composeOptions, workbookWith } from '../../support/composed-workbook';
import { profileOf } from '../../support/project-workbook';
import { told } from '../../../src/core/message/message';
import { plainMessage } from '../../support/plain-message';

/** A workbook that tells what was read of it, and can fail. */
class ToldWorkbook extends MemoryWorkbook {
  readonly scopes: ReadScope['sheets'][] = [];
  failing = false;
  changes = 0;

  readonly signals: (Cancellation | undefined)[] = [];
  private held: Promise<void> | null = null;
  /** Lets the readings that were held back go on. */
  release: () => void = () => undefined;

  override async read(scope: ReadScope, signal?: Cancellation): Promise<ReadResult> {
    this.scopes.push(scope.sheets);
    this.signals.push(signal);
    if (this.failing) throw new HostError(plainMessage('Excel 正忙。'), 'busy');
    await this.held;
    return super.read(scope, signal);
  }

  /** From now on a reading takes as long as the test likes. */
  hold(): void {
    this.held = new Promise((resolve) => {
      this.release = () => {
        this.held = null;
        resolve();
      };
    });
  }
}

/** Time that moves only when the test says so. */
class Clock implements AuditClock {
  private readonly waiting = new Set<() => void>();
  readonly schedule: AuditClock['schedule'] = (run) => {
    this.waiting.add(run);
    return () => this.waiting.delete(run);
  };
  onPause: () => void = () => undefined;
  readonly pause = (): Promise<void> => {
    this.onPause();
    return Promise.resolve();
  };
  private time = 0;
  /** Every look at the clock takes a second: the audit gives way at each step. */
  readonly now = (): number => (this.time += 1000);

  pass(): void {
    const due = [...this.waiting];
    this.waiting.clear();
    for (const run of due) run();
  }
}

const SETTINGS: SessionSettings = {
  profile: { profile: profileOf(), source: 'default', problems: [] },
  ignored: [],
  corrections: [],
};

async function begin(files: readonly string[] = ['000-2.json', '003-1.json'], settings = SETTINGS) {
  const made = await workbookWith(
    ...files.map((file) => composeTable(composeOptions(file, { mode: 'asPublished' }))),
  );
  const workbook = new ToldWorkbook(made.model());
  const clock = new Clock();
  const session = new AuditSession(workbook, settings, clock);
  const done = (): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (!['ready', 'failed', 'cancelled'].includes(session.getState().phase)) return;
        stop();
        resolve();
      };
      const stop = session.subscribe(look);
      look();
    });
  return { workbook, clock, session, done };
}

/** Until a reading that was asked for has begun. */
const begun = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const typed = (workbook: MemoryWorkbook, sheet: string, place: string, value: string | number): void => {
  const range = parseRange(place);
  const result = workbook.type(sheet, range?.top ?? 0, range?.left ?? 0, { value });
  if (!result.applied) throw new Error(told(result.message, 'zh'));
};

describe('the audit of an open workbook', () => {
  it('reads everything once, with details, and finds what is wrong', async () => {
    const { session, workbook, done } = await begin();
    session.follow(() => workbook.changes);
    await done();
    const { phase, result } = session.getState();
    expect(phase).toBe('ready');
    expect(workbook.scopes).toEqual(['all']);
    expect(result?.tables.map(({ sheet }) => sheet)).toEqual(['000-2', '003-1']);
    expect(result?.findings.map(({ rule }) => rule)).toContain('unit-odd');
    expect(result?.report.profile?.reason).toContain('按得分自动选用');
  });

  it('follows an edit by reading the sheet that was edited, and forgets what is no longer wrong', async () => {
    const { session, workbook, clock, done } = await begin();
    session.follow(() => workbook.changes);
    await done();
    const odd = () => session.getState().result?.findings.filter(({ rule }) => rule === 'unit-odd').length;
    expect(odd()).toBe(1);
    // 核销及时性 has "&" for "%".
    const [finding] = session.getState().result?.findings.filter(({ rule }) => rule === 'unit-odd') ?? [];
    workbook.scopes.length = 0;
    const { top = 0, left = 0 } = finding?.range ?? {};
    workbook.type('000-2', top, left, { value: '%' });
    clock.pass();
    await done();
    expect(workbook.scopes).toEqual([['000-2']]);
    expect(odd()).toBe(0);
  });

  it('reads a sheet again whose formulas read the edited one', async () => {
    const { session, workbook, clock, done } = await begin();
    await workbook.apply({
      label: '',
      commands: [
        { op: 'addSheet', sheet: '汇总' },
        { op: 'setCells', sheet: '汇总', top: 0, left: 0, rows: [[{ formula: "='000-2'!K14" }]] },
      ],
      expects: [],
    });
    session.follow(() => workbook.changes);
    await done();
    workbook.scopes.length = 0;
    typed(workbook, '000-2', 'K14', 5);
    clock.pass();
    await done();
    expect(workbook.scopes).toEqual([['000-2', '汇总']]);
  });

  it('reads a sheet again whose formulas read the edited one by a name', async () => {
    const { session, workbook, clock, done } = await begin();
    await workbook.apply({
      label: '',
      commands: [
        { op: 'addSheet', sheet: '汇总' },
        { op: 'setName', name: '首行分值', refersTo: "='000-2'!$K$14" },
        { op: 'setCells', sheet: '汇总', top: 0, left: 0, rows: [[{ formula: '=首行分值*2' }]] },
      ],
      expects: [],
    });
    session.follow(() => workbook.changes);
    await done();
    workbook.scopes.length = 0;
    typed(workbook, '000-2', 'K14', 5);
    clock.pass();
    await done();
    expect(workbook.scopes).toEqual([['000-2', '汇总']]);
  });

  it('loses no edit when one audit overtakes another', async () => {
    const { session, workbook, clock, done } = await begin();
    session.follow(() => workbook.changes);
    await done();
    const weights = () => session.getState().result?.findings.filter(({ rule }) => rule === 'weight-total');
    expect(weights()).toEqual([]);
    typed(workbook, '000-2', 'J14', 50);
    clock.pass();
    await session.chooseProfile('national-2020-10');
    await done();
    expect(weights()).toHaveLength(1);
  });

  it('follows a sheet that is protected, by reading that sheet', async () => {
    const { session, workbook, clock, done } = await begin();
    session.follow(() => workbook.changes);
    await done();
    workbook.scopes.length = 0;
    await workbook.apply({ label: '', commands: [{ op: 'protect', sheet: '000-2' }], expects: [] });
    clock.pass();
    await done();
    expect(workbook.scopes).toEqual([['000-2']]);
  });

  it('reads everything again when sheets come or go', async () => {
    const { session, workbook, clock, done } = await begin();
    session.follow(() => workbook.changes);
    await done();
    workbook.scopes.length = 0;
    await workbook.apply({ label: '', commands: [{ op: 'deleteSheet', sheet: '003-1' }], expects: [] });
    clock.pass();
    await done();
    expect(workbook.scopes).toEqual(['all']);
    expect(session.getState().result?.tables).toHaveLength(1);
  });

  it.each([
    ['reads nothing when a page comes back and nothing has changed', 0, []],
    ['reads everything again when a page comes back to a changed workbook', 1, ['all']],
  ])('%s', async (_, changes, scopes) => {
    const { session, workbook, done } = await begin();
    const stop = session.follow(() => workbook.changes);
    await done();
    stop();
    workbook.scopes.length = 0;
    workbook.changes += changes;
    session.follow(() => workbook.changes);
    await done();
    expect(workbook.scopes).toEqual(scopes);
    expect(session.getState().phase).toBe('ready');
  });

  it('can be cancelled in the middle, and keeps what an earlier audit found', async () => {
    const { session, workbook, clock, done } = await begin();
    session.follow(() => workbook.changes);
    await done();
    const { result } = session.getState();
    clock.onPause = () => {
      session.cancel();
    };
    await session.again();
    expect(session.getState()).toMatchObject({ phase: 'cancelled', progress: null });
    expect(session.getState().result).toBe(result);
    clock.onPause = () => undefined;
    await session.again();
    expect(session.getState().phase).toBe('ready');
  });

  it('is cancelled at once while the workbook is still being read, and stops the reading', async () => {
    const { session, workbook, done } = await begin();
    workbook.hold();
    session.follow(() => workbook.changes);
    await begun();
    expect(session.getState().phase).toBe('reading');
    session.cancel();
    await done();
    expect(session.getState()).toMatchObject({ phase: 'cancelled', result: null });
    expect(workbook.signals.map((signal) => signal?.aborted)).toEqual([true]);
    workbook.release();
    await session.again();
    expect(session.getState().phase).toBe('ready');
    expect(workbook.scopes).toEqual(['all', 'all']);
  });

  it('does not throw away what is being read when an edit overtakes it', async () => {
    const { session, workbook, clock, done } = await begin();
    workbook.hold();
    session.follow(() => workbook.changes);
    await begun();
    typed(workbook, '000-2', 'J14', 50);
    clock.pass();
    workbook.release();
    await done();
    expect(workbook.scopes).toEqual(['all', ['000-2']]);
    expect(workbook.signals.some((signal) => signal?.aborted === true)).toBe(false);
    expect(session.getState().result?.findings.map(({ rule }) => rule)).toContain('weight-total');
  });

  it('tells how far it is', async () => {
    const { session, workbook, done } = await begin();
    const seen: number[] = [];
    session.subscribe(() => {
      const { progress } = session.getState();
      if (progress !== null) seen.push(progress.done / progress.total);
    });
    session.follow(() => workbook.changes);
    await done();
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(Math.max(...seen)).toBe(1);
  });

  it('puts a finding aside without auditing anew, and takes it back', async () => {
    const { session, workbook, done } = await begin();
    session.follow(() => workbook.changes);
    await done();
    const findings = session.getState().result?.findings ?? [];
    const [first] = findings;
    if (first === undefined) throw new Error('nothing found');
    const ignored = [{ key: findingKey(first), reason: '已核实', message: first.message }];
    workbook.scopes.length = 0;
    session.take({ ...SETTINGS, ignored });
    const now = session.getState().result;
    expect(now?.findings).not.toContainEqual(first);
    expect(now?.report.ignored.map(({ reason }) => reason)).toContain('已核实');
    session.take(SETTINGS);
    expect(session.getState().result?.findings).toEqual(findings);
    expect(workbook.scopes).toEqual([]);
  });

  it('audits by the profile that the user chooses, without reading again', async () => {
    const { session, workbook, done } = await begin();
    session.follow(() => workbook.changes);
    await done();
    workbook.scopes.length = 0;
    const preset = PRESETS.find(({ id }) => id !== session.getState().result?.profile.id);
    await session.chooseProfile(preset?.id ?? '');
    expect(session.getState().result?.profile.id).toBe(preset?.id);
    expect(session.getState().result?.report.profile?.reason).toBe('由用户选定');
    expect(workbook.scopes).toEqual([]);
  });

  it('takes the profile of the workbook where it has one', async () => {
    const profile = profileOf('shanxi-huairen');
    const { session, workbook, done } = await begin(['000-2.json'], {
      ...SETTINGS,
      profile: { profile, source: 'sheet', problems: [] },
    });
    session.follow(() => workbook.changes);
    await done();
    expect(session.getState().result?.report.profile).toMatchObject({
      id: profile.id,
      reason: '工作表“评分规则”',
    });
  });

  it('goes over to the profile of the workbook when it gets one, unless the user has chosen', async () => {
    const profile = { profile: profileOf('shanxi-huairen'), source: 'sheet', problems: [] } as const;
    const { session, workbook, done } = await begin(['000-2.json']);
    session.follow(() => workbook.changes);
    await done();
    expect(session.profileWish).toBe('auto');
    session.take({ ...SETTINGS, profile });
    await done();
    expect(session.profileWish).toBe('workbook');
    expect(session.getState().result?.profile.id).toBe('shanxi-huairen');
    await session.chooseProfile('auto');
    session.take(SETTINGS);
    session.take({ ...SETTINGS, profile });
    await done();
    expect(session.profileWish).toBe('auto');
  });

  it('begins anew when it hears of corrections while its first audit runs', async () => {
    const { session, workbook, clock, done } = await begin(['000-2.json']);
    const corrections = [{ sheet: '000-2', block: 'indicators', column: 10, field: 'ignore' }] as const;
    clock.onPause = () => {
      clock.onPause = () => undefined;
      session.take({ ...SETTINGS, corrections });
    };
    session.follow(() => workbook.changes);
    await done();
    expect(session.getState().result?.tables[0]?.indicatorHeader.columns.score).toBeUndefined();
  });

  it('says why it could not read, and tries again', async () => {
    const { session, workbook, done } = await begin();
    workbook.failing = true;
    session.follow(() => workbook.changes);
    await done();
    expect(session.getState()).toMatchObject({
      phase: 'failed',
      failure: { message: plainMessage('Excel 正忙。') },
    });
    workbook.failing = false;
    await session.again();
    expect(session.getState().phase).toBe('ready');
  });
});
