import { composeTable } from '../../../src/core/compose/compose-table';
import { convertLayout } from '../../../src/core/conversion/convert-layout';
import { Decimal } from '../../../src/core/number/decimal';
import { PRESETS, presetById } from '../../../src/core/profile/presets';
import type { RuleProfile } from '../../../src/core/profile/rule-profile';
import { rolloverSource } from '../../../src/core/rollover/rollover-source';
import { LAYOUTS, layoutById } from '../../../src/core/table/layouts';
import { categoryOf, tierOf } from '../../../src/core/table/labels';
import type { TableLayout } from '../../../src/core/table/layout';
import { COMMON_TEMPLATES } from '../../../src/core/templates/common-templates';
import { fitToProfile } from '../../../src/core/templates/fit-to-profile';
import { projectFunds } from '../../../src/core/templates/project-funds';
import { templateFromTable } from '../../../src/core/templates/template-from-table';
import {
  parseTemplateFile,
  TEMPLATE_FILE_FORMAT,
  TEMPLATE_FILE_VERSION,
} from '../../../src/core/templates/template-file';
import { templateToTable, type NewProject } from '../../../src/core/templates/template-to-table';
import { workbookWith } from '../../support/composed-workbook';
import { readTables } from '../../support/project-workbook';
import { TABLE_FILES, publishedTable } from '../../support/published-tables';

const profile = (id: string): RuleProfile => {
  const found = presetById(id);
  if (found === null) throw new Error(id);
  return found;
};
const layout = (id: string): TableLayout => {
  const found = layoutById(id);
  if (found === null) throw new Error(id);
  return found;
};
const tierSums = (
  rows: readonly { readonly l1: string; readonly weight: string }[],
): Record<string, string> => {
  const sums: Record<string, Decimal> = {};
  for (const { l1, weight } of rows) {
    const tier = tierOf(l1)?.tier ?? '?';
    sums[tier] = (sums[tier] ?? new Decimal(0)).plus(weight);
  }
  return Object.fromEntries(Object.entries(sums).map(([tier, sum]) => [tier, sum.toString()]));
};
const project: NewProject = {
  year: '2025',
  projectName: '年度会议费',
  department: '某局',
  implementer: '某局办公室',
  goal: '',
  initial: '10',
  budget: '12.5',
  executed: '11',
  carriedOver: '2.5',
  other: '',
};

