import type { FieldCell, RecognisedTable } from '../../../recognise/recognised-table';
import { isUnused, spanning, subjectOf, usedRows } from '../../../recognise/row-values';
import { tableRule } from '../../engine/rule';
import { FIELD } from '../../../words/form-names';
import { holdsPlaceholder, isPlaceToWrite } from '../../../words/placeholders';

export const placeholder = tableRule({
  meta: {
    id: 'placeholder',
    family: 'sense',
    severity: 'warning',
    live: false,
    since: '0.1.0',
    zh: {
      title: '留有占位文字或模板说明',
      why: '“指标2”“……”“XX 项目”“此处填写”是模板里的提示，不是内容。',
      advice: '换成真实内容，不需要的行删去。',
    },
    en: {
      title: 'A placeholder left in',
      why: 'Words of the template are no content.',
      advice: 'Replace them, or delete the row.',
    },
    messages: {
      placeholder: { zh: '{field}“{text}”是占位文字', en: '“{text}” in {field} is a placeholder' },
      unusedRows: {
        zh: '有 {rows} 行没有用到，只留着模板里的“{names:”“}”',
        en: '{rows} unused rows hold only what the template prints: “{names:”, “}”',
      },
      deleteRows: { zh: '定稿时把这些行删去。', en: 'Delete these rows in the final version.' },
    },
  },
  *check({ table }) {
    for (const { cell, field, subject } of placesOf(table)) {
      if (typeof cell.value !== 'string') continue;
      if (!holdsPlaceholder(cell.value.normalize('NFKC').replace(/\s+/gu, ''))) continue;
      const text = cell.value.trim();
      yield {
        at: cell,
        subject,
        message: 'placeholder',
        data: { field, text: shortened(text) },
        actual: text,
      };
    }
    const unused = unusedNames(table);
    const [first] = unused;
    if (first === undefined) return;
    const names = [...new Set(unused.map(({ text }) => text.trim()))].slice(0, 3);
    yield {
      at: unused.length === 1 ? first : spanning(unused),
      subject: FIELD.l3,
      message: 'unusedRows',
      data: { rows: unused.length, names },
      severity: 'info',
      advice: 'deleteRows',
    };
  },
});

interface Place {
  readonly cell: FieldCell;
  readonly field: string;
  readonly subject: string;
}

/** The cells of a table that a person writes words into. */
function placesOf(table: RecognisedTable): Place[] {
  const cells: [FieldCell | null | undefined, string, string][] = [
    [table.projectName, FIELD.projectName, ''],
    [table.department, FIELD.department, ''],
    [table.implementer, FIELD.implementer, ''],
    [table.goal.expected, FIELD.goalExpected, ''],
    [table.goal.actual, FIELD.goalActual, ''],
  ];
  for (const row of usedRows(table)) {
    for (const field of ['l3', 'target', 'actual', 'note'] as const) {
      cells.push([row.cells[field], FIELD[field], subjectOf(row)]);
    }
  }
  return cells.flatMap(([cell, field, subject]) =>
    cell === null || cell === undefined ? [] : [{ cell, field, subject }],
  );
}

/** The names that the template prints in rows that nobody used. */
function unusedNames(table: RecognisedTable): FieldCell[] {
  return table.indicators.flatMap((row) => {
    const cell = isUnused(row) === 'unused' ? row.cells.l3 : undefined;
    return cell !== undefined && isPlaceToWrite(subjectOf(row).normalize('NFKC')) ? [cell] : [];
  });
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
