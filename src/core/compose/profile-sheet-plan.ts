import { CITATION_STATUS } from '../profile/citation-status';
import { PROFILE_SHEET_NAME, profileToRows } from '../profile/profile-sheet';
import { guideFor } from '../profile/profile-sheet-entries';
import type { RuleProfile } from '../profile/rule-profile';
import type { CellRange } from '../workbook/address';
import type {
  CellInput,
  CellStyle,
  PageSetup,
  ValidationRule,
  WriteCommand,
  WritePlan,
} from '../workbook/plan';
import { expectSheet } from '../workbook/expect-cells';
import type { SheetSnapshot } from '../workbook/snapshot';
import { BODY_FONT, BODY_SIZE, CHECK_FILL, INPUT_TINT, TITLE_FONT } from './form-style';
import { publishedInput } from './published-input';
import { columnPoints, lineCount } from './text-measure';
import { speaker } from '../message/message';

const say = speaker({
  write: { zh: '写入评分规则 {profile}', en: 'Write scoring rules {profile}' },
});

/** Characters: 项目, 规定, 依据, 依据的性质. */
const WIDTHS = [26, 42, 46, 14] as const;
const LAST = WIDTHS.length - 1;

/** The row of headings, and the first row below it. */
const HEADER = 1;
const FIRST = 2;

/** A section begins with a Chinese number: 一、预算执行率. */
const SECTION = /^[一二三四五六七八九十]+、/;

const BODY: CellStyle = {
  font: BODY_FONT,
  size: BODY_SIZE,
  vertical: 'center',
  horizontal: 'left',
  wrap: true,
  border: 'thin',
};

/**
 * The plan that writes a profile as the sheet 评分规则, where a finance officer can read and change it; the column 规定
 * is tinted as what may be changed. The sheet that is there (`old`) gives way, as long as it holds what was read.
 */
export function composeProfileSheet(profile: RuleProfile, old: SheetSnapshot | null = null): WritePlan {
  const sheet = PROFILE_SHEET_NAME;
  const rows = profileToRows(profile);
  const bottom = rows.length - 1;
  const commands: WriteCommand[] = [
    ...(old === null ? [] : [{ op: 'deleteSheet', sheet: old.name } as const]),
    { op: 'addSheet', sheet },
    { op: 'showGridlines', sheet, show: false },
    { op: 'setColumnWidths', sheet, widths: WIDTHS.map((width, column) => ({ column, width })) },
    ...styleCommands(sheet, bottom),
    ...sectionCommands(sheet, rows),
    ...guideCommands(sheet, rows),
    {
      op: 'setCells',
      sheet,
      top: 0,
      left: 0,
      rows: rows.map((row, index) => row.map((text, column) => cellInput(text, index, column))),
    },
    {
      op: 'setRowHeights',
      sheet,
      heights: rows.map((row, index) => ({ row: index, height: rowHeight(row, index) })),
    },
    {
      op: 'addConditional',
      sheet,
      range: { top: FIRST, left: 3, bottom, right: 3 },
      rule: { formula: `=$D${String(FIRST + 1)}="请与文件核对"`, fill: CHECK_FILL },
    },
    { op: 'freezeRows', sheet, rows: FIRST },
    { op: 'setPage', sheet, page: pageSetup(bottom) },
  ];
  return {
    label: say('write', { profile: profile.name }),
    commands,
    expects: old === null ? [] : expectSheet(old),
  };
}

/** The look of the whole table, of its heading, of what may be changed, and of the title with the note beside it. */
function styleCommands(sheet: string, bottom: number): WriteCommand[] {
  const all = { top: HEADER, left: 0, bottom, right: LAST };
  const cell = (column: number): CellRange => ({ top: 0, left: column, bottom: 0, right: column });
  const styles: readonly (readonly [CellRange, CellStyle])[] = [
    [all, { ...BODY, outline: 'medium' }],
    [
      { ...all, bottom: HEADER },
      { bold: true, horizontal: 'center' },
    ],
    [
      { top: FIRST, left: 1, bottom, right: 1 },
      { fill: INPUT_TINT, locked: false },
    ],
    [cell(0), { font: TITLE_FONT, size: 16, vertical: 'center' }],
    [cell(1), { font: BODY_FONT, size: 9, color: '#7F7F7F', vertical: 'bottom' }],
  ];
  return styles.map(([range, style]) => ({ op: 'setStyle', sheet, range, style }));
}

function pageSetup(bottom: number): PageSetup {
  return {
    orientation: 'portrait',
    printArea: { top: 0, left: 0, bottom, right: LAST },
    titleRows: { top: HEADER, bottom: HEADER },
    margins: { top: 1.5, bottom: 1.5, left: 1.5, right: 1.5 },
    centerHorizontally: true,
    footer: '第 &P 页，共 &N 页',
  };
}

/** Plain figures are true numbers, so that no cell is marked as a number stored as text; a share keeps its "%". */
function cellInput(text: string, row: number, column: number): CellInput | null {
  if (text === '') return null;
  const figure = row >= FIRST && column === 1 && !text.endsWith('%');
  return figure ? publishedInput(text).input : { value: text };
}

function sectionCommands(sheet: string, rows: readonly (readonly string[])[]): WriteCommand[] {
  return rows.flatMap(([label = ''], row): WriteCommand[] =>
    SECTION.test(label)
      ? [
          {
            op: 'setStyle',
            sheet,
            range: { top: row, left: 0, bottom: row, right: LAST },
            style: { bold: true, fill: '#F2F2F2', locked: true },
          },
        ]
      : [],
  );
}

/** Lists where a few words may be written, and elsewhere a message that says how a rule is written. */
function guideCommands(sheet: string, rows: readonly (readonly string[])[]): WriteCommand[] {
  return rows.flatMap(([label = '', , , status = ''], row): WriteCommand[] => {
    const set = (column: number, rule: ValidationRule): WriteCommand => {
      const range = { top: row, left: column, bottom: row, right: column };
      return { op: 'setValidation', sheet, range, rule };
    };
    const guide = row < FIRST ? null : guideFor(label);
    return [
      ...(guide === null
        ? []
        : [set(1, guide.words === null ? freeRule(guide.hint, row) : listRule(guide.words))]),
      ...(row < FIRST || status === '' ? [] : [set(3, listRule(CITATION_STATUS.words))]),
    ];
  });
}

function listRule(values: readonly string[]): ValidationRule {
  const error = { title: '评分规则', text: '请从下拉列表里选一项，否则规则读不懂。' };
  return { kind: 'list', values, style: 'stop', error };
}

/** Whether such a text can be read is known to the pane alone; the sheet only asks that there is one. */
function freeRule(hint: string, row: number): ValidationRule {
  const text = `可写：${hint}`;
  return {
    kind: 'custom',
    formula: `=LEN($B${String(row + 1)})>0`,
    style: 'warning',
    prompt: { title: '怎样写', text },
    error: { title: '怎样写', text },
  };
}

function rowHeight(row: readonly string[], index: number): number {
  if (index === 0) return 30;
  const lines = row.map((text, column) =>
    text === '' ? 1 : lineCount(text, columnPoints(WIDTHS[column] ?? 20), BODY_SIZE),
  );
  return Math.max(...lines) * 15 + 6;
}
