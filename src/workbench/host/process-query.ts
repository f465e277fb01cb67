import { callMethod, camelCase, childObject, queryObject, setProperty, type HostObject } from './host-object';
import {
  ActionType,
  PathType,
  WireFailure,
  type WireAction,
  type WireAnswer,
  type WireArguments,
  type WireBatch,
  type WireResult,
} from './protocol';

/** One call to the workbook: "Range.insert", "Worksheet.name=", or a reading "Range?". */
export type CallWatch = (call: string) => void;

/** What a batch needs from whoever keeps the workbook: its root object, and a wait until formulas are calculated. */
export interface BatchWorkbook {
  readonly root: HostObject;
  /** Sees each call before it is made, and may refuse it by throwing a `WireFailure`. */
  readonly watch?: CallWatch;
  settled(): Promise<void>;
}

/** How long a batch may hold the page until what else waits there, a new picture or a click on 取消, has its turn. */
const TURN_MILLISECONDS = 250;

/**
 * Carries out one batch in order, as Excel does: the first failure ends it and names its place, what went before stays
 * done. Formulas are calculated before anything is read.
 */
export async function processQuery(batch: WireBatch, workbook: BatchWorkbook): Promise<WireAnswer> {
  const run = new BatchRun(batch, workbook);
  const results: WireResult[] = [];
  let turn = Date.now();
  for (const action of batch.Actions) {
    if (Date.now() - turn > TURN_MILLISECONDS) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      turn = Date.now();
    }
    try {
      const result = await run.perform(action);
      if (result !== undefined) results.push({ ActionId: action.Id, Value: result });
    } catch (failure) {
      return { Error: wireError(failure, action) };
    }
  }
  return { Results: results };
}

function wireError(
  failure: unknown,
  action: WireAction,
): { Code: string; Message: string; Location: string } {
  const code = failure instanceof WireFailure ? failure.code : 'GeneralException';
  const message = failure instanceof Error ? failure.message : String(failure);
  return { Code: code, Message: message, Location: action.Name };
}

class BatchRun {
  /** Each path is followed once: a path such as `worksheets.add` does something when it is followed. */
  private readonly resolved = new Map<number, HostObject | null>();
  private settled = false;

  constructor(
    private readonly batch: WireBatch,
    private readonly workbook: BatchWorkbook,
  ) {}

  /** The value that goes back to the client; undefined where nothing does. */
  async perform(action: WireAction): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const name = camelCase(action.Name);
    const target = this.resolve(action.ObjectPathId);
    if (target === null) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target.id === undefined ? {} : { _Id: target.id };
      case ActionType.query:
        await this.settle();
        this.see(target, '?');
        return queryObject(target, action.QueryInfo?.Select ?? []);
      case ActionType.setProperty:
        this.settled = false;
        this.see(target, `.${name}=`);
        setProperty(target, name, this.argumentsOf(action.ArgumentInfo)[0]);
        return undefined;
      case ActionType.call:
        if (name.startsWith('get')) await this.settle();
        else this.settled = false;
        this.see(target, `.${name}`);
        return callMethod(target, name, this.argumentsOf(action.ArgumentInfo)) ?? null;
      default:
        throw new WireFailure('InvalidRequest', `Unknown action type ${String(action.ActionType)}.`);
    }
  }

  private see(target: HostObject, call: string): void {
    this.workbook.watch?.(target.kind + call);
  }

  private async settle(): Promise<void> {
    if (this.settled) return;
    await this.workbook.settled();
    this.settled = true;
  }

  /** An argument that is an object of the model comes as the id of its path. */
  private argumentsOf(info: WireArguments | undefined): unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const id = info?.ReferencedObjectPathIds?.[index] ?? 0;
      return id === 0 ? argument : this.resolve(id);
    });
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[String(id)];
    if (path === undefined)
      throw new WireFailure('InvalidObjectPath', `Object path ${String(id)} is missing.`);
    let object: HostObject | null;
    if (path.ObjectPathType === PathType.workbook) {
      object = this.workbook.root;
    } else {
      const parent = this.resolve(path.ParentObjectPathId ?? 0);
      const name = path.ObjectPathType === PathType.indexer ? 'getItem' : camelCase(path.Name);
      if (parent !== null && path.ObjectPathType === PathType.method) this.see(parent, `.${name}`);
      object = parent === null ? null : childObject(parent, name, this.argumentsOf(path.ArgumentInfo));
    }
    this.resolved.set(id, object);
    return object;
  }
}
