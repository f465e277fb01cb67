import { undo, EMPTY_HISTORY, type HistoryStep, type UndoHistory } from '../../src/app/write/undo-history';
import { backendToModel } from '../../src/workbench/convert/backend-to-model';
import { embeddedExcel, type EmbeddedExcel } from './embedded-excel';
import { lastUndoable } from './last-undoable';
import type { Random } from './random';
import { carryOut, fillWorkbook, makePlans, type WriteCase } from './write-cases';
import { told as inWords } from '../../src/core/message/message';

/** Everything of a workbook that a person could miss; the results of formulas left out. */
async function stateOf({ backend }: EmbeddedExcel): Promise<string> {
  const model = await backendToModel(backend);
  const sheets = model.sheets.map(({ id, cells, ...sheet }) => ({
    ...sheet,
    validations: sheet.validations.map((one) => JSON.stringify(one)).sort(),
    conditionals: sheet.conditionals.map((one) => JSON.stringify(one)).sort(),
    merges: sheet.merges.map((one) => JSON.stringify(one)).sort(),
    widths: [...sheet.widths].sort(([a], [b]) => a - b),
    heights: [...sheet.heights].sort(([a], [b]) => a - b),
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
  /** Calls that were made to fail, each alone and with all that write after it. */
  readonly tried: number;
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
}

/** The first, the last and one between of the calls of each name, and of these each so-manieth. */
export function sampleOf(calls: readonly string[], every: number, offset: number): number[] {
  return firstOfEach(calls).filter((_, index) => index % every === offset % every);
}

/** Calls to fail: the first, the last and one between of each name, and a choice of the others up to `most` in all. */
export function callsOf(calls: readonly string[], most: number, random: Random): number[] {
  const chosen = firstOfEach(calls);
  const others = calls.flatMap((_, number) => (chosen.includes(number) ? [] : [number]));
  const rest = random.some(others, Math.max(0, most - chosen.length));
  return [...chosen, ...rest].sort((a, b) => a - b);
}

function firstOfEach(calls: readonly string[]): number[] {
  const places = new Map<string, number[]>();
  calls.forEach((call, number) => places.set(call, [...(places.get(call) ?? []), number]));
  const all = [...places.values()].flatMap((own) => [own[0], own[Math.floor(own.length / 2)], own.at(-1)]);
  return [...new Set(all.filter((number) => number !== undefined))].sort((a, b) => a - b);
}

/** Makes one call fail; with `stays`, every writing call after it too. What is torn without a word, or null. */
async function failOnce(
  { excel, act, before }: Attempt,
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
  const now = await stateOf(excel);
  if (now === before) return { outcome: 'clean', torn: null, history };
  const entry = lastUndoable(history);
  const named =
    result.left?.sheets.filter((name) => inWords(result.message, 'zh').includes(`“${name}”`)) ?? [];
  if (named.length === 0 || entry === null)
    return { outcome: 'told', torn: `${inWords(result.message, 'zh')} ${difference(before, now)}`, history };
  const back = await undo(excel.workbook, history, entry.id, 2);
  const end = await stateOf(excel);
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
  return `line ${String(at)}: ${one.slice(Math.max(0, at), at + 2).join(' ')} | ${two.slice(Math.max(0, at), at + 2).join(' ')}`.slice(
    0,
    2500,
  );
}

/** One Excel for all cases, in which the workbook of the cases is put back whenever it is wanted anew. */
export interface Bench {
  readonly excel: EmbeddedExcel;
  readonly start: () => void;
}

export async function openBench(): Promise<Bench> {
  const excel = embeddedExcel();
  await fillWorkbook(excel);
  await excel.backend.settled();
  return { excel, start: excel.keep() };
}

type Act = (history: UndoHistory) => Promise<HistoryStep>;

/** Fails the chosen calls of a use case and of its undo, one in `every`, each alone and with the roll-back failing too. */
export async function failEachCall(
  { excel, start }: Bench,
  one: WriteCase,
  choose: (calls: readonly string[]) => readonly number[],
): Promise<CaseResult[]> {
  excel.behaviour.reset();
  start();
  for (const plan of one.before === undefined ? [] : await makePlans(excel, one.before)) {
    const result = await excel.workbook.apply(plan);
    if (!result.applied) throw new Error(inWords(result.message, 'zh'));
  }
  const plans = await makePlans(excel, one.plans);
  const act: Act = (history) => carryOut(excel, one, plans, history);
  const done = await failCalls(excel, one.name, act, choose);
  const entry = lastUndoable(done.history);
  if (entry === null) return [done.result];
  await act(EMPTY_HISTORY);
  const back: Act = () => undo(excel.workbook, done.history, entry.id, 3);
  const undone = await failCalls(excel, `撤销：${one.name}`, back, choose);
  return [done.result, undone.result];
}

/** Carries an act out once, then with each of the chosen calls failing. Leaves the workbook as it was. */
async function failCalls(
  excel: EmbeddedExcel,
  name: string,
  act: Act,
  choose: (calls: readonly string[]) => readonly number[],
): Promise<{ readonly result: CaseResult; readonly history: UndoHistory }> {
  const again = excel.keep();
  again();
  const before = await stateOf(excel);
  excel.behaviour.reset();
  excel.host.resetCounters();
  const step = await act(EMPTY_HISTORY);
  const calls = [...excel.behaviour.calls];
  const { syncs, requestBytes, answerBytes } = excel.host.counters;
  if (!step.result.applied)
    throw new Error(`${name}: ${inWords(step.result.message, 'zh')} ${step.result.detail ?? ''}`);
  const torn: string[] = [];
  let runs = 0;
  let told = 0;
  again();
  const chosen = choose(calls);
  for (const number of chosen) {
    for (const stays of [false, true]) {
      const end = await failOnce({ excel, act: () => act(EMPTY_HISTORY), before }, number, stays);
      runs += 1;
      if (end.outcome === 'told') told += 1;
      if (end.torn !== null) {
        const where = `${name}, ${String(number)} ${calls[number] ?? ''}${stays ? ', roll-back too' : ''}`;
        torn.push(`${where}: ${end.torn}`);
      }
      if (end.outcome === 'done' || end.torn !== null) again();
    }
  }
  const bytes = requestBytes + answerBytes;
  const tried = chosen.length;
  return {
    result: { name, calls: calls.length, syncs, bytes, tried, runs, told, torn },
    history: step.history,
  };
}
