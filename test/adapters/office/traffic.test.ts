import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { composeTable } from '../../../src/core/compose/compose-table';
import { composeProfileSheet } from '../../../src/core/compose/profile-sheet-plan';
import { DEFAULT_PROFILE, presetById } from '../../../src/core/profile/presets';
import type { RuleProfile } from '../../../src/core/profile/rule-profile';
import { layoutById } from '../../../src/core/table/layouts';
import { parseTableJson } from '../../../src/core/table/table-json';
import type { WritePlan } from '../../../src/core/workbook/plan';
import { cellAt } from '../../../src/core/workbook/snapshot';
import { embeddedExcel, type EmbeddedExcel } from '../../support/embedded-excel';
import { told } from '../../../src/core/message/message';

const FOLDER = join(__dirname, '../../fixtures/tables');
const FILES = readdirSync(FOLDER).filter((file) => /^(000|001|003)-\d\.json$/.test(file));

function profile(): RuleProfile {
  const found = presetById(DEFAULT_PROFILE.id);
  if (found === null) throw new Error('no default profile');
  return found;
}

/** The plan that the pane's 插入 makes in an empty workbook: the form and the rules beside it. */
function insertion(file: string, sheetName = '自评表'): WritePlan {
  const parsed = parseTableJson(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')), file);
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const layout = layoutById(parsed.table.layout);
  if (layout === null) throw new Error(parsed.table.layout);
  const options = {
    table: parsed.table,
    layout,
    profile: profile(),
    sheetName,
    mode: 'formulas',
    protect: true,
  } as const;
  const form = composeTable(options);
  return { ...form, commands: [...form.commands, ...composeProfileSheet(profile()).commands] };
}

describe('traffic with Excel', () => {
  let excel: EmbeddedExcel;
  beforeEach(() => {
    excel = embeddedExcel();
  });
  afterEach(() => {
    excel.close();
  });

  it.each(FILES)(
    'inserts %s, rules sheet included, in one sync that reads and one that writes, and 300 KB',
    async (file) => {
      const result = await excel.workbook.apply(insertion(file));
      if (!result.applied) throw new Error(`${told(result.message, 'zh')} ${result.detail ?? ''}`);
      const { counters } = excel.host;
      expect(counters.syncs).toBeLessThanOrEqual(2);
      expect(counters.requestBytes + counters.answerBytes).toBeLessThanOrEqual(300_000);
    },
  );

  it('reads the sheet in front in one sync', async () => {
    await excel.workbook.apply(insertion('000-2.json'));
    excel.host.resetCounters();
    const { workbook, activeSheet } = await excel.workbook.read({ sheets: 'active' });
    expect(excel.host.counters.syncs).toBe(1);
    expect(workbook.sheets[0]?.name).toBe(activeSheet);
  });

  it('takes an insertion back with one undo, in at most 3 syncs', async () => {
    const result = await excel.workbook.apply(insertion('000-2.json'));
    excel.host.resetCounters();
    const inverse = result.applied ? result.inverse : null;
    if (inverse === null) throw new Error('no inverse');
    expect(await excel.workbook.apply(inverse)).toMatchObject({ applied: true });
    expect(excel.host.counters.syncs).toBeLessThanOrEqual(3);
    const { workbook } = await excel.workbook.read({ sheets: 'all' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('reads 44 sheets in at most 4 syncs', async () => {
    const commands = Array.from({ length: 44 }, (_, index) => {
      const sheet = `表${String(index + 1)}`;
      const own = insertion('000-2.json', sheet).commands;
      return own.filter((one) => (one.op === 'addSheet' || one.op === 'setCells') && one.sheet === sheet);
    }).flat();
    const written = await excel.workbook.apply({ label: '44 张表', commands, expects: [] });
    expect(written.applied).toBe(true);
    excel.host.resetCounters();
    const { workbook } = await excel.workbook.read({ sheets: 'all' });
    expect(workbook.sheets).toHaveLength(45);
    expect(cellAt(workbook.sheets[44] ?? fail(), 0, 0).value).toBe('项目支出绩效自评表');
    expect(excel.host.counters.syncs).toBeLessThanOrEqual(4);
    expect(excel.host.counters.largestAnswer).toBeLessThan(5_000_000);
  }, 30_000);
});

function fail(): never {
  throw new Error('no such sheet');
}
