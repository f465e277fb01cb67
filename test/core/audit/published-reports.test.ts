import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { rangeName } from '../../../src/core/workbook/address';
import { auditAnew } from '../../support/faults/run-faults';
import { WorkbookDraft } from '../../support/faults/workbook-draft';
import { publishedTable } from '../../support/published-tables';
import { workbookOf } from '../../support/published-workbook';
import { defaultProfile } from '../../support/rule-tester';

/**
 * Two published reports as an office would keep them in a workbook: the evaluation form of 000 with the sentence that
 * introduces it and the 自评表 of the same project, and the report of 002 with its summary and its table of 一级指标. The
 * findings are those that were found by reading, and no other.
 */
interface EvaluationReport {
  readonly title: string;
  readonly projectName: string;
  readonly header: readonly string[];
  readonly items: readonly {
    readonly l1: string;
    readonly l2: string;
    readonly l3: string;
    readonly basis: string;
    readonly weight: string;
    readonly score: string;
  }[];
  readonly total: { readonly label: string; readonly weight: string; readonly score: string };
  readonly introducedBy: string;
  readonly gradeStandard: string;
  readonly reportFacts: readonly string[];
}

interface DepartmentReport {
  readonly projects: readonly {
    readonly statedInList: string;
    readonly narrativeText: readonly string[] | null;
  }[];
  readonly summaryTable: {
    readonly headerLines: readonly (readonly string[])[];
    readonly rows: readonly Readonly<Record<string, string>>[];
  };
  readonly overallTable: {
    readonly title: string;
    readonly header: readonly string[];
    readonly rows: readonly Readonly<Record<string, string>>[];
    readonly intro: string;
    readonly analysis: readonly string[];
  };
}

function fixture(file: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, '../../fixtures/tables', file), 'utf8'));
}

/** Rows of cells as `WorkbookDraft` takes them; what looks like a number is one. */
function cellsOf(rows: readonly (readonly (string | undefined)[])[]): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {};
  rows.forEach((row, down) => {
    row.forEach((text, right) => {
      if (text === undefined || text === '') return;
      cells[`${String(down)},${String(right)}`] = /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : text;
    });
  });
  return cells;
}

const EMPTY: WorkbookSnapshot = { sheets: [], names: [], calculationMode: 'auto', gaps: [] };

function said(workbook: WorkbookSnapshot, sheets: readonly string[]): string[] {
  return auditAnew(workbook, defaultProfile())
    .filter(({ sheet }) => sheets.includes(sheet))
    .map(
      ({ severity, rule, sheet, range, expected, actual }) =>
        `${severity} ${rule} ${sheet}!${range === null ? '' : rangeName(range)}: ${actual ?? ''} → ${expected ?? ''}`,
    );
}

describe('the evaluation report of 000', () => {
  const report = fixture('000-eval.json') as EvaluationReport;
  const form = (score = report.total.score): Record<string, CellValue> =>
    cellsOf([
      [report.title],
      ['项目名称', report.projectName],
      report.header,
      ...report.items.map(({ l1, l2, l3, basis, weight, score: own }) => [l1, l2, l3, basis, weight, own]),
      ['', '', report.total.label, '', report.total.weight, score],
    ]);
  const text = [report.introducedBy, report.gradeStandard, ...report.reportFacts].map((line) => [line]);

  it('says another score than its form (A4), and whose score that is', async () => {
    const table = publishedTable('000-2.json');
    const draft = new WorkbookDraft(await workbookOf([{ name: '000-2', table }], defaultProfile()));
    draft.addSheet('评价表', form());
    draft.addSheet('评价报告', cellsOf(text));
    expect(said(draft.workbook, ['评价表', '评价报告'])).toEqual([
      'error evaluation-claim 评价报告!A1: 99.89 → 99.5',
    ]);
    const [finding] = auditAnew(draft.workbook, defaultProfile()).filter(
      ({ rule }) => rule === 'evaluation-claim',
    );
    expect(finding?.message).toBe(
      '文字写评价得分 99.89，评价表“2024年惠民消费券项目绩效评价表”（评价表!F23）合计 99.5，99.89 是同一项目自评表的总分',
    );
  });

  it('is right when the form totals what it says', () => {
    const draft = new WorkbookDraft(EMPTY);
    draft.addSheet('评价报告', cellsOf(text.map(([line]) => [line?.replace('99.89', '99.5')])));
    draft.addSheet('评价表', form());
    expect(said(draft.workbook, ['评价表', '评价报告'])).toEqual([]);
  });

  it('is found on one sheet with its form too, and in one cell', () => {
    const draft = new WorkbookDraft(EMPTY);
    draft.addSheet('报告', { ...form(), '30,0': text.map(([line]) => line).join('\n') });
    expect(said(draft.workbook, ['报告'])).toEqual(['error evaluation-claim 报告!A31: 99.89 → 99.5']);
  });
});

describe('the department report of 002', () => {
  const { projects, summaryTable, overallTable } = fixture('002.json') as DepartmentReport;
  const paragraphs = [
    ...projects.map(({ statedInList }) => statedInList),
    ...projects.flatMap(({ narrativeText }) => narrativeText ?? []),
    overallTable.intro,
    ...overallTable.analysis,
  ];
  const workbook = (): WorkbookSnapshot => {
    const draft = new WorkbookDraft(EMPTY);
    draft.addSheet('报告', cellsOf(paragraphs.map((line) => [line])));
    const fields = ['name', 'budget', 'executed', 'item', 'planned', 'done', 'score', 'grade'];
    draft.addSheet(
      '汇总表',
      cellsOf([
        ...summaryTable.headerLines,
        ...summaryTable.rows.map((row) => fields.map((field) => row[field])),
      ]),
    );
    const columns = ['l1', 'weight', 'score', 'rate'];
    draft.addSheet(
      '部门整体',
      cellsOf([
        [overallTable.title],
        overallTable.header,
        ...overallTable.rows.map((row) => columns.map((field) => row[field])),
      ]),
    );
    return draft.workbook;
  };

  it('has the contradictions that reading found, and no other', () => {
    expect(said(workbook(), ['报告', '汇总表', '部门整体'])).toEqual([
      'warning summary-claim 报告!A7: 5 → 50', // A12
      'warning text-score-sum 报告!A18: 74.60 → 78.6', // A5
      'warning text-rate 报告!A31: 99.99% → 99.89%', // A10
      'warning summary-claim 报告!A39: 84.31 → 71.75', // A7
      'warning summary-claim 报告!A39: 良 → 中', // A8
      'warning text-score-sum 报告!A39: 84.31 → 84.32', // A6
      'warning text-score-sum 报告!A43: 99.94 → 99.97', // A9
      'warning summary-mean 汇总表!G15: 92.98 → 93.86', // A11
    ]);
  });
});
