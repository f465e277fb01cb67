import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAYOUT_FILE_NAMES } from '../../../src/core/table/layouts';
import { parseTableJson, toTableJson } from '../../../src/core/table/table-json';
import { TABLE_FILES, readTableFile } from '../../support/published-tables';

describe('table.json', () => {
  it.each(TABLE_FILES)('%s comes back from a table as it was', (file) => {
    const data = readTableFile(file);
    const parsed = parseTableJson(data, file);
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    expect(toTableJson(parsed.table)).toEqual(data);
  });

  it('ignores unknown keys', () => {
    const data = { ...(readTableFile('000-1.json') as object), somethingNew: 1 };
    expect(parseTableJson(data, 'x.json').ok).toBe(true);
  });

  it('names every problem at once, in Chinese, with file and path', () => {
    const data = readTableFile('000-1.json') as Record<string, unknown> & {
      indicators: Record<string, unknown>[];
    };
    const broken = {
      ...data,
      year: '24',
      projectName: '',
      layout: '9col',
      total: undefined,
      goal: 'x',
      indicators: [{ ...data.indicators[0], weight: 10, l3: undefined }],
    };
    const parsed = parseTableJson(broken, '坏.json');
    expect(parsed).toEqual({
      ok: false,
      problems: expect.arrayContaining([
        '坏.json：year 应为四位年份，如 "2024"，现为 "24"',
        '坏.json：projectName 不能为空',
        `坏.json：layout 是未知版式 "9col"，可用：${LAYOUT_FILE_NAMES.join('、')}`,
        '坏.json：缺少 total',
        '坏.json：goal 应为对象，现为文本',
        '坏.json：indicators[0].weight 应为文本，现为数字，请写成 "10"',
        '坏.json：缺少 indicators[0].l3',
      ]),
    });
  });

  it('names columns of the layout that a row lacks', () => {
    const data = readTableFile('003-1.json') as { indicators: unknown[] };
    const parsed = parseTableJson(
      { ...data, layout: '11col', indicators: data.indicators.slice(0, 1) },
      'a.json',
    );
    expect(parsed).toEqual({
      ok: false,
      problems: ['nature', 'direction', 'unit'].map(
        (name) => `a.json：缺少 indicators[0].${name}（十一列自评表有此列，没有内容请写 ""）`,
      ),
    });
  });

  it.each([null, [], 'text', 3])('refuses %p, which is no table', (input) => {
    const parsed = parseTableJson(input, 'a.json');
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? '' : parsed.problems[0]).toContain('内容不是一张自评表');
  });

  it('refuses another kind of published file', () => {
    const other = JSON.parse(
      readFileSync(join(__dirname, '../../fixtures/tables/002.json'), 'utf8'),
    ) as unknown;
    const parsed = parseTableJson(other, '002.json');
    expect(parsed.ok ? [] : parsed.problems).toContain('002.json：缺少 funds');
  });

  it('tells a number beyond all bounds without advising to write it', () => {
    const broken = JSON.parse('{"title": -1e999}') as unknown;
    const result = parseTableJson(broken, '坏.json');
    expect(result.ok ? [] : result.problems).toContain('坏.json：title 应为文本，现为数字');
  });
});
