import { applyPlansInChunks } from '../../src/app/write/apply-in-chunks';
import { auditWorkbook, type AuditResult } from '../../src/app/audit/audit-workbook';
import { planBatch } from '../../src/app/make/batch';
import { planIndicatorEdit, type IndicatorCommand } from '../../src/app/make/edit-indicators';
import { previewFill } from '../../src/app/score/fill-scores';
import { combinedSafeFix } from '../../src/app/audit/fix-findings';
import { insertPlan, previewInsert } from '../../src/app/make/insert-table';
import { planTemplateInsert } from '../../src/app/make/insert-template';
import { switchProfilePlan } from '../../src/app/kept/switch-profile';
import { protectionPlan } from '../../src/app/write/protect-sheet';
import { planRollover } from '../../src/app/make/rollover';
import { planScoringForm, planSummary } from '../../src/app/make/summary';
import { applyWithUndo, type HistoryStep, type UndoHistory } from '../../src/app/write/undo-history';
import { marksPlan, unmarkPlan } from '../../src/core/audit/engine/marks';
import { AUDIT_SHEET_NAME, reportSheetPlan } from '../../src/report/report-sheet';
import { composeProfileSheet } from '../../src/core/compose/profile-sheet-plan';
import { composeTable } from '../../src/core/compose/compose-table';
import { csvRows } from './csv-rows';
import { readProjectList } from '../../src/core/project-list/read-project-list';
import { PROFILE_SHEET_NAME } from '../../src/core/profile/profile-sheet';
import { recognise } from '../../src/core/recognise/recognise';
import type { RecognisedTable } from '../../src/core/recognise/recognised-table';
import { SCORING_FORMS } from '../../src/core/summary/scoring-forms';
import { summarySources } from '../../src/core/summary/summary-source';
import { STARTER_COUNTS } from '../../src/core/table/indicator-library';
import { COMMON_TEMPLATES } from '../../src/core/templates/common-templates';
import { GENERAL_TEMPLATE } from '../../src/core/templates/general-template';
import type { WriteCommand, WritePlan } from '../../src/core/workbook/plan';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { composeOptions, layoutOf } from './composed-workbook';
import type { EmbeddedExcel } from './embedded-excel';
import { profileOf } from './project-workbook';
import { told } from '../../src/core/message/message';

/** A form of ours, protected, with formulas; and one as it was published, open, with typed scores. */
export const FORM = '自评表';
export const TYPED = '手填表';

/** The workbook in which each case begins. */
export async function fillWorkbook({ workbook }: EmbeddedExcel): Promise<void> {
  const plans = [
    composeTable(composeOptions('000-2.json', { sheetName: FORM, protect: true })),
    composeTable(composeOptions('001-1.json', { sheetName: TYPED, mode: 'asPublished' })),
    composeProfileSheet(profileOf()),
    { label: '回到表', expects: [], commands: [{ op: 'activate', sheet: FORM } as const] },
  ];
  for (const plan of plans) {
    const result = await workbook.apply(plan);
    if (!result.applied) throw new Error(told(result.message, 'zh'));
  }
}

/** What has been read of the workbook before a plan is made. */
interface Seen {
  readonly workbook: WorkbookSnapshot;
  readonly names: readonly string[];
  readonly tables: readonly RecognisedTable[];
  readonly form: RecognisedTable;
}

async function seen({ workbook: host }: EmbeddedExcel): Promise<Seen> {
  const { workbook, sheetNames } = await host.read({ sheets: 'all', details: true });
  const tables = recognise(workbook);
  const form = tables.find(({ sheet }) => sheet === FORM);
  if (form === undefined) throw new Error('the form is not recognised');
  return { workbook, names: sheetNames, tables, form };
}

/** One thing that the pane writes. */
export interface WriteCase {
  readonly name: string;
  /** Whatever has to stand there first. */
  readonly before?: (seen: Seen) => Promise<readonly WritePlan[]> | readonly WritePlan[];
  readonly plans: (seen: Seen) => Promise<readonly WritePlan[]> | readonly WritePlan[];
  /** Several sheets, written in chunks with progress. */
  readonly isMany?: boolean;
}

