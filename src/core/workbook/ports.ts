import type { CellRange } from './address';
import type { ApplyResult, WritePlan } from './plan';
import type { WorkbookSnapshot } from './snapshot';
import { speaker, told, type Message, type Phrase } from '../message/message';

/** Says whether the user has cancelled; an AbortSignal is one. */
export interface Cancellation {
  readonly aborted: boolean;
}

/** What to read: every sheet, or some by name, or only the active one. One round trip whatever is asked. */
export interface ReadScope {
  readonly sheets: 'all' | 'active' | readonly string[];
  /** Also validations and unlocked cells, which cost some hosts another round trip; a full audit needs them. */
  readonly details?: boolean;
  /**
   * Read again and again while the user works: nothing is asked that would take the user's own undo steps away. Merged cells
   * are those of the last reading that asked for them, none where there was none.
   */
  readonly live?: boolean;
}

export interface ReadResult {
  readonly workbook: WorkbookSnapshot;
  /** The name of the sheet in front, where the host has one. */
  readonly activeSheet: string | null;
  /** The names of all sheets in their order, whichever of them were read. */
  readonly sheetNames: readonly string[];
}

/**
 * Reads a workbook. Rejects only with `HostError`; with `ReadCancelled` when it finds the signal set, which it looks at
 * between the parts that it reads: sheets, or answers of the host.
 */
export interface WorkbookSource {
  read(scope: ReadScope, signal?: Cancellation): Promise<ReadResult>;
}

/** Carries out a plan whole or not at all; where that fails, the refusal says what stands. */
export interface WorkbookSink {
  /** `onWaiting` is told why a write that was sent takes long: it is waited for, never sent twice. */
  apply(plan: WritePlan, signal?: Cancellation, onWaiting?: (message: Message) => void): Promise<ApplyResult>;
}

/** What changed in the host, already debounced by nobody: the listener decides. */
export type WorkbookEvent =
  | { readonly kind: 'cells'; readonly sheet: string; readonly range: CellRange | null }
  | { readonly kind: 'selection'; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: 'activated'; readonly sheet: string }
  /** The sheet was protected or opened, or rows of it hidden or shown: what an audit looks at beside the cells. */
  | { readonly kind: 'guise'; readonly sheet: string }
  | { readonly kind: 'sheets' };

/** Shows a place to the user and tells what the user does. */
export interface WorkbookView {
  reveal(sheet: string, range: CellRange): Promise<void>;
  /** Returns the function that stops listening. */
  onChange(listener: (event: WorkbookEvent) => void): () => void;
}

/** Small texts that stay with the workbook (profile in use, ignored findings, mappings) or with the user. */
export interface SettingsStore {
  get(key: string): Promise<string | null>;
  set(key: string, value: string | null): Promise<void>;
}

/** A workbook that the user has open. */
export interface WorkbookHost extends WorkbookSource, WorkbookSink, WorkbookView {
  /** Stored inside the workbook file. */
  readonly workbookSettings: SettingsStore;
  /** Stored for this user on this machine. */
  readonly userSettings: SettingsStore;
}

const say = speaker({
  hiddenSheet: {
    zh: '“{sheet}”是隐藏的工作表，不能定位。请右击任一工作表标签，点“取消隐藏”，再试一次。',
    en: '“{sheet}” is a hidden sheet and cannot be shown. Right-click any sheet tab, choose “Unhide” and try again.',
  },
  readCancelled: {
    zh: '已取消读取，工作簿没有改动。',
    en: 'Reading was cancelled; the workbook is unchanged.',
  },
});

/** What a host says that was asked to show a cell of a hidden sheet: nothing happens there that a user could see. */
export function hiddenSheetError(sheet: string): HostError {
  return new HostError(say('hiddenSheet', { sheet }), 'hidden sheet');
}

/** What could be read of a file, or why not, naming the file. */
export type FileRead =
  | {
      readonly ok: true;
      readonly workbook: WorkbookSnapshot;
      /** What the add-in keeps inside the workbook, by key. */
      readonly settings: ReadonlyMap<string, string>;
    }
  | { readonly ok: false; readonly message: Phrase };

/** The bytes of an .xlsx, or why there are none. */
export type FileMade =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly message: Phrase };

/** Workbooks that are not open: files that the user hands over, and new ones. */
export interface WorkbookFiles {
  /** Reads a spreadsheet file of any kind that we know; guarded against files that are made to harm. */
  read(bytes: Uint8Array, fileName: string): Promise<FileRead>;
  /** A new workbook with these plans carried out. */
  create(plans: readonly WritePlan[]): Promise<FileMade>;
  /** Shows a new workbook to the user; false when the user would rather keep what is open. Rejects with `HostError`. */
  open(bytes: Uint8Array): Promise<boolean>;
}

/**
 * A host failure told to the user: `words` say what to do next, `detail` is what the host said. `message` is the words in
 * Chinese, for whoever only logs it.
 */
export class HostError extends Error {
  constructor(
    readonly words: Message,
    readonly detail: string,
  ) {
    super(told(words, 'zh'));
    this.name = 'HostError';
  }
}

/** A reading that the user no longer wanted; nothing of it is kept. */
export class ReadCancelled extends HostError {
  constructor() {
    super(say('readCancelled'), 'read cancelled');
    this.name = 'ReadCancelled';
  }
}

/** Ends a reading here when it is no longer wanted. Throws `ReadCancelled`. */
export function stopWhenCancelled(signal: Cancellation | undefined): void {
  if (signal?.aborted === true) throw new ReadCancelled();
}
