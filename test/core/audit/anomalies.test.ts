import { audit } from '../../../src/core/audit/engine/audit';
import type { Finding } from '../../../src/core/audit/engine/finding';
import { recognise } from '../../../src/core/recognise/recognise';
import { rangeName } from '../../../src/core/workbook/address';
import { publishedTable, TABLE_FILES } from '../../support/published-tables';
import { workbookOf } from '../../support/published-workbook';
import { defaultProfile } from '../../support/rule-tester';

/**
 * What was found wrong in the 15 published tables by reading them, row by row, and the finding that must say it. The
 * second column is the sheet, which is named as the table's file; "自评综述" with the document in brackets is its narratives.
 */
const ANOMALIES: readonly (readonly [id: string, sheet: string, rule: string, cells: readonly string[]])[] = [
  // Totals and numbers that contradict each other
  ['A1', '001-5', 'total-score', ['K24']],
  ['A2', '自评综述[001]', 'narrative-score', ['C6']],
  ...['003-1', '003-2', '003-3', '003-4', '003-5'].map(
    (sheet) => ['A17', sheet, 'funds-sum', ['D6', 'E6', 'F6']] as const,
  ),
  // Scores against the rule
  ['B1', '000-3', 'score-rule', Array.from({ length: 12 }, (_, row) => `K${String(13 + row)}`)],
  ['B1', '000-3', 'actuals-all-zero', ['H13:H24']],
  ['B2', '003-5', 'score-rule', ['H18']],
  ['B3', '003-1', 'score-rule', ['H21']],
  ['B4', '003-1', 'score-rule', ['H22']],
  ['B5', '003-5', 'late-full-score', ['H16', 'H17']],
  ['B6', '001-5', 'number-in-qualitative', ['G14', 'G16']],
  ['B10', '000-4', 'equal-not-met', ['F24']],
  // Missing reasons
  ['C', '000-2', 'missing-note', ['L14']],
  ['C', '000-5', 'missing-note', ['L22']],
  ['C', '003-3', 'missing-note', ['I14']],
  ['C', '003-4', 'missing-note', ['I20']],
  ['C', '003-5', 'missing-note', ['I18']],
  ['C', '自评综述[000]', 'narrative-problems', ['C3', 'C6']],
  // Form
  ['D1', '000-2', 'unit-odd', ['I18']],
  ['D2', '000-1', 'unit-odd', ['I19']],
  ['D2', '000-3', 'unit-odd', ['I19', 'I20']],
  ['D3', '001-4', 'unit-money', ['I19', 'I20']],
  ['D4', '000-1', 'cost-direction', ['F19', 'F20']],
  ['D4', '000-2', 'cost-direction', ['F19']],
  ['D4', '000-3', 'cost-direction', ['F19', 'F20']],
  ['D4', '000-4', 'cost-direction', ['F19', 'F20']],
  ['D4', '000-5', 'cost-direction', ['F20']],
  ['D4', '001-2', 'cost-direction', ['F19', 'F20']],
  ['D4', '001-3', 'cost-direction', ['F19', 'F20']],
  ['D5', '000-1', 'cost-category', ['D20']],
  ['D5', '000-4', 'cost-category', ['D19']],
  ['D5', '000-5', 'cost-category', ['D20']],
  ['D6', '000-4', 'direction-sense', ['F21']],
  ['D7', '自评综述[001]', 'narrative-rate', ['C5']],
  ['D8', '000-1', 'duplicate-indicator', ['D22']],
  ['D9', '001-5', 'number-in-qualitative', ['G13', 'G14', 'G15', 'G16', 'G17']],
  // More than 30 % off without a reason
  ['E', '000-4', 'over-target', ['H14']],
  ['E', '001-1', 'over-target', ['H14', 'H17']],
  ['E', '001-3', 'over-target', ['H14', 'H15', 'H18', 'H21', 'H22']],
  ['E', '003-1', 'over-target', ['F12', 'F13', 'F14']],
  ['E', '003-2', 'over-target', ['F12']],
  ['E', '003-4', 'over-target', ['F14', 'F16']],
  ['E', '001-1', 'far-below-limit', ['H20']],
  ['E', '001-4', 'far-below-limit', ['H17', 'H19', 'H20']],
  ['E', '001-5', 'far-below-limit', ['H19']],
  ['E', '003-5', 'far-below-limit', ['F18']],
  // Cost items against the fund
  ['F', '001-3', 'cost-over-budget', ['G19:G20']],
  ['F', '001-1', 'cost-over-budget', ['H19:H20']],
  ['F', '001-4', 'cost-over-budget', ['G19:G20']],
  ['F', '001-5', 'cost-over-budget', ['G19:G20']],
  ['F', '000-3', 'cost-over-budget', ['G19:G20']],
  ['F', '000-2', 'cost-over-budget', ['G19:G20']],
  ['F', '003-2', 'cost-over-budget', ['E18:E19']],
  ['F', '003-3', 'cost-over-budget', ['E18:E19']],
  ['F', '003-4', 'cost-over-budget', ['E18:E19']],
  // Found by reading
  ['R11', '001-5', 'duplicate-indicator', ['D16']],
  ['R23', '003-5', 'rate-unexplained', ['H6']],
  ['R25', '003-3', 'doubled-words', ['B10', 'E10']],
  ['R25', '003-3', 'words-for-number', ['F20']],
  ['R26', '003-4', 'copied-text', ['D22']],
];

