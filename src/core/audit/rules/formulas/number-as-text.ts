import type { FieldCell, RecognisedTable } from '../../../recognise/recognised-table';
import { isBlank, isDash } from '../../../recognise/figures';
import { textToNumbers } from '../../engine/fixes';
import { hasColumn, isQuantitative, spanning, subjectOf } from '../../../recognise/row-values';
import { runsOf } from '../../engine/runs';
import { cellAt, type WorkbookSnapshot } from '../../../workbook/snapshot';
import { FIELD } from '../../../words/form-names';
import type { FixDraft } from '../../engine/finding';
import type { Told } from '../../../message/message';
import { tableRule } from '../../engine/rule';

/** A text that is nothing but a number, as typed into a text cell or pasted from Word. */
const NUMBER_TEXT = /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/u;

export const numberAsText = tableRule({
  meta: {
    id: 'number-as-text',
    family: 'formulas',
    severity: 'warning',
    live: true,
    since: '0.1.0',
    zh: {
      title: '数字存成了文本',
      why: '求和与比较都会跳过文本，合计因此少算，却看不出来。',
      advice: '转换为数字。',
    },
    en: {
      title: 'A number stored as text',
      why: 'Sums and comparisons skip text, so totals come out too small and nothing shows it.',
      advice: 'Convert it to a number.',
    },
    messages: {
      cell: { zh: '“{text}”是文本，不是数字', en: '“{text}” is text, not a number' },
      cells: {
        zh: '{count} 格数字存成了文本：{texts}',
        en: '{count} cells with numbers are stored as text: {texts:, }',
      },
      manyCells: {
        zh: '{count} 格数字存成了文本：{texts}…',
        en: '{count} cells with numbers are stored as text: {texts:, } …',
      },
      quoted: { zh: '“{text}”', en: '“{text}”' },
      toNumber: { zh: '转为数字 {number}', en: 'Convert to the number {number}' },
      toNumbers: { zh: '转为数字（{count} 格）', en: 'Convert to numbers ({count} cells)' },
    },
  },
  *check({ table, workbook }) {
    for (const run of runsOf(textNumbers(table, workbook), ({ cell }) => cell)) {
      const [first] = run;
      if (first === undefined) continue;
      const isOne = run.length === 1;
      yield {
        at: isOne ? first.cell : spanning(run.map(({ cell }) => cell)),
        subject: isOne ? first.subject : '',
        ...(isOne ? ({ message: 'cell', data: { text: first.cell.text.trim() } } as const) : toldRun(run)),
        actual: first.cell.text,
        fix: conversion(run, table.sheet),
      };
    }
  },
});

interface Candidate {
  readonly cell: FieldCell | undefined;
  readonly subject: string;
}

interface TextNumber {
  readonly cell: FieldCell;
  readonly subject: string;
  readonly number: number;
}

/** The cells that ought to hold numbers and hold texts that are. */
function textNumbers(table: RecognisedTable, workbook: WorkbookSnapshot): TextNumber[] {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  return [...fundCells(table), ...indicatorCells(table), ...totalCells(table)].flatMap(
    ({ cell, subject }) => {
      const number = numberIn(cell);
      if (cell === undefined || number === null) return [];
      // A weight printed behind an indicator's name is a number read out of a label: the cell itself is rightly a text.
      if (sheet !== undefined && cellAt(sheet, cell.row, cell.column).value !== cell.value) return [];
      return [{ cell, subject, number }];
    },
  );
}

function fundCells(table: RecognisedTable): Candidate[] {
  return table.funds.flatMap(({ cells }) => {
    const subject = (cells.label?.text ?? '').trim();
    const fields = ['initial', 'budget', 'executed', 'weight', 'rate', 'score'] as const;
    return fields.map((field) => ({ cell: cells[field], subject }));
  });
}

function indicatorCells(table: RecognisedTable): Candidate[] {
  const saysMeasured = hasColumn(table, 'nature') || hasColumn(table, 'direction');
  return table.indicators.flatMap((row) => {
    const { weight, score, target, actual } = row.cells;
    const cells = saysMeasured && isQuantitative(row) ? [weight, score, target, actual] : [weight, score];
    return cells.map((cell) => ({ cell, subject: subjectOf(row) }));
  });
}

function totalCells({ total }: RecognisedTable): Candidate[] {
  return [total?.weight, total?.score].map((cell) => ({ cell: cell ?? undefined, subject: FIELD.sum }));
}

/** Texts of a run that are told; of a longer one the others are only counted. */
const MOST_TEXTS = 3;

function toldRun(run: readonly TextNumber[]): Told<'cells' | 'manyCells'> {
  const texts = run
    .slice(0, MOST_TEXTS)
    .map(({ cell }) => ({ message: 'quoted', data: { text: cell.text.trim() } }));
  const data = { count: run.length, texts };
  return { message: run.length > MOST_TEXTS ? 'manyCells' : 'cells', data };
}

function conversion(run: readonly TextNumber[], sheet: string): FixDraft<'toNumber' | 'toNumbers'> | null {
  const typed = run.filter(({ cell }) => cell.formula === null);
  const [first] = run;
  if (first === undefined || typed.length === 0) return null;
  const label =
    run.length === 1
      ? ({ message: 'toNumber', data: { number: first.number } } as const)
      : ({ message: 'toNumbers', data: { count: typed.length } } as const);
  return textToNumbers('safe', label, sheet, typed);
}

function numberIn(cell: FieldCell | undefined): number | null {
  if (cell === undefined || typeof cell.value !== 'string' || isBlank(cell) || isDash(cell)) return null;
  const narrow = cell.value.normalize('NFKC').replace(/[\s\u200b]+/gu, '');
  const number = NUMBER_TEXT.test(narrow) ? Number(narrow.replaceAll(',', '')) : null;
  // Digits by the thousand are no number that a cell could hold.
  return Number.isFinite(number) ? number : null;
}
