import {
  NARRATIVE_HEADINGS,
  NARRATIVE_SHEET_NAME,
  SOURCE_HEADINGS,
  SOURCE_SHEET_NAME,
} from '../table/companion-sheets';
import type { EvaluationTable } from '../table/evaluation-table';
import { CELL_TEXT_LIMIT } from '../workbook/cell-limits';
import type { WriteCommand, WritePlan } from '../workbook/plan';
import { listSheetCommands, type ListCell } from './list-sheet';
import { publishedInput } from './published-input';
import { speaker } from '../message/message';

const say = speaker({
  write: { zh: '写入自评综述与数据来源', en: 'Write 自评综述 and 数据来源' },
});

/** A table and the sheet on which it stands. */
export interface SheetOfTable {
  readonly table: EvaluationTable;
  readonly sheetName: string;
}

/**
 * The sheets 自评综述 and 数据来源 with what the forms of these tables have no place for. Each is only written when there
 * is something to write; a plan without commands when there is nothing at all.
 */
export function composeNarrativeSheets(tables: readonly SheetOfTable[]): WritePlan {
  const commands = [...narrativeCommands(tables), ...sourceCommands(tables)];
  return { label: say('write'), commands, expects: [] };
}

function narrativeCommands(tables: readonly SheetOfTable[]): WriteCommand[] {
  const rows = tables.flatMap(({ table, sheetName }): ListCell[][] => {
    const { narrative } = table;
    if (narrative === null) return [];
    const { text, score, budget, executed, rate } = narrative;
    return [
      [
        textListCell(sheetName),
        textListCell(table.projectName),
        textListCell(text ?? ''),
        ...[score, budget, executed, rate].map((figure) => figureListCell(figure ?? '')),
      ],
    ];
  });
  if (rows.length === 0) return [];
  const widths = [18, 24, 70, 8, 10, 10, 10];
  const columns = NARRATIVE_HEADINGS.map((heading, index) => ({
    heading,
    width: widths[index] ?? 10,
    align: index < 3 ? ('left' as const) : ('center' as const),
  }));
  return listSheetCommands(NARRATIVE_SHEET_NAME, columns, rows);
}

function sourceCommands(tables: readonly SheetOfTable[]): WriteCommand[] {
  const rows = tables.flatMap(({ table, sheetName }): ListCell[][] => {
    const { provenance, published } = table;
    if (provenance === null && published === null) return [];
    const transcription = provenance === null ? '' : JSON.stringify(provenance.transcription);
    return [
      [
        textListCell(sheetName),
        textListCell(table.projectName),
        textListCell(provenance?.source ?? ''),
        figureListCell(provenance === null || provenance.table === null ? '' : String(provenance.table)),
        textListCell(published === null ? '' : JSON.stringify(published.headingLines)),
        ...chunks(transcription).map(textListCell),
      ],
    ];
  });
  if (rows.length === 0) return [];
  const widths = [18, 24, 26, 8, 36, 60];
  const longest = Math.max(...rows.map((row) => row.length));
  const columns = Array.from({ length: Math.max(longest, SOURCE_HEADINGS.length) }, (_, index) => ({
    heading: SOURCE_HEADINGS[index] ?? '',
    width: widths[index] ?? 60,
    align: index === 3 ? ('center' as const) : ('left' as const),
  }));
  return listSheetCommands(SOURCE_SHEET_NAME, columns, rows);
}

function textListCell(text: string): ListCell {
  return { input: text === '' ? null : { value: text }, text, numberFormat: null };
}

function figureListCell(text: string): ListCell {
  const { input, numberFormat } = publishedInput(text);
  return { input, text, numberFormat };
}

/** A long text in pieces that a cell holds. */
function chunks(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += CELL_TEXT_LIMIT) pieces.push(text.slice(at, at + CELL_TEXT_LIMIT));
  return pieces;
}
