import { chooseProfile, tableUnderProfiles } from '../../../../src/core/audit/profile-choice/choose-profile';
import { PRESETS, presetById } from '../../../../src/core/profile/presets';
import type { RuleProfile } from '../../../../src/core/profile/rule-profile';
import { recognise } from '../../../../src/core/recognise/recognise';
import type { RecognisedTable } from '../../../../src/core/recognise/recognised-table';
import type { EvaluationTable } from '../../../../src/core/table/evaluation-table';
import { publishedTable, TABLE_FILES } from '../../../support/published-tables';
import { workbookOf } from '../../../support/published-workbook';
import { defaultProfile } from '../../../support/rule-tester';

async function recognised(...tables: EvaluationTable[]): Promise<RecognisedTable[]> {
  return recognise(
    await workbookOf(
      tables.map((table, at) => ({ name: `表${String(at + 1)}`, table })),
      defaultProfile(),
    ),
  );
}

function preset(id: string): RuleProfile {
  const found = presetById(id);
  if (found === null) throw new Error(`no preset ${id}`);
  return found;
}

describe('chooseProfile', () => {
  it('takes the national default for every published table, which it explains best or as well as any', async () => {
    for (const file of TABLE_FILES) {
      const choice = chooseProfile(await recognised(publishedTable(file)), PRESETS);
      expect([file, choice?.profile.executionRate.weight]).toEqual([file, '10']);
      expect(choice?.ranking[0]?.explained).toBe(
        Math.max(...(choice?.ranking.map(({ explained }) => explained) ?? [])),
      );
    }
    const all = await recognised(...TABLE_FILES.map(publishedTable));
    const choice = chooseProfile(all, PRESETS);
    expect(choice?.profile.id).toBe('national-2020-10');
    expect(choice?.margin).toBeGreaterThan(0);
    expect(choice?.reason).toMatch(/^表上 \d+ 项得分中有 \d+ 项与全国（财预〔2020〕10号）算出的一致$/u);
  });

  it('takes 湖北 for a table with 20 points for the execution rate', async () => {
    const table = publishedTable('001-1.json');
    const [total, ...others] = table.funds.rows;
    if (total === undefined) throw new Error('no funds');
    const weights: Record<string, string[]> = {
      产出指标: ['5', '5', '5', '5', '5', '5', '5', '5'],
      效益指标: ['15', '15'],
      满意度指标: ['10'],
    };
    const hubei: EvaluationTable = {
      ...table,
      funds: { ...table.funds, rows: [{ ...total, weight: '20', score: '14.25' }, ...others] },
      indicators: table.indicators.map((row) => {
        const weight = weights[row.l1]?.shift() ?? row.weight;
        return { ...row, weight, score: weight };
      }),
    };
    const choice = chooseProfile(await recognised(hubei), PRESETS);
    expect(choice?.profile.id).toBe('hubei-20-40-40');
    expect(choice?.margin).toBeGreaterThan(0);
  });

  it('takes 怀仁 where a limit that was kept was scored as a share of the money', async () => {
    const table = publishedTable('001-1.json');
    const spent: EvaluationTable = {
      ...table,
      indicators: table.indicators.map((row) =>
        row.l3 === '生活补助成本'
          ? { ...row, score: '3.91' }
          : row.l3 === '交通补助成本'
            ? { ...row, score: '2.97' }
            : row,
      ),
    };
    expect(chooseProfile(await recognised(spent), PRESETS)?.profile.id).toBe('shanxi-huairen');
  });

  it('does not let a single wrong score choose the rules', async () => {
    const table = publishedTable('001-1.json');
    const wrong: EvaluationTable = {
      ...table,
      indicators: table.indicators
        .filter(({ l3 }) => l3 !== '交通补助成本')
        .map((row) => (row.l3 === '生活补助成本' ? { ...row, score: '3.91' } : row)),
    };
    expect(chooseProfile(await recognised(wrong), PRESETS)).toMatchObject({
      profile: { id: 'national-2020-10' },
      margin: 0,
    });
  });

  it('takes the first of equals, and says when there is nothing to compare', async () => {
    const bare = publishedTable('001-2.json');
    const empty: EvaluationTable = {
      ...bare,
      funds: {
        ...bare.funds,
        rows: bare.funds.rows.map((row) => ({ ...row, weight: '', score: '', rate: '' })),
      },
      indicators: bare.indicators.map((row) => ({ ...row, weight: '', score: '' })),
    };
    const choice = chooseProfile(await recognised(empty), PRESETS);
    expect(choice?.profile.id).toBe(PRESETS[0]?.id);
    expect(choice?.reason).toContain('没有可以比对的得分');
    expect(chooseProfile([], [])).toBeNull();
  });

  it('says how the total would read under each profile', async () => {
    const [table] = await recognised(publishedTable('003-1.json'));
    if (table === undefined) throw new Error('no table');
    const under = tableUnderProfiles(table, [preset('national-2020-10'), preset('shanxi-huairen')]);
    expect(under.map(({ total }) => total?.toFixed())).toEqual(['98.87', '98.41']);
  });
});
