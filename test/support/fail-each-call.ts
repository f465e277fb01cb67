import {
  undo,
  lastUndoable,
  EMPTY_HISTORY,
  type HistoryStep,
  type UndoHistory,
} from '../../src/app/undo-history';
import { backendToModel } from '../../src/workbench/convert/backend-to-model';
import { embeddedExcel, type EmbeddedExcel } from './embedded-excel';
import { carryOut, fillWorkbook, makePlans, type WriteCase } from './write-cases';

/** Everything of a workbook that a person could miss; the results of formulas left out. */
async function stateOf({ backend }: EmbeddedExcel, movesRows: boolean): Promise<string> {
  const model = await backendToModel(backend);
  const sheets = model.sheets.map(({ id, cells, ...sheet }) => ({
    ...sheet,
    validations: movesRows ? [] : sheet.validations.map((one) => JSON.stringify(one)).sort(),
    conditionals: movesRows ? [] : sheet.conditionals.map((one) => JSON.stringify(one)).sort(),
    merges: sheet.merges.map((one) => JSON.stringify(one)).sort(),
    widths: [...sheet.widths].sort(([a], [b]) => a - b),
    heights: movesRows ? [] : [...sheet.heights].sort(([a], [b]) => a - b),
    links: [...sheet.links],
    options: sheet.protection.isProtected ? backend.extras(id).protectionOptions : null,
    cells: [...cells]
      .sort(([a], [b]) => a - b)
      .map(([key, { value, formula, format }]) => [key, formula ?? value, JSON.stringify(format)]),
  }));
  return JSON.stringify(
    { sheets, names: [...model.names].sort((a, b) => (a.name < b.name ? -1 : 1)) },
    null,
    1,
  );
}

/** What one use case costs, and how many of its calls were made to fail. */
export interface CaseResult {
  readonly name: string;
  readonly calls: number;
  readonly syncs: number;
  readonly bytes: number;
  readonly runs: number;
  /** Runs after which something was left, named and with a way back. */
  readonly told: number;
  /** Runs after which something was left without a word: there must be none. */
  readonly torn: readonly string[];
}

interface Attempt {
  readonly excel: EmbeddedExcel;
  readonly act: () => Promise<HistoryStep>;
  readonly before: string;
  readonly movesRows: boolean;
}

/** The calls of each name that fail: the first, the last and one between. */
function chosen(calls: readonly string[]): number[] {
  const places = new Map<string, number[]>();
  calls.forEach((call, number) => places.set(call, [...(places.get(call) ?? []), number]));
  const all = [...places.values()].flatMap((own) => [own[0], own[Math.floor(own.length / 2)], own.at(-1)]);
  return [...new Set(all.filter((number) => number !== undefined))].sort((a, b) => a - b);
}

/** Makes one call fail; with `stays`, every writing call after it too. What is torn without a word, or null. */
async function failOnce(
  { excel, act, before, movesRows }: Attempt,
  number: number,
  stays: boolean,
): Promise<{
  readonly outcome: 'clean' | 'told' | 'done';
  readonly torn: string | null;
  readonly history: UndoHistory;
}> {
  const { behaviour } = excel;
  behaviour.reset();
  behaviour.failing = (at, call) =>
    at === number || (stays && at > number && !call.endsWith('?') && !call.includes('.get'))
      ? { kind: 'call', code: 'GeneralException' }
      : null;
  const { result, history } = await act();
  behaviour.reset();
  if (result.applied) return { outcome: 'done', torn: null, history };
  const now = await stateOf(excel, movesRows);
  if (now === before) return { outcome: 'clean', torn: null, history };
  const entry = lastUndoable(history);
  const named = result.left?.sheets.filter((name) => result.message.includes(`“${name}”`)) ?? [];
  if (named.length === 0 || entry === null)
    return { outcome: 'told', torn: `${result.message} ${difference(before, now)}`, history };
  const back = await undo(excel.workbook, history, entry.id, 2);
  const end = await stateOf(excel, movesRows);
  if (result.left?.forwards === true && back.result.applied) return { outcome: 'done', torn: null, history };
  const torn =
    back.result.applied && end === before
      ? null
      : `the way back: ${JSON.stringify(back.result).slice(0, 300)} ${difference(before, end)}`;
  return { outcome: 'told', torn, history };
}

