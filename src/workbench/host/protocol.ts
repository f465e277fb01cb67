/**
 * The messages that the Excel client of Office.js exchanges with a native host, as seen in `excel-web-16.00.js`
 * 1.1.110. Undocumented, so the version is pinned and a test asks the real client.
 */

/** How an object is reached from its parent. */
export const PathType = { workbook: 1, method: 3, property: 4, indexer: 5 } as const;

export const ActionType = { instantiate: 1, query: 2, call: 3, setProperty: 4, trace: 5 } as const;

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** Where an argument is itself an object, the id of its path; 0 or nothing elsewhere. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireQuery {
  readonly Select?: readonly string[];
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
}

/** One batch: all that an add-in queued before it called `context.sync()`. */
export interface WireBatch {
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
  readonly Actions: readonly WireAction[];
}

export interface WireResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
}

export type WireAnswer = { readonly Results: readonly WireResult[] } | { readonly Error: WireError };

/** The envelope around a batch and around its answer. */
export interface BridgeRequest {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly url: string; readonly body?: WireBatch };
}

/** The flag of a request that waits until the user has finished editing a cell. */
export const DELAY_FOR_CELL_EDIT = 64;

/** Numbers by which the client knows its events; the target of events on a collection is the workbook. */
export const EventCode = {
  changed: 10,
  activated: 11,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  rowsHidden: 22,
  protected: 24,
  renamed: 25,
} as const;

export const EVENT_CATEGORY = 65536;
export const EVENT_TARGET_WORKBOOK = 'Workbook';

/** A failure in Excel's own words, as the client knows them: code, then an English sentence. */
export class WireFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'WireFailure';
  }
}