/** Makes the plan of a case anew and carries it out as the pane does. */
export async function makePlans(
  excel: EmbeddedExcel,
  plans: WriteCase['plans'],
): Promise<readonly WritePlan[]> {
  return plans(await seen(excel));
}

export function carryOut(
  { workbook }: EmbeddedExcel,
  { name, isMany }: WriteCase,
  plans: readonly WritePlan[],
  history: UndoHistory,
): Promise<HistoryStep> {
  const [only] = plans;
  if (isMany !== true && only !== undefined) return applyWithUndo(workbook, history, only, 1);
  const job = { label: name, plans, onProgress: () => undefined, signal: { aborted: false } };
  return applyPlansInChunks(workbook, history, job, 1);
}

function edit(command: IndicatorCommand): WriteCase['plans'] {
  return ({ workbook, form }) => {
    const made = planIndicatorEdit(workbook, form, command);
    if (!made.ok) throw new Error(made.message);
    return [made.plan];
  };
}

function asText(row: number, column: number): WriteCommand {
  const range = { top: row, left: column, bottom: row, right: column };
  return { op: 'setStyle', sheet: FORM, range, style: { numberFormat: '@' } };
}

function audited({ workbook }: Seen): Promise<AuditResult> {
  return auditWorkbook({ file: '工作簿.xlsx', workbook, profile: profileOf() });
}

function planned(
  made: { readonly ok: true; readonly plan: WritePlan } | { readonly ok: false; readonly message: string },
): WritePlan {
  if (!made.ok) throw new Error(made.message);
  return made.plan;
}

const summary = ({ workbook, tables }: Seen): WritePlan[] => [
  planned(planSummary({ workbook, tables, profile: profileOf(), kind: 'scores', countFindings: false })),
];

const marks = async (all: Seen): Promise<WritePlan[]> => [
  marksPlan((await audited(all)).findings, all.workbook).plan,
];

const auditReport = async (all: Seen): Promise<WritePlan[]> => [
  reportSheetPlan({
    audit: (await audited(all)).report,
    madeOn: '2026-01-01',
    place: { sheet: AUDIT_SHEET_NAME, old: sheetOf(all.workbook, AUDIT_SHEET_NAME) },
  }),
];

function sheetOf(workbook: WorkbookSnapshot, sheet: string): SheetSnapshot | null {
  return workbook.sheets.find(({ name }) => name === sheet) ?? null;
}

const project = { year: '2025', projectName: '新项目', department: '某局', implementer: '某处' };

const otherInFront: WritePlan = {
  label: '看别的表',
  expects: [],
  commands: [{ op: 'activate', sheet: TYPED }],
};