describe.each(COMMON_TEMPLATES.map((template) => [template.name, template] as const))('%s', (_, template) => {
  it('makes 50/30/10 with every 二级指标 that the form asks for', () => {
    expect(tierSums(template.indicators)).toEqual({ 产出指标: '50', 效益指标: '30', 满意度指标: '10' });
    const categories = new Set(template.indicators.map(({ l2 }) => categoryOf(l2)));
    for (const wanted of ['数量指标', '质量指标', '时效指标', '成本指标', '服务对象满意度指标'] as const) {
      expect(categories).toContain(wanted);
    }
  });

  it('has natures, directions and units that agree', () => {
    for (const row of template.indicators) {
      if (row.nature === '定性') {
        expect([row.direction, row.unit]).toEqual(['', '']);
        expect(row.target).not.toBe('');
        continue;
      }
      expect(row.unit).not.toBe('');
      expect(['大于等于', '等于']).toContain(row.nature === '反向' ? '等于' : row.direction);
      if (categoryOf(row.l2) === '成本指标') expect(row.direction).toBe('小于等于');
    }
    const names = template.indicators.map(({ l3 }) => l3);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(PRESETS.map(({ id }) => id))('fits the tiers of %s', (id) => {
    const fitted = fitToProfile(template.indicators, profile(id));
    if (!fitted.ok) throw new Error(fitted.message);
    const total = Decimal.sum(...fitted.indicators.map(({ weight }) => weight));
    expect(total.plus(profile(id).executionRate.weight).toString()).toBe('100');
    for (const { weight } of fitted.indicators) expect(new Decimal(weight).gt(0)).toBe(true);
  });

  it.each(LAYOUTS.map(({ id }) => id))('makes a table in %s', (id) => {
    const made = templateToTable(template, project, layout(id), profile('national-2020-10'));
    if (!made.ok) throw new Error(made.message);
    expect(made.table.layout).toBe(id);
    expect(made.table.indicators).toHaveLength(template.indicators.length);
    expect(made.table.indicators.map(({ l3 }) => l3)).toEqual(template.indicators.map(({ l3 }) => l3));
  });
});

describe('COMMON_TEMPLATES', () => {
  it('has ids and names that are unlike', () => {
    expect(new Set(COMMON_TEMPLATES.map(({ id }) => id)).size).toBe(COMMON_TEMPLATES.length);
    expect(new Set(COMMON_TEMPLATES.map(({ name }) => name)).size).toBe(COMMON_TEMPLATES.length);
  });
});

describe('fitToProfile', () => {
  const rows = COMMON_TEMPLATES[0]?.indicators ?? [];

  it('gives 成本 its own tier where the profile has one', () => {
    const fitted = fitToProfile(rows, profile('national-2021-101'));
    if (!fitted.ok) throw new Error(fitted.message);
    expect(tierSums(fitted.indicators)).toEqual({
      产出指标: '40',
      成本指标: '20',
      效益指标: '20',
      满意度指标: '10',
    });
  });

  it('hands the weight of a missing tier on', () => {
    const withoutCost = rows.filter(({ l2 }) => l2 !== '成本指标');
    const fitted = fitToProfile(withoutCost, profile('national-2021-101'));
    if (!fitted.ok) throw new Error(fitted.message);
    expect(tierSums(fitted.indicators)).toEqual({ 产出指标: '50', 效益指标: '30', 满意度指标: '10' });
  });

  it('leaves rows alone that already sum right', () => {
    const fitted = fitToProfile(rows, profile('national-2020-10'));
    expect(fitted).toEqual({ ok: true, indicators: rows });
  });

  it('says when a tier has more rows than can share its weight', () => {
    const many = Array.from({ length: 1001 }, (_, index) => ({
      l1: '满意度指标',
      l2: '服务对象满意度指标',
      l3: String(index),
      nature: '正向',
      direction: '大于等于',
      target: '90',
      unit: '%',
      weight: '1',
    }));
    expect(fitToProfile(many, profile('national-2020-10'))).toMatchObject({
      ok: false,
      message: expect.stringContaining('满意度指标') as string,
    });
  });
});

describe('projectFunds', () => {
  it('splits a total over its rows', () => {
    const rows = projectFunds(layout('T11'), '10', project);
    expect(rows.map(({ label, initial, budget, executed }) => [label, initial, budget, executed])).toEqual([
      ['年度资金总额', '10', '12.5', '11'],
      ['其中：财政拨款', '10', '10', '8.5'],
      ['上年结转资金', '', '2.5', '2.5'],
      ['其他资金', '', '', ''],
    ]);
    expect(rows.map(({ weight }) => weight)).toEqual(['10', '——', '——', '——']);
  });

  it('leaves blank what is not known', () => {
    const none = { initial: '', budget: '', executed: '', carriedOver: '', other: '' };
    for (const row of projectFunds(layout('T8'), '10', none)) {
      expect([row.initial, row.budget, row.executed]).toEqual(['', '', '']);
    }
  });

  it('keeps an overrun on 财政拨款, so that the parts still make the total', () => {
    const rows = projectFunds(layout('T11'), '10', { ...project, executed: '15' });
    expect(rows.map(({ executed }) => executed)).toEqual(['15', '12.5', '2.5', '']);
  });
});

describe.each(TABLE_FILES)('templateFromTable %s', (file) => {
  const table = publishedTable(file);
  const naming = { id: 'own-1', name: '我的模板', description: '' };

  it('keeps the rows and gives them back, without the year’s results', () => {
    const template = templateFromTable(table, null, naming);
    const made = templateToTable(template, project, layout(table.layout), profile('national-2020-10'));
    if (!made.ok) throw new Error(made.message);
    expect(made.table.indicators.map(({ l2, l3, weight }) => [l2, l3, weight])).toEqual(
      table.indicators.map(({ l2, l3, weight }) => [l2, l3, weight]),
    );
    expect(made.table.indicators.every(({ actual, score, note }) => actual + score + note === '')).toBe(true);
    expect(made.table.goal.expected).toBe(table.goal.expected);
  });
});

describe('a template in a form that prints units behind numbers only', () => {
  it.each(['T8', 'BJ', 'HB'])(
    '%s keeps the units of blank targets beside the form, for people and for us',
    async (id) => {
      const meeting = COMMON_TEMPLATES.find(({ name }) => name === '会议');
      if (meeting === undefined) throw new Error('no template');
      const made = templateToTable(meeting, project, layout(id), profile('national-2020-10'));
      if (!made.ok) throw new Error(made.message);
      const plan = composeTable({
        table: made.table,
        layout: layout(id),
        profile: profile('national-2020-10'),
        sheetName: '会议',
        mode: 'formulas',
        protect: false,
      });
      const { snapshot, tables } = await readTables(await workbookWith(plan));
      const [table] = tables;
      if (table === undefined) throw new Error('no table');
      const unit = (l3: string): string | undefined =>
        table.indicators.find(({ cells }) => cells.l3?.text === l3)?.aids.unit?.text;
      expect([unit('人均会议费'), unit('会议费总额'), unit('参会率')]).toEqual(['元/人', '万元', '']);
      expect(table.indicators.find(({ cells }) => cells.l3?.text === '参会率')?.cells.target?.text).toBe(
        '≥95%',
      );
      const back = convertLayout(rolloverSource(table, snapshot), layout('T11')).table.indicators;
      expect(back.map((row) => row.unit).slice(0, 3)).toEqual(['场', '人', '%']);
    },
  );
});

describe('a template file with a row that is no row', () => {
  it('names the template and the row, and no field that there is not', () => {
    const indicators = [{}, null, 3];
    const read = parseTemplateFile({
      format: TEMPLATE_FILE_FORMAT,
      version: TEMPLATE_FILE_VERSION,
      templates: [
        { id: 'a', name: '甲', description: '', layout: 'T11', goal: '', profile: null, indicators },
        5,
      ],
    });
    const problems = read.ok ? [] : read.problems;
    expect(problems.join('')).not.toContain('undefined');
    expect(problems).toContain('第 1 个模板第 2 行指标内容不对或缺失。');
    expect(problems).toContain('第 2 个模板内容不对或缺失。');
  });
});
