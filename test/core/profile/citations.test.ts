import { citedParts, unconfirmedParts } from '../../../src/core/profile/citations';
import { PRESETS } from '../../../src/core/profile/presets';
import { SOURCES } from '../../../src/core/profile/presets/sources';
import { profileFromRows, profileToRows } from '../../../src/core/profile/profile-sheet';
import { parseProfile } from '../../../src/core/profile/profile-schema';

describe('the sources that the presets name', () => {
  const parts = PRESETS.flatMap((preset) =>
    citedParts(preset).map((part) => ({ preset: preset.id, ...part })),
  );

  it('are as many as the profile has statements', () => {
    for (const preset of PRESETS) {
      const inData = JSON.stringify(preset).split('"citation":').length - 1;
      expect({ id: preset.id, parts: citedParts(preset).length }).toEqual({ id: preset.id, parts: inData });
    }
  });

  it('say the day on which they were read, exactly where they were read', () => {
    const wrong = parts.filter(
      ({ citation }) => (citation.readOn === undefined) !== (citation.status === 'unconfirmed'),
    );
    expect(wrong).toEqual([]);
  });

  it('of the presets with which the product began leave no more to be confirmed than is known', () => {
    const open = Object.fromEntries(PRESETS.map((preset) => [preset.id, unconfirmedParts(preset).length]));
    expect(open).toMatchObject({
      'national-2020-10': 2,
      'national-2021-101': 10,
      'neimenggu-t11': 2,
      'xinganmeng-2022-t8': 2,
      'shanxi-huairen': 2,
      'hubei-20-40-40': 1,
      'sichuan-free': 2,
    });
  });
});

describe('a source in a profile of one\u2019s own', () => {
  const [preset] = PRESETS;
  const withSource = (more: object) =>
    parseProfile({
      ...preset,
      rounding: { decimals: 2, citation: { notice: '某财绩〔2025〕3号', ...more } },
    });

  it('may name clause, address and the day on which it was read', () => {
    const source = { clause: '第八条', address: 'https://example.invalid/a', readOn: '2026-01-05' };
    expect(withSource({ status: 'published', ...source })).toMatchObject({
      ok: true,
      profile: { rounding: { citation: source } },
    });
  });

  it('stands whole in its cell of the sheet 评分规则', () => {
    const source = { clause: '第八条', address: 'https://example.invalid/a', readOn: '2026-01-05' };
    const read = withSource({ status: 'published', ...source });
    const cells = read.ok ? profileToRows(read.profile).find(([label]) => label === '得分保留') : undefined;
    expect(cells?.[2]).toBe('某财绩〔2025〕3号；第八条；https://example.invalid/a；2026-01-05 读');
  });

  it('is not given a day of reading by the sheet that it did not have', () => {
    const source = { notice: SOURCES.sichuan.notice, status: 'published' } as const;
    const read = withSource(source);
    const back = read.ok ? profileFromRows(profileToRows(read.profile)) : read;
    const citation = back.ok ? back.profile.rounding.citation : null;
    expect(citation).toEqual({ notice: `${source.notice}；未注明读到的日期`, status: 'published' });
  });

  it('keeps its address on the sheet, and comes back however long it is', () => {
    const source = {
      notice: '某'.repeat(480),
      address: 'https://example.invalid/a',
      status: 'published',
    } as const;
    const read = withSource(source);
    const back = read.ok ? profileFromRows(profileToRows(read.profile)) : read;
    const citation = back.ok ? back.profile.rounding.citation : null;
    expect(citation?.notice).toBe(`${source.notice}；https://example.invalid/a`);
  });

  it.each([
    [{ status: 'published', readOn: '去年' }, ['rounding.citation.readOn 应为日期，如 "2026-11-21"']],
    [
      { status: 'published', address: 'javascript:1' },
      ['rounding.citation.address 应为 http:// 或 https:// 开头的网址'],
    ],
    [{ status: 'published', clause: '' }, ['rounding.citation.clause 不能为空或太小']],
  ])('%j is refused with its place and what may be written', (more, problems) => {
    expect(withSource(more)).toEqual({ ok: false, problems });
  });
});