/** Everything that the pane writes into a workbook. */
export const WRITE_CASES: readonly WriteCase[] = [
  {
    name: '插入自评表',
    plans: ({ names }) => {
      const options = {
        ...project,
        layout: layoutOf('T11'),
        profile: profileOf(),
        indicators: 'library',
        counts: STARTER_COUNTS,
        protect: true,
      } as const;
      const preview = previewInsert(options, names);
      if (!preview.ok) throw new Error(preview.message);
      return [insertPlan(options, preview)];
    },
  },
  {
    name: '用模板插入',
    plans: ({ names }) => [
      planned(
        planTemplateInsert({
          ...project,
          template: COMMON_TEMPLATES[0] ?? GENERAL_TEMPLATE,
          profile: profileOf(),
          profileIsDefault: false,
          taken: names,
        }),
      ),
    ],
  },
  { name: '填分', plans: ({ workbook }) => [previewFill(workbook, TYPED, profileOf()).plan] },
  {
    name: '一键修复',
    before: ({ tables }) => {
      const weight = tables.find(({ sheet }) => sheet === TYPED)?.indicators[0]?.cells.weight;
      if (weight === undefined) throw new Error('no weight');
      const { row, column } = weight;
      const rows = [[{ value: weight.text }]];
      return [
        {
          label: '文本',
          expects: [],
          commands: [{ op: 'setCells', sheet: TYPED, top: row, left: column, rows }],
        },
      ];
    },
    plans: async (all) => {
      const fix = combinedSafeFix((await audited(all)).findings, new Set([FORM]));
      if (fix === null) throw new Error('nothing to fix');
      return [fix.plan];
    },
  },
  { name: '增加指标', plans: edit({ kind: 'add', index: 1 }) },
  { name: '删除指标', plans: edit({ kind: 'delete', index: 1 }) },
  {
    name: '增加指标，另一张表在前',
    before: () => [otherInFront],
    plans: edit({ kind: 'add', index: 1 }),
  },
  {
    name: '删除指标，另一张表在前',
    before: () => [otherInFront],
    plans: edit({ kind: 'delete', index: 1 }),
  },
  { name: '下移指标', plans: edit({ kind: 'moveDown', index: 0 }) },
  {
    name: '平均分配分值',
    plans: edit({ kind: 'distribute', tier: '产出指标', total: '50', by: 'even', step: '1' }),
  },
  {
    name: '平均分配分值，单元格是文本',
    before: ({ form }) => [
      {
        label: '文本',
        expects: [],
        commands: [
          { op: 'unprotect', sheet: FORM },
          ...form.indicators.flatMap(({ cells: { weight } }) =>
            weight === undefined ? [] : [asText(weight.row, weight.column)],
          ),
          { op: 'protect', sheet: FORM },
        ],
      },
    ],
    plans: edit({ kind: 'distribute', tier: '产出指标', total: '50', by: 'even', step: '1' }),
  },
  {
    name: '重编序号',
    before: ({ form }) => [
      {
        label: '编号',
        expects: [],
        commands: form.indicators.slice(0, 2).flatMap(({ cells }, index) => {
          if (cells.l3 === undefined) return [];
          const { row, column } = cells.l3;
          const rows = [[{ value: `${String(index * 2 + 1)}.${cells.l3.text}` }]];
          return [{ op: 'setCells', sheet: FORM, top: row, left: column, rows } as const];
        }),
      },
    ],
    plans: edit({ kind: 'renumber' }),
  },
  {
    name: '结转到本工作簿',
    isMany: true,
    plans: ({ workbook, tables, names }) => {
      const preview = planRollover({
        workbook,
        tables,
        toYear: 2030,
        targets: 'keep',
        layout: null,
        profile: profileOf(),
        beside: names,
        protect: false,
      });
      if (!preview.ok) throw new Error(preview.problems.join());
      return [...preview.sheets.map(({ plan }) => plan), preview.list];
    },
  },
  {
    name: '批量生成',
    isMany: true,
    plans: ({ names }) => {
      const preview = planBatch({
        list: readProjectList(csvRows('项目名称,实施单位,全年预算数\n甲项目,某局,1\n乙项目,某局,2')),
        year: '2025',
        template: GENERAL_TEMPLATE,
        templates: [],
        layout: layoutOf('T11'),
        profile: profileOf(),
        taken: names,
        protect: true,
      });
      if (!preview.ok) throw new Error(preview.problems.join());
      return [...preview.sheets.map(({ plan }) => plan()), preview.index];
    },
  },
  { name: '汇总表', plans: summary },
  { name: '更新汇总表', before: summary, plans: summary },
  ...SCORING_FORMS.map((form): WriteCase => ({
    name: form.name,
    plans: ({ workbook, tables }) => [
      planScoringForm(form, workbook, summarySources(tables, workbook, new Map())).plan,
    ],
  })),
  { name: '标记问题', plans: marks },
  { name: '去掉标记', before: marks, plans: ({ workbook }) => [unmarkPlan(workbook).plan] },
  { name: '保护', plans: () => [protectionPlan(TYPED, true)] },
  { name: '取消保护', plans: () => [protectionPlan(FORM, false)] },
  {
    name: '换评分规则',
    plans: ({ workbook }) => [
      switchProfilePlan({ ...profileOf(), name: '另一套规则' }, sheetOf(workbook, PROFILE_SHEET_NAME), FORM),
    ],
  },
  { name: '写入审计报告', plans: auditReport },
  { name: '更新审计报告', before: auditReport, plans: auditReport },
];
