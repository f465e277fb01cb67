import { onceEachPair } from '../remember/once-each';
import { Decimal, fromCellNumber } from '../number/decimal';
import type { RecognisedTable } from '../recognise/recognised-table';
import { cellAddress, cellAt, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { contains, type CellAddress } from '../workbook/address';
import { figureOfText } from '../recognise/figures';
import { bareWords } from './similarity';

/** A 自评综述 found in the workbook, and the table it is about. */
export interface FoundNarrative {
  readonly table: RecognisedTable;
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly text: string;
}

export type ClaimKind = 'score' | 'budget' | 'executed' | 'rate';

/** A figure that a text or a column beside it states: amounts in 万元, the rate in percent. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly table: RecognisedTable;
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly value: Decimal;
  /** As written: "67.3%". */
  readonly written: string;
}

/** Words that only a 自评综述 has. */
const NARRATIVE = /自评综述|项目自评得分|自评得分[为是]?[:：]?\d|全年预算数为/u;
const SHORTEST = 20;
/** A 自评综述 is a paragraph; longer texts are whole documents or data kept in a cell. */
const LONGEST = 6_000;

/**
 * Every 自评综述 of the workbook whose table can be told: by the sheet name or project name in its row, by the project
 * name in its text, or because it stands on the sheet of one table. One whose table cannot be told is left alone.
 */
export const narrativesOf = onceEachPair(
  (workbook: WorkbookSnapshot, tables: readonly RecognisedTable[]): readonly FoundNarrative[] => {
    const found: FoundNarrative[] = [];
    for (const sheet of workbook.sheets) {
      for (const [key, { value }] of sheet.cells) {
        if (typeof value !== 'string' || value.length < SHORTEST || value.length > LONGEST) continue;
        // Most long texts of a workbook are goals; only a few words need looking for closely.
        if (!/自评|全年/u.test(value) || !NARRATIVE.test(value.replace(/\s+/gu, ''))) continue;
        const cell = cellAddress(key);
        const table = tableFor(sheet, cell, value, tables);
        if (table !== null) found.push({ table, sheet: sheet.name, cell, text: value });
      }
    }
    found.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
    return found;
  },
);

function tableFor(
  sheet: SheetSnapshot,
  cell: CellAddress,
  text: string,
  tables: readonly RecognisedTable[],
): RecognisedTable | null {
  const here = tables.filter((table) => table.sheet === sheet.name);
  // Inside a form the words belong to the form (a goal may quote them).
  if (here.some((table) => contains(table.range, cell.row, cell.column))) return null;
  const beside = new Set<string>();
  for (let column = 0; column <= (sheet.used?.right ?? 0); column += 1) {
    const { value } = cellAt(sheet, cell.row, column);
    if (column !== cell.column && typeof value === 'string') beside.add(bareWords(value));
  }
  const named = (name: string | undefined): boolean => name !== undefined && bareWords(name) !== '';
  const bySheet = tables.find((table) => beside.has(bareWords(table.sheet)));
  if (bySheet !== undefined) return bySheet;
  const byProject = tables.filter(
    ({ projectName }) => named(projectName?.text) && beside.has(bareWords(projectName?.text ?? '')),
  );
  if (byProject.length === 1) return byProject[0] ?? null;
  const words = bareWords(text);
  const byText = (here.length > 0 ? here : tables)
    .filter(
      ({ projectName }) => named(projectName?.text) && words.includes(bareWords(projectName?.text ?? '')),
    )
    .sort((a, b) => (b.projectName?.text.length ?? 0) - (a.projectName?.text.length ?? 0));
  return byText[0] ?? (here.length === 1 ? (here[0] ?? null) : null);
}

const PATTERNS: readonly (readonly [ClaimKind, RegExp])[] = [
  ['score', /自评(?:总)?得分[为是]?[:：]?([\d.]+)分?/u],
  ['budget', /(?:全年|调整后)?预算数[为是]?[:：]?([\d.,]+)(万元|亿元|元)?/u],
  ['executed', /(?:全年|预算)?执行数[为是]?[:：]?([\d.,]+)(万元|亿元|元)?/u],
  ['rate', /(?:完成(?:全年)?预算的|(?:预算)?执行率[为是达]?[:：]?)([\d.]+)[%％]/u],
];

