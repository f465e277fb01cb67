import { LocaleType, createUniver, mergeLocales } from '@univerjs/presets';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalChinese from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { SheetInterceptorService, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreChinese from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationChinese from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';

import type { WorkbookModel } from '../core/workbook/workbook-model';
import { backendToModel } from './convert/backend-to-model';
import { modelToUniver } from './convert/model-to-univer';
import { guardProtection } from './univer/protection-guard';
import { UniverBackend } from './univer/univer-backend';

/** So that a landscape form is seen whole beside the pane on a screen of 1366 pixels. */
const ZOOM = 0.85;

/** The spreadsheet on the page. */
export interface Spreadsheet {
  readonly backend: UniverBackend;
  /** Shows another workbook in place of the one that is open. */
  open(model: WorkbookModel): void;
  model(): Promise<WorkbookModel>;
}

/** Draws Univer in an element, with its menus in Chinese. Loaded apart from everything else: it is ten times the pane. */
export function createSpreadsheet(container: HTMLElement, refused: (message: string) => void): Spreadsheet {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(coreChinese, validationChinese, conditionalChinese) },
    presets: [
      UniverSheetsCorePreset({ container, ribbonType: 'simple' }),
      UniverSheetsDataValidationPreset(),
      UniverSheetsConditionalFormattingPreset(),
    ],
  });
  const backend = new UniverBackend(
    univer,
    univerAPI,
    () => univer.__getInjector().get(SheetInterceptorService),
    (range) => {
      // Once Univer has drawn the sheet that was come to.
      requestAnimationFrame(() => {
        void univerAPI.executeCommand('sheet.operation.scroll-to-range', { range });
      });
    },
  );
  guardProtection(univerAPI, backend, refused);
  // Univer cannot zoom before all of it has been started.
  let steady = false;
  const showWhole = (): void => {
    if (!steady) return;
    // Each zoom makes Univer look at the whole workbook: only what it did not open at this size.
    for (const sheet of univerAPI.getActiveWorkbook()?.getSheets() ?? [])
      if (sheet.getZoom() !== ZOOM) sheet.zoom(ZOOM);
  };
  univerAPI.addEvent(univerAPI.Event.LifeCycleChanged, ({ stage }) => {
    if (stage !== univerAPI.Enum.LifecycleStages.Steady) return;
    steady = true;
    showWhole();
  });
  backend.subscribe(({ kind }) => {
    if (kind === 'added') setTimeout(showWhole, 0);
  });
  let opened = 0;
  return {
    backend,
    open: (model) => {
      const previous = univerAPI.getActiveWorkbook();
      opened += 1;
      const { data, sides, settings, activeSheet } = modelToUniver(model, `workbook-${String(opened)}`, ZOOM);
      // The old one goes once the new one stands: what cannot be opened leaves the user what was open.
      univerAPI.createWorkbook(data);
      if (previous !== null) univerAPI.disposeUnit(previous.getId());
      backend.reset(sides, settings);
      if (activeSheet !== null) backend.activate(activeSheet);
      showWhole();
    },
    model: () => backendToModel(backend),
  };
}
