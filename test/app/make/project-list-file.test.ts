import { readListFile } from '../../../src/app/make/project-list-file';
import { readProjectList } from '../../../src/core/project-list/read-project-list';
import { told } from '../../../src/core/message/message';

const files = { read: () => Promise.reject(new Error('no workbook')) };
const bytes = (text: string): number[] => [...new TextEncoder().encode(text)];

async function messagesOf(content: readonly number[]): Promise<string[]> {
  const read = await readListFile(Uint8Array.from(content), '清单.csv', files);
  if (!read.ok) return [told(read.message, 'zh')];
  if (read.kind !== 'rows') throw new Error('rows expected');
  return readProjectList(read.rows).problems.map(({ message }) => message);
}

describe('a project list as a text file', () => {
  it('names the row in which a byte is no character', async () => {
    const messages = await messagesOf([
      ...bytes('项目名称,主管部门,实施单位,年初预算数,全年预算数,全年执行数\n甲,局,科,1,1,1\n乙'),
      0xff,
      ...bytes('项目,局,科,1,1,1'),
    ]);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('第 3 行“项目名称”里有认不出的字');
  });

  it('names the row of a quote that is never closed', async () => {
    const list = '项目名称,实施单位,全年预算数\n甲项目,一局,1\n"乙项目,二局,2\n丙项目,三局,3\n';
    expect(await messagesOf(bytes(list))).toEqual([expect.stringContaining('清单.csv 第 3 行的引号不成对')]);
  });
});
