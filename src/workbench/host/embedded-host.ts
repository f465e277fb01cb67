import { rangeName } from '../../core/workbook/address';
import type { BackendEvent, WorkbookBackend } from './backend';
import { processQuery, type CallWatch } from './process-query';
import {
  DELAY_FOR_CELL_EDIT,
  EVENT_CATEGORY,
  EVENT_TARGET_WORKBOOK,
  EventCode,
  type BridgeRequest,
  type WireAnswer,
} from './protocol';
import { workbookObject, type OpenWorkbook } from './workbook-object';

/** How much an add-in has said to the host: for tests, for the benchmark, for the curious. */
export interface HostCounters {
  syncs: number;
  requestBytes: number;
  answerBytes: number;
  largestRequest: number;
  largestAnswer: number;
}

export const NO_TRAFFIC: HostCounters = {
  syncs: 0,
  requestBytes: 0,
  answerBytes: 0,
  largestRequest: 0,
  largestAnswer: 0,
};

/** How this host differs from one that does all it is asked: what stands in the way in some workbooks and on some days. */
export interface HostWays {
  readonly watch?: CallWatch;
  readonly isStructureProtected?: () => boolean;
  /** What to answer in place of the true answer, and when. */
  readonly answered?: (answer: WireAnswer) => Promise<WireAnswer>;
}

/**
 * A native host for the Excel client of Office.js: takes the client's messages, answers them from a workbook backend, and
 * tells it what the user does. One host serves one pane.
 */
export class EmbeddedHost {
  readonly counters: HostCounters = { ...NO_TRAFFIC };
  private queue: Promise<void> = Promise.resolve();
  /** Messages that wait until the user has finished editing a cell; null while none is edited. */
  private held: string[] | null = null;
  private readonly stop: () => void;

  constructor(
    private readonly backend: WorkbookBackend,
    private readonly post: (message: string) => void,
    private readonly open?: OpenWorkbook,
    private readonly ways: HostWays = {},
  ) {
    this.stop = backend.subscribe((event) => {
      this.tell(event);
    });
  }

  /**
   * Takes one message of the client. Batches are carried out one after the other; while the user edits a cell they wait, or
   * are refused where the client did not ask to wait.
   */
  receive(text: string): void {
    if (this.held !== null) {
      const { id, flags, message } = JSON.parse(text) as BridgeRequest;
      if (message.body !== undefined && ((flags ?? 0) & DELAY_FOR_CELL_EDIT) === 0) {
        const Message = 'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB.';
        const body = { Error: { Code: 'InvalidOperationInCellEditMode', Message, Location: '' } };
        this.queue = this.queue.then(() => this.reply(text, id, body));
        return;
      }
      this.held.push(text);
      return;
    }
    this.queue = this.queue.then(() => this.answer(text));
  }

  /** The user begins to type into a cell. */
  beginEdit(): void {
    this.held ??= [];
  }

  /** The user presses Enter: what waited is carried out. */
  endEdit(): void {
    const waiting = this.held ?? [];
    this.held = null;
    for (const text of waiting) this.receive(text);
  }

  close(): void {
    this.stop();
  }

  resetCounters(): void {
    Object.assign(this.counters, NO_TRAFFIC);
  }

  private async answer(text: string): Promise<void> {
    const request = JSON.parse(text) as BridgeRequest;
    const body =
      request.message.body === undefined
        ? { Results: [] }
        : await processQuery(request.message.body, {
            root: workbookObject(this.backend, this.open, this.ways.isStructureProtected),
            ...(this.ways.watch === undefined ? {} : { watch: this.ways.watch }),
            settled: () => this.backend.settled(),
          });
    await this.reply(text, request.id, body);
  }

  private async reply(request: string, id: number, body: object): Promise<void> {
    const changed = (await this.ways.answered?.(body as WireAnswer)) ?? body;
    const answer = JSON.stringify({
      id,
      type: 2,
      message: { statusCode: 200, headers: {}, body: JSON.stringify(changed) },
    });
    this.count(request, answer);
    this.post(answer);
  }

  private count(request: string, answer: string): void {
    const sent = new TextEncoder().encode(request).length;
    const answered = new TextEncoder().encode(answer).length;
    this.counters.syncs += 1;
    this.counters.requestBytes += sent;
    this.counters.answerBytes += answered;
    this.counters.largestRequest = Math.max(this.counters.largestRequest, sent);
    this.counters.largestAnswer = Math.max(this.counters.largestAnswer, answered);
  }

  private tell(event: BackendEvent): void {
    const [code, details] = wireEvent(event);
    this.post(
      JSON.stringify({
        type: 3,
        controlId: '',
        message: { entries: [[EVENT_CATEGORY, code, EVENT_TARGET_WORKBOOK, JSON.stringify(details), 0]] },
      }),
    );
  }
}

function wireEvent(event: BackendEvent): [number, Record<string, unknown>] {
  const worksheetId = event.sheet;
  switch (event.kind) {
    case 'changed':
      return [
        EventCode.changed,
        {
          worksheetId,
          address: rangeName(event.range),
          changeType: 'RangeEdited',
          source: 'Local',
          triggerSource: event.byUs ? 'ThisLocalAddin' : 'Unknown',
        },
      ];
    case 'calculated':
      return [EventCode.calculated, { worksheetId, address: rangeName(event.range) }];
    case 'selected':
      return [EventCode.selectionChanged, { worksheetId, address: rangeName(event.range) }];
    case 'activated':
      return [EventCode.activated, { worksheetId }];
    case 'rowsHidden': {
      const changeType = event.isHidden ? 'Hidden' : 'Unhidden';
      return [
        EventCode.rowsHidden,
        { worksheetId, address: rangeName(event.range), changeType, source: 'Local' },
      ];
    }
    case 'protected':
      return [EventCode.protected, { worksheetId, isProtected: event.isProtected, source: 'Local' }];
    case 'renamed':
      return [EventCode.renamed, { worksheetId, nameBefore: '', nameAfter: '', source: 'Local' }];
    case 'added':
      return [EventCode.added, { worksheetId, source: 'Local' }];
    case 'deleted':
      return [EventCode.deleted, { worksheetId, source: 'Local' }];
  }
}
