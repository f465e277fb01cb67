import type { CellRange } from '../../core/workbook/address';
import type { ChartModel } from '../../core/workbook/workbook-model';
import type { WorkbookBackend } from './backend';
import type { HostObject } from './host-object';
import { parseAddress } from './sheet-range';

const KINDS: Record<string, ChartModel['kind']> = {
  BarClustered: 'bar',
  ColumnClustered: 'column',
  Pie: 'pie',
};

const NOWHERE: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** `Worksheet.charts`: kept for the file, not drawn in the page. */
export function chartsObject(backend: WorkbookBackend, sheet: string): HostObject {
  return {
    kind: 'ChartCollection',
    read: { count: () => backend.extras(sheet).charts.length },
    children: {
      add: (type: string) => newChartObject(backend, sheet, KINDS[type] ?? 'column'),
    },
    methods: {
      getCount: () => backend.extras(sheet).charts.length,
    },
  };
}

function newChartObject(backend: WorkbookBackend, sheet: string, kind: ChartModel['kind']): HostObject {
  let chart: ChartModel = { kind, title: '', categories: NOWHERE, series: [], at: NOWHERE };
  backend.setExtras(sheet, { charts: [...backend.extras(sheet).charts, chart] });
  const change = (part: Partial<ChartModel>): void => {
    const next = { ...chart, ...part };
    backend.setExtras(sheet, {
      charts: backend.extras(sheet).charts.map((one) => (one === chart ? next : one)),
    });
    chart = next;
  };
  return {
    kind: 'Chart',
    read: { name: () => chart.title },
    children: {
      title: () => ({
        kind: 'ChartTitle',
        read: { text: () => chart.title },
        write: {
          text: (title: string) => {
            change({ title });
          },
        },
      }),
      series: () => seriesCollection(() => chart, change),
    },
    methods: {
      setPosition: (start: string, end: string) => {
        const first = parseAddress(start);
        const last = parseAddress(end);
        change({ at: { top: first.top, left: first.left, bottom: last.bottom, right: last.right } });
      },
    },
  };
}

function seriesCollection(chart: () => ChartModel, change: (part: Partial<ChartModel>) => void): HostObject {
  return {
    kind: 'ChartSeriesCollection',
    read: {},
    items: () => [],
    children: {
      add: (name: string) => {
        const index = chart().series.length;
        change({ series: [...chart().series, { name, values: NOWHERE }] });
        return {
          kind: 'ChartSeries',
          read: { name: () => name },
          methods: {
            setValues: (values: unknown) => {
              const series = chart().series.map((one, i) =>
                i === index ? { ...one, values: rangeArgument(values) } : one,
              );
              change({ series });
            },
            setXAxisValues: (values: unknown) => {
              change({ categories: rangeArgument(values) });
            },
          },
        };
      },
    },
  };
}

/** A range handed over as an argument arrives resolved, as the object itself. */
function rangeArgument(value: unknown): CellRange {
  const object = value as HostObject;
  const read = (name: string): number => Number(object.read[name]?.());
  const top = read('rowIndex');
  const left = read('columnIndex');
  return { top, left, bottom: top + read('rowCount') - 1, right: left + read('columnCount') - 1 };
}