function difference(a: string, b: string): string {
  const [one, two] = [a.split('\n'), b.split('\n')];
  const at = one.findIndex((line, index) => line !== two[index]);
  return `line ${String(at)}: ${one.slice(Math.max(0, at - 2), at + 4).join(' ')} | ${two.slice(Math.max(0, at - 2), at + 4).join(' ')}`.slice(
    0,
    700,
  );
}

/** A workbook in which a case can begin. */
async function ready(one: WriteCase): Promise<EmbeddedExcel> {
  const excel = embeddedExcel();
  await fillWorkbook(excel);
  for (const plan of one.before === undefined ? [] : await makePlans(excel, one.before)) {
    const result = await excel.workbook.apply(plan);
    if (!result.applied) throw new Error(result.message);
  }
  return excel;
}

/** Fails the chosen calls of a use case and of its undo, one in `every`, each alone and with the roll-back failing too. */
export async function failEachCall(one: WriteCase, every: number, offset = 0): Promise<CaseResult[]> {
  const movesRows = one.movesRows === true;
  let excel = await ready(one);
  const torn: string[] = [];
  const run = async (
    name: string,
    act: (history: UndoHistory) => Promise<HistoryStep>,
    again: () => Promise<(history: UndoHistory) => Promise<HistoryStep>>,
  ): Promise<{ readonly result: CaseResult; readonly history: UndoHistory }> => {
    let own = act;
    const before = await stateOf(excel, movesRows);
    excel.behaviour.reset();
    excel.host.resetCounters();
    let runs = 0;
    let told = 0;
    torn.length = 0;
    const step = await own(EMPTY_HISTORY);
    const calls = [...excel.behaviour.calls];
    const { syncs, requestBytes, answerBytes } = excel.host.counters;
    if (!step.result.applied) throw new Error(`${name}: ${step.result.message} ${step.result.detail ?? ''}`);
    const numbers = chosen(calls).filter((_, index) => index % every === offset % every);
    let isFresh = false;
    for (const number of numbers) {
      for (const stays of [false, true]) {
        if (!isFresh) {
          excel.close();
          own = await again();
          isFresh = true;
        }
        const end = await failOnce(
          { excel, act: () => own(EMPTY_HISTORY), before, movesRows },
          number,
          stays,
        );
        runs += 1;
        if (end.outcome === 'told') told += 1;
        if (end.torn !== null)
          torn.push(
            `${name}, ${String(number)} ${calls[number] ?? ''}${stays ? ', roll-back too' : ''}: ${end.torn}`,
          );
        isFresh = end.outcome !== 'done' && end.torn === null;
      }
    }
    if (!isFresh) {
      excel.close();
      own = await again();
    }
    const result = {
      name,
      calls: calls.length,
      syncs,
      bytes: requestBytes + answerBytes,
      runs,
      told,
      torn: [...torn],
    };
    return { result, history: step.history };
  };
  const make = async (): Promise<(history: UndoHistory) => Promise<HistoryStep>> => {
    const plans = await makePlans(excel, one.plans);
    return (history) => carryOut(excel, one, plans, history);
  };
  try {
    const done = await run(one.name, await make(), async () => {
      excel = await ready(one);
      return make();
    });
    const undoing = async (): Promise<((history: UndoHistory) => Promise<HistoryStep>) | null> => {
      const { history } = await (await make())(EMPTY_HISTORY);
      const entry = lastUndoable(history);
      return entry === null ? null : () => undo(excel.workbook, history, entry.id, 3);
    };
    const first = await undoing();
    if (first === null) return [done.result];
    const undone = await run(`撤销：${one.name}`, first, async () => {
      excel = await ready(one);
      const act = await undoing();
      if (act === null) throw new Error('no undo');
      return act;
    });
    return [done.result, undone.result];
  } finally {
    excel.close();
  }
}
