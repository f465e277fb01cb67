import type { EvaluationTable, FundRow, Indicator, PublishedHeadings } from '../table/evaluation-table';
import type { TableLayout } from '../table/layout';
import { DEFAULT_LAYOUT, layoutById, LAYOUTS } from '../table/layouts';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { narrativeOf, sourceOf } from './companion-rows';
import { yearIn } from './headings';
import type { FieldCell, RecognisedFundRow, RecognisedIndicator, RecognisedTable } from './recognised-table';

/**
 * A table on a sheet as data: every value is the text that its cell shows, so that a table written as published and read
 * back is the same. Narrative and provenance come from the sheets 自评综述 and 数据来源. Fields that the sheet does not
 * have are ""; a year that nothing says is "" too.
 */
export function toEvaluationTable(table: RecognisedTable, workbook: WorkbookSnapshot): EvaluationTable {
  const layout = layoutOf(table);
  const source = sourceOf(table, workbook);
  return {
    title: text(table.title),
    year: yearIn(text(table.year)) ?? yearIn(text(table.title)) ?? yearIn(table.sheet) ?? '',
    projectName: text(table.projectName),
    department: text(table.department),
    departmentLabel: text(table.departmentLabel),
    implementer: text(table.implementer),
    layout: layout.id,
    funds: {
      unitAmountNextToLabel: layout.funds.amountBesideLabel ? text(table.fundsBesideLabel) : null,
      rows: table.funds.map(fundRow),
    },
    goal: { expected: text(table.goal.expected), actual: text(table.goal.actual) },
    indicators: table.indicators.map(indicator),
    total: {
      label: text(table.total?.label ?? null),
      weight: text(table.total?.weight ?? null),
      score: text(table.total?.score ?? null),
    },
    narrative: narrativeOf(table, workbook),
    published: headings(table, layout, source?.headingLines ?? null),
    provenance: source?.provenance ?? null,
  };
}

function text(cell: FieldCell | null | undefined): string {
  return cell?.text ?? '';
}

/** The catalogue's layout of a table; for one that fits none, the common form that loses nothing of it. */
function layoutOf(table: RecognisedTable): TableLayout {
  const columns = table.indicatorHeader.columns;
  const wide = columns.nature !== undefined || columns.direction !== undefined || columns.unit !== undefined;
  const isWide = ({ indicators }: TableLayout): boolean =>
    indicators.columns.some(({ field }) => field === 'nature');
  return layoutById(table.layout) ?? LAYOUTS.find((layout) => isWide(layout) === wide) ?? DEFAULT_LAYOUT;
}

function fundRow({ cells }: RecognisedFundRow): FundRow {
  return {
    label: text(cells.label),
    initial: text(cells.initial),
    budget: text(cells.budget),
    executed: text(cells.executed),
    weight: text(cells.weight),
    rate: text(cells.rate),
    score: text(cells.score),
  };
}

function indicator({ cells }: RecognisedIndicator): Indicator {
  return {
    l1: text(cells.l1),
    l2: text(cells.l2),
    l3: text(cells.l3),
    ...(cells.nature === undefined ? {} : { nature: cells.nature.text }),
    ...(cells.direction === undefined ? {} : { direction: cells.direction.text }),
    target: text(cells.target),
    actual: text(cells.actual),
    ...(cells.unit === undefined ? {} : { unit: cells.unit.text }),
    weight: text(cells.weight),
    score: text(cells.score),
    note: text(cells.note),
    ...(cells.method === undefined ? {} : { method: cells.method.text }),
  };
}

/** The headings as they stand; null when they are the layout's own and nothing says that they were printed. */
function headings(
  table: RecognisedTable,
  layout: TableLayout,
  headingLines: readonly string[] | null,
): PublishedHeadings | null {
  const standing = {
    fundsLabel: text(table.fundsLabel),
    fundsHeader: inOrder(table.fundsHeader?.columns ?? {}),
    indicatorLabel: text(table.indicatorLabel),
    indicatorHeader: inOrder(table.indicatorHeader.columns),
  };
  if (headingLines === null && isOwn(standing, layout)) return null;
  const lines = [table.title, table.year].filter((cell) => cell !== null).map(({ text: line }) => line);
  return { headingLines: headingLines ?? [...new Set(lines)], ...standing };
}

function isOwn(standing: Omit<PublishedHeadings, 'headingLines'>, layout: TableLayout): boolean {
  const printed = (columns: readonly { readonly heading: string }[]): string =>
    columns.flatMap(({ heading }) => (heading === '' ? [] : [heading])).join('|');
  return (
    standing.fundsLabel === layout.funds.label &&
    standing.fundsHeader.join('|') === printed(layout.funds.columns) &&
    standing.indicatorLabel === layout.indicators.label &&
    standing.indicatorHeader.join('|') === printed(layout.indicators.columns)
  );
}

/** Headings from left to right. */
function inOrder(columns: Readonly<Record<string, FieldCell>> | object): string[] {
  return (Object.values(columns) as FieldCell[])
    .sort((a, b) => a.column - b.column)
    .map(({ text: heading }) => heading);
}