const COLUMNS: Readonly<Record<string, ClaimKind>> = {
  得分: 'score',
  自评得分: 'score',
  预算数: 'budget',
  全年预算数: 'budget',
  执行数: 'executed',
  全年执行数: 'executed',
  完成比例: 'rate',
  执行率: 'rate',
};

/** The figures that a narrative states, in its text and in columns beside it that have a heading for them. */
export const claimsOf = onceEachPair(
  (workbook: WorkbookSnapshot, tables: readonly RecognisedTable[]): readonly Claim[] =>
    narrativesOf(workbook, tables).flatMap((narrative) => {
      const inText = claimsInText(narrative);
      const sheet = workbook.sheets.find(({ name }) => name === narrative.sheet);
      const beside = sheet === undefined ? [] : claimsBeside(narrative, sheet);
      // A column that repeats what the text says adds nothing.
      const said = new Map(inText.map((claim) => [claim.kind, claim.value]));
      return [...inText, ...beside.filter((claim) => said.get(claim.kind)?.equals(claim.value) !== true)];
    }),
);

function claimsInText({ table, sheet, cell, text }: FoundNarrative): Claim[] {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  return PATTERNS.flatMap(([kind, pattern]) => {
    const match = pattern.exec(plain);
    const number = match?.[1] === undefined ? null : figureOfText(match[1].replace(/[.,]$/u, ''));
    if (match === null || number === null) return [];
    const unit = match[2];
    const scale = unit === '元' ? '0.0001' : unit === '亿元' ? '10000' : '1';
    const written = `${match[1] ?? ''}${kind === 'rate' ? '%' : kind === 'score' ? '' : (unit ?? '')}`;
    return [{ kind, table, sheet, cell, value: number.times(scale), written }];
  });
}

function claimsBeside({ table, sheet: name, cell }: FoundNarrative, sheet: SheetSnapshot): Claim[] {
  const claims: Claim[] = [];
  for (let column = 0; column <= (sheet.used?.right ?? 0); column += 1) {
    const stated = column === cell.column ? null : figureAt(sheet, cell.row, column);
    const kind = stated === null ? undefined : COLUMNS[headingAbove(sheet, cell.row, column)];
    if (stated === null || kind === undefined) continue;
    const { number, text } = stated;
    const value = kind === 'rate' && stated.isShare ? number.times(100) : number;
    const written = text ?? `${value.toFixed()}${kind === 'rate' ? '%' : ''}`;
    claims.push({ kind, table, sheet: name, cell: { row: cell.row, column }, value, written });
  }
  return claims;
}

/** The figure of a cell, its text where it is one, and whether it is written with a percent sign; null where there is none. */
function figureAt(
  sheet: SheetSnapshot,
  row: number,
  column: number,
): { readonly number: Decimal; readonly text: string | null; readonly isShare: boolean } | null {
  const { value, format } = cellAt(sheet, row, column);
  if (typeof value === 'number') {
    return { number: fromCellNumber(value), text: null, isShare: format.includes('%') };
  }
  const number = typeof value === 'string' ? figureOfText(value) : null;
  if (typeof value !== 'string' || number === null) return null;
  return { number, text: value.trim(), isShare: /[%％]/u.test(value) };
}

/** The nearest heading above a cell. */
function headingAbove(sheet: SheetSnapshot, row: number, column: number): string {
  for (let above = row - 1; above >= 0; above -= 1) {
    const { value } = cellAt(sheet, above, column);
    if (typeof value !== 'string') continue;
    const heading = bareWords(value);
    // 预算数（万元）, 得分（分）: the unit goes, but not the end of 得分 itself.
    const named = [heading, heading.replace(/(万元|分)$/u, '')].find((one) => one in COLUMNS);
    if (named !== undefined) return named;
  }
  return '';
}

/** Whether two amounts are the same when one of them was rounded for the text: 2.0835 written 2.08. */
export function sameWhenRounded(claimed: Decimal, exact: Decimal): boolean {
  return claimed.equals(exact.toDecimalPlaces(Math.max(2, claimed.decimalPlaces()), Decimal.ROUND_HALF_UP));
}
