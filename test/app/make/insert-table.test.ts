import { readInsertDefaults, storeInsertDefaults, yearDue } from '../../../src/app/make/insert-defaults';
import { insertPlan, previewInsert, type InsertOptions } from '../../../src/app/make/insert-table';
import { profileInUse } from '../../../src/app/kept/profile-in-use';
import { tableView } from '../../../src/app/audit/validate-sheet';
import { PRESETS } from '../../../src/core/profile/presets';
import { recognise } from '../../../src/core/recognise/recognise';
import { STARTER_COUNTS } from '../../../src/core/table/indicator-library';
import { OWN_SHEETS } from '../../../src/core/words/own-sheets';
import { LAYOUTS } from '../../../src/core/table/layouts';
import { COMMON_TEMPLATES } from '../../../src/core/templates/common-templates';
import { layoutOf } from '../../support/composed-workbook';
import { emptyMemory } from '../../support/empty-memory';
import { profileOf } from '../../support/project-workbook';

const options = (change: Partial<InsertOptions> = {}): InsertOptions => ({
  year: '2025',
  projectName: '电子政务外网使用费',
  department: '根河市工业和信息化局（部门）',
  implementer: '根河市工业和信息化局',
  layout: layoutOf('T11'),
  profile: profileOf(),
  indicators: 'library',
  counts: STARTER_COUNTS,
  protect: true,
  ...change,
});

function previewOf(change: Partial<InsertOptions> = {}, sheets: readonly string[] = []) {
  const preview = previewInsert(options(change), sheets);
  if (!preview.ok) throw new Error(preview.message);
  return preview;
}

describe('previewInsert', () => {
  it('gives each tier its weight and 100 in all', () => {
    const preview = previewOf();
    expect(preview.tiers.map(({ name, weight }) => [name, weight])).toEqual([
      ['产出指标', '50'],
      ['效益指标', '30'],
      ['满意度指标', '10'],
    ]);
    expect(preview.weightTotal).toBe('100');
  });

  it.each(PRESETS.map(({ id }) => id))('makes 100 under %s', (id) => {
    expect(previewOf({ profile: profileOf(id) }).weightTotal).toBe('100');
  });

  it('names a sheet that no other has, in 31 characters', () => {
    expect(previewOf({}, ['电子政务外网使用费']).sheetName).toBe('电子政务外网使用费(2)');
    for (const own of Object.values(OWN_SHEETS)) {
      expect(previewOf({ projectName: own }).sheetName).toBe(`${own}(2)`);
    }
    const long = '额尔古纳市黑山头口岸货运通道改扩建建设项目（二期）:[征地/拆迁]补偿及安置专项资金';
    expect(previewOf({ projectName: long }).sheetName).toMatch(/^[^\\/?*[\]:]{1,31}$/);
  });

  it('says why nothing can be made', () => {
    expect(previewInsert(options({ counts: {} }), [])).toEqual({ ok: false, message: '至少要有一行指标。' });
  });

  it('takes the rows and the goal of a template', () => {
    const [template] = COMMON_TEMPLATES;
    if (template === undefined) throw new Error('no template');
    const { table } = previewOf({ indicators: template });
    expect(table.indicators.map(({ l3 }) => l3)).toEqual(template.indicators.map(({ l3 }) => l3));
    expect(table.goal.expected).toBe(template.goal);
  });
});

describe('insertPlan', () => {
  it.each(LAYOUTS.map(({ id }) => id))(
    'writes a table in the layout %s that is recognised again',
    async (id) => {
      const workbook = await emptyMemory();
      const change = { layout: layoutOf(id) };
      const preview = previewOf(change, ['Sheet1']);
      const result = await workbook.apply(insertPlan(options(change), preview));
      expect(result.applied).toBe(true);
      expect(workbook.model().activeSheet).toBe(preview.sheetName);
      const { workbook: snapshot } = await workbook.read({ sheets: 'all' });
      const [table, ...others] = recognise(snapshot);
      if (table === undefined) throw new Error('not recognised');
      expect(others).toEqual([]);
      expect(profileInUse(snapshot, null)).toMatchObject({
        source: 'sheet',
        profile: { id: 'national-2020-10' },
      });
      expect(tableView(table, profileInUse(snapshot, null))).toMatchObject({
        projectName: '电子政务外网使用费',
        year: '2025',
        total: null,
      });
    },
  );

  it('leaves nothing behind when it is taken back', async () => {
    const workbook = await emptyMemory();
    const result = await workbook.apply(insertPlan(options(), previewOf({}, ['Sheet1'])));
    if (!result.applied || result.inverse === null) throw new Error('not applied');
    await workbook.apply(result.inverse);
    expect(workbook.model().sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('writes the rules only once', () => {
    const preview = previewOf({}, ['评分规则']);
    expect(insertPlan(options(), preview).commands.filter(({ op }) => op === 'addSheet')).toHaveLength(1);
  });
});

describe('what is remembered', () => {
  it('is the year due and blanks at first, then what was entered', async () => {
    const { userSettings } = await emptyMemory();
    const january = new Date(2026, 0, 15);
    expect(await readInsertDefaults(userSettings, january)).toEqual({
      year: '2025',
      department: '',
      implementer: '',
      layoutId: 'T11',
    });
    const entered = { year: '2024', department: '甲', implementer: '乙', layoutId: 'T8' };
    await storeInsertDefaults(userSettings, entered);
    expect(await readInsertDefaults(userSettings, january)).toEqual(entered);
  });

  it('is forgotten when the setting is not ours to read', async () => {
    const { userSettings } = await emptyMemory();
    await userSettings.set('insertDefaults', '{"year":17');
    expect((await readInsertDefaults(userSettings, new Date(2026, 7, 1))).year).toBe('2026');
  });

  it('takes the year before until June', () => {
    expect([yearDue(new Date(2026, 5, 30)), yearDue(new Date(2026, 6, 1))]).toEqual(['2025', '2026']);
  });
});
