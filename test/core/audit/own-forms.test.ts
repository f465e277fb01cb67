import type { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { planScoringForm, planSummary } from '../../../src/app/make/summary';
import { audit } from '../../../src/core/audit/engine/audit';
import { evaluationForms } from '../../../src/core/other-forms/evaluation/evaluation-forms';
import { summaryLists } from '../../../src/core/other-forms/project-lists/summary-lists';
import { composeNarrativeSheets } from '../../../src/core/compose/narrative-sheets';
import { PRESETS } from '../../../src/core/profile/presets';
import type { RuleProfile } from '../../../src/core/profile/rule-profile';
import { SCORING_FORMS } from '../../../src/core/summary/scoring-forms';
import type { ScoringForm } from '../../../src/core/summary/scoring-form';
import { cellAt } from '../../../src/core/workbook/snapshot';
import { applied, profileOf, projectWorkbook, readTables } from '../../support/project-workbook';
import { publishedTable, TABLE_FILES } from '../../support/published-tables';

/** What this product itself writes beside the tables must not be taken for wrong, by whatever profile it is judged. */
const TABLES = TABLE_FILES.map(publishedTable);

async function withEverything(profile: RuleProfile): Promise<MemoryWorkbook> {
  const book = await projectWorkbook(TABLES);
  const { tables: own } = await readTables(book);
  const sheets = own.map(({ sheet }, index) => ({ sheetName: sheet, table: TABLES[index] }));
  await applied(
    book,
    composeNarrativeSheets(
      sheets.flatMap(({ sheetName, table }) => (table === undefined ? [] : [{ sheetName, table }])),
    ),
  );
  for (const kind of ['scores', 'outputs'] as const) {
    const { snapshot, tables } = await readTables(book);
    const summary = planSummary({ workbook: snapshot, tables, profile, kind, countFindings: false });
    if (!summary.ok) throw new Error(summary.message);
    await applied(book, summary.plan);
  }
  for (const form of SCORING_FORMS) {
    const { snapshot } = await readTables(book);
    await applied(book, planScoringForm(form, snapshot, []).plan);
  }
  return book;
}

/** Rows scored in full but for every third, which loses half a point. */
async function score(book: MemoryWorkbook, form: ScoringForm): Promise<void> {
  const { snapshot } = await readTables(book);
  const sheet = snapshot.sheets.find(({ name }) => name === form.name);
  if (sheet === undefined) throw new Error(`no sheet ${form.name}`);
  let header = 0;
  while (cellAt(sheet, header, 2).value !== '三级指标') header += 1;
  const rows = form.rows.map(({ weight }, index) => [
    { value: Number(weight) - (index % 3 === 0 ? 0.5 : 0) },
  ]);
  await applied(book, {
    label: '打分',
    expects: [],
    commands: [{ op: 'setCells', sheet: form.name, top: header + 1, left: 5, rows }],
  });
}

describe.each(PRESETS.map((profile) => [profile.name, profile] as const))(
  'beside the tables, by %s',
  (_, profile) => {
    const others = async (book: MemoryWorkbook): Promise<string[]> => {
      const { snapshot, tables } = await readTables(book);
      const own = new Set(tables.map(({ sheet }) => sheet));
      return audit({ workbook: snapshot, tables, profile })
        .filter(({ rule, sheet }) => /^(?:evaluation|summary|text)-/u.test(rule) && !own.has(sheet))
        .map(({ severity, rule, sheet, message }) => `${severity} ${rule} ${sheet}: ${message}`);
    };

    it('says nothing of forms and summaries that nobody scored yet, nor of scored ones', async () => {
      const book = await withEverything(profile);
      expect(await others(book)).toEqual([]);
      for (const form of SCORING_FORMS) await score(book, form);
      const { snapshot, tables } = await readTables(book);
      // Each form and the small table of 一级指标 below it, and both summaries, were looked at.
      const forms = evaluationForms(snapshot, tables);
      expect(forms.map(({ rows, restates }) => [rows.length, restates])).toEqual(
        SCORING_FORMS.flatMap(({ rows }) => [
          [rows.length, false],
          [new Set(rows.map(({ l1 }) => l1)).size, true],
        ]),
      );
      expect(summaryLists(snapshot, tables).map(({ projects }) => projects.length)).toEqual([15, 15]);
      expect(await others(book)).toEqual([]);
    });
  },
);

describe('a text beside a form of this product', () => {
  const profile = profileOf();

  it.each([
    ['本单位部门整体绩效自评得分96分，等级为“优”。', []],
    ['本单位部门整体绩效自评得分95.78分，等级为“优”。', ['error evaluation-claim 95.78 → 96']],
    ['本单位部门整体绩效自评得分96分，等级为“良”。', ['warning evaluation-grade 良 → 优']],
  ] as const)('%s', async (text, expected) => {
    const book = await projectWorkbook([]);
    const { snapshot } = await readTables(book);
    const [form] = SCORING_FORMS;
    if (form === undefined) throw new Error('no form');
    await applied(book, planScoringForm(form, snapshot, []).plan);
    await score(book, form);
    await applied(book, {
      label: '写报告',
      expects: [],
      commands: [
        { op: 'addSheet', sheet: '报告' },
        { op: 'setCells', sheet: '报告', top: 0, left: 0, rows: [[{ value: text }]] },
      ],
    });
    const read = await readTables(book);
    const found = audit({ workbook: read.snapshot, tables: read.tables, profile })
      .filter(({ sheet }) => sheet === '报告')
      .map(
        ({ severity, rule, expected: right, actual }) =>
          `${severity} ${rule} ${actual ?? ''} → ${right ?? ''}`,
      );
    expect(found).toEqual(expected);
  });
});
