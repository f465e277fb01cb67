import type { EvaluationTable } from '../table/evaluation-table';
import type { TableLayout } from '../table/layout';
import { span, textCell, type FormCell } from './form-cell';
import type { FormGeometry } from './form-geometry';
import { BODY_FONT, BODY_SIZE, TITLE, YEAR_STYLE } from './form-style';

/** Title, year, project, department and implementer, the goal block, and the lines under the form. */
export function headCells(table: EvaluationTable, layout: TableLayout, form: FormGeometry): FormCell[] {
  const { rows, lastColumn } = form;
  const { labelTo, departmentTo, implementerLabelTo } = layout.head;
  return [
    textCell(span(rows.title, 0, lastColumn), table.title, 'heading', TITLE),
    textCell(span(rows.year, 0, lastColumn), `（${table.year}年度）`, 'heading', YEAR_STYLE),
    textCell(span(rows.project, 0, labelTo), layout.head.projectLabel, 'label'),
    textCell(span(rows.project, labelTo + 1, lastColumn), table.projectName, 'input'),
    textCell(span(rows.department, 0, labelTo), table.departmentLabel, 'heading'),
    textCell(span(rows.department, labelTo + 1, departmentTo), table.department, 'input'),
    textCell(
      span(rows.department, departmentTo + 1, implementerLabelTo),
      layout.head.implementerLabel,
      'label',
    ),
    textCell(span(rows.department, implementerLabelTo + 1, lastColumn), table.implementer, 'input'),
    ...goalCells(table, layout, form),
    ...footCells(layout, form),
  ];
}

function goalCells(table: EvaluationTable, layout: TableLayout, form: FormGeometry): FormCell[] {
  const { rows, lastColumn } = form;
  const { label, expectedHeading, actualHeading, expectedTo } = layout.goal;
  const text = { horizontal: 'left' } as const;
  return [
    textCell(span(rows.goalHeader, 0, 0, rows.goal), label, 'label'),
    textCell(span(rows.goalHeader, 1, expectedTo), expectedHeading, 'label'),
    textCell(span(rows.goalHeader, expectedTo + 1, lastColumn), actualHeading, 'label'),
    textCell(span(rows.goal, 1, expectedTo), table.goal.expected, 'input', text),
    textCell(span(rows.goal, expectedTo + 1, lastColumn), table.goal.actual, 'input', text),
  ];
}

function footCells(layout: TableLayout, form: FormGeometry): FormCell[] {
  return (layout.footLines ?? []).map((line, index) =>
    textCell(span(form.rows.foot[index] ?? form.printed.bottom, 0, form.lastColumn), line, 'heading', {
      font: BODY_FONT,
      size: BODY_SIZE,
      horizontal: 'left',
      vertical: 'center',
      wrap: true,
    }),
  );
}
