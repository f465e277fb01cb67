import { rangeName } from '../../core/workbook/address';
import type { BackendEvent, WorkbookBackend } from './backend';
import { processQuery } from './process-query';
import { EVENT_CATEGORY, EVENT_TARGET_WORKBOOK, EventCode, type BridgeRequest } from './protocol';
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

/**
 * A native host for the Excel client of Office.js: takes the client's messages, answers them from a workbook backend, and
 * tells it what the user does. One host serves one pane.
 */
export class EmbeddedHost {
  readonly counters: HostCounters = { ...NO_TRAFFIC };
  private queue: Promise<void> = Promise.resolve();
  private readonly stop: () => void;

  constructor(
    private readonly backend: WorkbookBackend,
    private readonly post: (message: string) => void,
    private readonly open?: OpenWorkbook,
  ) {
    this.stop = backend.subscribe((event) => {
      this.tell(event);
    });
  }

  /** Takes one message of the client. Batches are carried out one after the other. */
  receive(text: string): void {
    this.queue = this.queue.then(() => this.answer(text));
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
            root: workbookObject(this.backend, this.open),
            settled: () => this.backend.settled(),
          });
    const answer = JSON.stringify({
      id: request.id,
      type: 2,
      message: { statusCode: 200, headers: {}, body: JSON.stringify(body) },
    });
    this.count(text, answer);
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
