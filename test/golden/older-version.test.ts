import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { xlsxFiles } from '../../src/adapters/xlsx/xlsx-files';
import { auditFile } from '../../src/app/audit/audit-file';
import { keptIn } from '../../src/app/kept/kept-in';
import { fileTables } from '../../src/app/kept/file-tables';
import { profileInUse } from '../../src/app/kept/profile-in-use';
import { listTemplates, readTemplateText } from '../../src/app/make/templates';
import { unmarkPlan } from '../../src/core/audit/engine/marks';
import { presetById } from '../../src/core/profile/presets';
import { jsonReport } from '../../src/report/json';
import { told } from '../../src/core/message/message';

/** Made by version 0.1: a workbook in which a person has ignored, corrected, marked and saved, and what it said of it. */
const FOLDER = join(__dirname, '../fixtures/version-0.1');
const text = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

interface OldFinding {
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string | null;
  readonly message: string;
  readonly reason?: string;
}
const before = JSON.parse(text('audit.json')) as {
  files: { profile: string; findings: OldFinding[]; ignored: OldFinding[] }[];
};
const [old] = before.files;
if (old === undefined) throw new Error('no file in audit.json');

const read = () =>
  xlsxFiles.read(new Uint8Array(readFileSync(join(FOLDER, 'workbook.xlsx'))), 'workbook.xlsx');

async function readable() {
  const result = await read();
  if (!result.ok) throw new Error(told(result.message, 'zh'));
  return result;
}

describe('what version 0.1 left in a workbook', () => {
  it('sets aside the findings that were ignored by their Chinese sentences, with their reasons', async () => {
    const audit = await auditFile('workbook.xlsx', await read(), { profile: 'workbook', off: [] });
    expect(audit.ignored.map(({ finding, reason }) => [finding.rule, finding.message, reason])).toEqual(
      old.ignored.map(({ rule, message, reason }) => [rule, message, reason]),
    );
    expect(old.ignored).toHaveLength(3);
  });

  it('is audited with the same findings', async () => {
    const audit = await auditFile('workbook.xlsx', await read(), { profile: 'workbook', off: [] });
    const report = JSON.parse(jsonReport({ madeOn: '', files: [audit] })) as typeof before;
    const shown = ({ rule, sheet, cell, message }: OldFinding) => ({ rule, sheet, cell, message });
    expect(report.files[0]?.findings.map(shown)).toEqual(old.findings.map(shown));
    expect(audit.profile?.id).toBe(old.profile);
  });

  it('keeps its column corrections: the column that was not to be read is not', async () => {
    const { tables, gaps } = await fileTables(await readable());
    expect(gaps).toEqual([]);
    const corrected = tables.filter(
      (table) => table.fundsHeader !== null && table.fundsHeader.columns.rate === undefined,
    );
    expect(corrected).toHaveLength(1);
  });

  it('scores by its sheet 评分规则', async () => {
    const { workbook } = await readable();
    const inUse = profileInUse(workbook, null);
    expect(inUse.source).toBe('sheet');
    expect(inUse.profile).toEqual(presetById('neimenggu-t11'));
  });

  it('can have its marks taken off', async () => {
    const { workbook } = await readable();
    expect(unmarkPlan(workbook).plan.commands.length).toBeGreaterThan(0);
  });

  it('offers its templates', async () => {
    const { settings } = await readable();
    const kept = keptIn(settings);
    const { templates, problems } = await listTemplates({ user: keptIn(new Map()), workbook: kept });
    expect(problems).toEqual([]);
    expect(
      templates.filter(({ place }) => place === 'workbook').map(({ template }) => template.name),
    ).toEqual(['我们的模板']);
  });
});

describe('what version 0.1 wrote beside a workbook', () => {
  it('is a template file that can still be taken in', () => {
    const parsed = readTemplateText(text('templates.json'));
    if (!parsed.ok) throw new Error(parsed.problems.join());
    expect(parsed.templates).toHaveLength(1);
  });

  it('are the same settings that stand in the workbook', async () => {
    const { settings } = await readable();
    expect(Object.fromEntries(settings)).toEqual(JSON.parse(text('settings.json')));
  });

  it('is a report that the schema of today allows', () => {
    const schema = JSON.parse(
      readFileSync(join(__dirname, '../../docs/schema/audit.schema.json'), 'utf8'),
    ) as object;
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    expect(validate(before) ? [] : validate.errors).toEqual([]);
  });
});
