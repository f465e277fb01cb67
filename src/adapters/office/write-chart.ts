import type { CellRange } from '../../core/workbook/address';
import type { WriteCommand } from '../../core/workbook/plan';
import { addressOf } from './sheet-reader';

type ChartCommand = Extract<WriteCommand, { readonly op: 'addChart' }>;

const CHARTS = { bar: 'BarClustered', column: 'ColumnClustered', pie: 'Pie' } as const;

/** Queues a chart of the host beside its figures. */
export function addChart(worksheet: Excel.Worksheet, command: ChartCommand): void {
  const range = (cells: CellRange): Excel.Range => worksheet.getRange(addressOf(cells));
  const [first, ...others] = command.series;
  if (first === undefined) return;
  const chart = worksheet.charts.add(CHARTS[command.kind], range(first.values), 'Columns');
  chart.title.text = command.title;
  const categories = range(command.categories);
  const lead = chart.series.getItemAt(0);
  lead.name = first.name;
  lead.setXAxisValues(categories);
  for (const { name, values } of others) {
    const series = chart.series.add(name);
    series.setValues(range(values));
    series.setXAxisValues(categories);
  }
  // As the file writer has it: bars from nought, read as the list beside them, no legend for one series.
  if (command.kind !== 'pie') chart.axes.valueAxis.minimum = 0;
  if (command.kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true;
  chart.legend.visible = command.kind === 'pie' || others.length > 0;
  const { top, left, bottom, right } = command.at;
  chart.setPosition(
    range({ top, left, bottom: top, right: left }),
    range({ top: bottom, left: right, bottom, right }),
  );
}
