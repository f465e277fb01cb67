import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import '@univerjs/sheets-conditional-formatting/facade';
import { SheetInterceptorService, UniverSheetsNodeCorePreset } from '@univerjs/preset-sheets-node-core';
import {
  IUniverInstanceService,
  LocaleService,
  LocaleType,
  createUniver,
  type FUniver,
  type IWorkbookData,
} from '@univerjs/presets';

import { OfficeWorkbookHost } from '../../src/adapters/office/office-workbook-host';
import { EmbeddedHost } from '../../src/workbench/host/embedded-host';
import type { BridgeRequest, WireBatch } from '../../src/workbench/host/protocol';
import type { OpenWorkbook } from '../../src/workbench/host/workbook-object';
import { UniverBackend } from '../../src/workbench/univer/univer-backend';
import { ExcelBehaviour, type ExcelSwitches } from './excel-behaviour';
import { loadExcelClient } from './excel-client.cjs';

interface Bridge {
  sendMessageToHost: (text: string) => void;
  onMessageFromHost: ((text: string) => void) | null;
}

export interface EmbeddedExcel {
  readonly workbook: OfficeWorkbookHost;
  readonly host: EmbeddedHost;
  readonly backend: UniverBackend;
  /** What this Excel does otherwise than one that does all it is asked. */
  readonly behaviour: ExcelBehaviour;
  /** From now on answers batches that this is true of as too large. */
  refuse(when: (batch: WireBatch) => boolean): void;
  /** Puts another workbook in place of the one that is open. */
  open(data: Partial<IWorkbookData>): void;
  /** Keeps the workbook as it is now; what is answered puts it back, any number of times. */
  keep(): () => void;
  /** From now on no answer waits until the formulas are calculated: for those who look at formulas only. */
  hurry(): void;
  /** The spreadsheet as a user has it before him: the sheet in front, Ctrl+Z. */
  readonly user: FUniver;
  /** Hides rows of the sheet in front, as a user does. */
  hideRows(first: number, count: number): void;
  close(): void;
}

/** A workbook in Univer without a screen, behind the embedded host, behind the real Excel client, behind the adapter. */
export function embeddedExcel(
  options: {
    readonly excelApi?: number;
    readonly openWorkbook?: OpenWorkbook;
    /** Milliseconds after which the adapter gives up an answer. */
    readonly patience?: number;
  } & ExcelSwitches = {},
): EmbeddedExcel {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    presets: [UniverSheetsNodeCorePreset()],
    plugins: [UniverSheetsConditionalFormattingPlugin],
  });
  univerAPI.createWorkbook({
    id: 'workbook',
    sheetOrder: ['first'],
    sheets: { first: { id: 'first', name: 'Sheet1', rowCount: 100, columnCount: 20 } },
  });
  const backend = new UniverBackend(univer, univerAPI, () =>
    univer.__getInjector().get(SheetInterceptorService),
  );
  const bridge: Bridge = { sendMessageToHost: () => undefined, onMessageFromHost: null };
  const behaviour = new ExcelBehaviour(options);
  const host = new EmbeddedHost(
    backend,
    (message) => bridge.onMessageFromHost?.(message),
    options.openWorkbook,
    behaviour,
  );
  let tooLarge: (batch: WireBatch) => boolean = () => false;
  bridge.sendMessageToHost = (text) => {
    const { id, message } = JSON.parse(text) as BridgeRequest;
    if (message.body !== undefined && tooLarge(message.body)) {
      const Error = { Code: 'ResponsePayloadSizeLimitExceeded', Message: 'Too large.', Location: '' };
      const body = JSON.stringify({ Error });
      const answer = JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } });
      host.counters.syncs += 1;
      setTimeout(() => bridge.onMessageFromHost?.(answer), 0);
      return;
    }
    host.receive(text);
  };
  const { Excel, OfficeExtension } = loadExcelClient(bridge);
  Object.assign(globalThis, { Excel, OfficeExtension });
  const api = options.excelApi ?? 14;
  const workbook = new OfficeWorkbookHost(
    { host: 'excel', supports: (version) => Number(version.split('.')[1]) <= api },
    options.patience,
  );
  const open = (data: Partial<IWorkbookData>): void => {
    univerAPI.disposeUnit(univerAPI.getActiveWorkbook()?.getId() ?? '');
    univerAPI.createWorkbook(data);
    // As in a browser, where the user is in it: else nothing can be taken back.
    univer
      .__getInjector()
      .get(IUniverInstanceService)
      .focusUnit(univerAPI.getActiveWorkbook()?.getId() ?? '');
  };
  return {
    workbook,
    host,
    backend,
    behaviour,
    keep: () => keptWorkbook(backend, univerAPI, open),
    hurry: () => {
      backend.settled = () => {
        backend.flush();
        return Promise.resolve();
      };
    },
    user: univerAPI,
    refuse: (when) => {
      tooLarge = when;
    },
    open,
    hideRows: (first, count) => {
      univerAPI.getActiveWorkbook()?.getActiveSheet().hideRows(first, count);
    },
    close: () => {
      host.close();
      const words = univer.__getInjector().get(LocaleService);
      univer.dispose();
      // A calculation of more than a second leaves a timer behind that asks for a word.
      Object.assign(words, { t: (key: string) => key });
    },
  };
}

function keptWorkbook(
  backend: UniverBackend,
  api: FUniver,
  open: (data: Partial<IWorkbookData>) => void,
): () => void {
  backend.flush();
  const book = api.getActiveWorkbook();
  if (book === null) throw new Error('no workbook is open');
  const data = JSON.stringify(book.save());
  const front = backend.active();
  const sides = new Map(backend.sheets().map(({ id }) => [id, structuredClone(backend.side(id))]));
  const settings = new Map(backend.settings);
  return () => {
    // What is still to be written belongs to the workbook that goes.
    backend.flush();
    open(JSON.parse(data) as Partial<IWorkbookData>);
    backend.reset(structuredClone(sides), settings);
    backend.activate(front);
  };
}
