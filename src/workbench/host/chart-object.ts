import type { CellRange } from '../../core/workbook/address';
import type { ChartModel } from '../../core/workbook/workbook-model';
import type { WorkbookBackend } from './backend';
import type { HostObject } from './host-object';
import { rangeArgument } from './range-argument';

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
      add: (type: string, source: unknown) =>
        newChartObject(backend, sheet, KINDS[type] ?? 'column', rangeArgument(source)),
    },
    methods: {
      getCount: () => backend.extras(sheet).charts.length,
    },
  };
}

function newChartObject(
  backend: WorkbookBackend,
  sheet: string,
  kind: ChartModel['kind'],
  source: CellRange,
): HostObject {
  let chart: ChartModel = {
    kind,
    title: '',
    categories: NOWHERE,
    series: [{ name: '', values: source }],
    at: NOWHERE,
  };
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
      // The file writer draws axes and legend in one way for all charts, the one that is asked for here.
      axes: () => ({
        kind: 'ChartAxes',
        read: {},
        children: { valueAxis: () => axisObject(), categoryAxis: () => axisObject() },
      }),
      legend: () => ({
        kind: 'ChartLegend',
        read: { visible: () => chart.kind === 'pie' || chart.series.length > 1 },
        write: { visible: () => undefined },
      }),
    },
    methods: {
      setPosition: (start: unknown, end: unknown) => {
        const first = rangeArgument(start);
        const last = rangeArgument(end);
        change({ at: { top: first.top, left: first.left, bottom: last.bottom, right: last.right } });
      },
    },
  };
}

function axisObject(): HostObject {
  return {
    kind: 'ChartAxis',
    read: {},
    write: { minimum: () => undefined, reversePlotOrder: () => undefined },
  };
}

function seriesCollection(chart: () => ChartModel, change: (part: Partial<ChartModel>) => void): HostObject {
  return {
    kind: 'ChartSeriesCollection',
    read: { count: () => chart().series.length },
    children: {
      getItemAt: (index: number) => seriesObject(chart, change, index),
      add: (name: string) => {
        change({ series: [...chart().series, { name, values: NOWHERE }] });
        return seriesObject(chart, change, chart().series.length - 1);
      },
    },
  };
}

function seriesObject(
  chart: () => ChartModel,
  change: (part: Partial<ChartModel>) => void,
  index: number,
): HostObject {
  const changeSeries = (part: Partial<ChartModel['series'][number]>): void => {
    change({ series: chart().series.map((one, i) => (i === index ? { ...one, ...part } : one)) });
  };
  return {
    kind: 'ChartSeries',
    read: { name: () => chart().series[index]?.name ?? '' },
    write: {
      name: (name: string) => {
        changeSeries({ name });
      },
    },
    methods: {
      setValues: (values: unknown) => {
        changeSeries({ values: rangeArgument(values) });
      },
      setXAxisValues: (values: unknown) => {
        change({ categories: rangeArgument(values) });
      },
    },
  };
}