const DOCUMENTS = ['000', '001', '003'] as const;

async function auditDocument(document: string): Promise<Map<string, Finding[]>> {
  const tables = TABLE_FILES.filter((file) => file.startsWith(document)).map((file) => ({
    name: file.replace('.json', ''),
    table: publishedTable(file),
  }));
  const workbook = await workbookOf(tables, defaultProfile());
  const recognised = recognise(workbook);
  expect(recognised.map(({ sheet }) => sheet)).toEqual(tables.map(({ name }) => name));
  const bySheet = new Map<string, Finding[]>();
  for (const finding of audit({ workbook, tables: recognised, profile: defaultProfile() })) {
    const sheet = finding.sheet === '自评综述' ? `自评综述[${document}]` : finding.sheet;
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), finding]);
  }
  return bySheet;
}

describe('the 15 published tables', () => {
  const found = new Map<string, Finding[]>();
  beforeAll(async () => {
    for (const document of DOCUMENTS) {
      for (const [sheet, findings] of await auditDocument(document)) found.set(sheet, findings);
    }
  });
  const cellsOf = (sheet: string, rule: string): string[] =>
    (found.get(sheet) ?? [])
      .filter((finding) => finding.rule === rule)
      .map((finding) => (finding.range === null ? '' : rangeName(finding.range)));

  it.each(ANOMALIES)('%s in %s: %s', (_, sheet, rule, cells) => {
    expect(cellsOf(sheet, rule)).toEqual(expect.arrayContaining([...cells]));
  });

  it('gives no error that is not listed', () => {
    const listed = new Set(
      ANOMALIES.flatMap(([, sheet, rule, cells]) => cells.map((cell) => `${sheet} ${rule} ${cell}`)),
    );
    const errors = [...found].flatMap(([sheet, findings]) =>
      findings
        .filter(({ severity }) => severity === 'error')
        .map(
          (finding) => `${sheet} ${finding.rule} ${finding.range === null ? '' : rangeName(finding.range)}`,
        ),
    );
    expect(errors.filter((error) => !listed.has(error))).toEqual([]);
    expect(errors).toHaveLength(32);
  });

  it('gives next to no warning that is not listed', () => {
    const listed = new Set(
      ANOMALIES.flatMap(([, sheet, rule, cells]) => cells.map((cell) => `${sheet} ${rule} ${cell}`)),
    );
    const others = [...found].flatMap(([sheet, findings]) =>
      findings
        .filter(({ severity }) => severity !== 'error')
        .map(
          (finding) => `${sheet} ${finding.rule} ${finding.range === null ? '' : rangeName(finding.range)}`,
        )
        .filter((warning) => !listed.has(warning)),
    );
    // Every row exactly on target in 000-1, and one indicator in two wordings in 000-5: both true, neither an error.
    expect(others).toEqual(['000-1 all-on-target H13:H23', '000-5 duplicate-indicator D24']);
  });

  it('evidence reads as a person would write it', () => {
    const said = (found.get('003-1') ?? []).find(({ rule }) => rule === 'score-rule');
    expect(said?.message).toBe('应为 1.94 = 2 ÷ 2.05715 × 2，实际 2（表中没有指标方向，按“小于等于”）');
  });
});
