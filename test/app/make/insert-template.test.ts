import { planTemplateInsert, type TemplateInsert } from '../../../src/app/make/insert-template';
import { profileInUse } from '../../../src/app/kept/profile-in-use';
import { PROFILE_SHEET_NAME } from '../../../src/core/profile/profile-sheet';
import { GENERAL_TEMPLATE } from '../../../src/core/templates/general-template';
import { emptyMemory } from '../../support/empty-memory';
import { profileOf } from '../../support/project-workbook';

const request = (change: Partial<TemplateInsert> = {}): TemplateInsert => ({
  template: GENERAL_TEMPLATE,
  projectName: '电子政务外网使用费',
  year: '2025',
  department: '',
  implementer: '',
  profile: profileOf(),
  profileIsDefault: true,
  taken: ['Sheet1'],
  ...change,
});

async function inserted(change: Partial<TemplateInsert> = {}) {
  const made = planTemplateInsert(request(change));
  if (!made.ok) throw new Error(made.message);
  const book = await emptyMemory();
  const result = await book.apply(made.plan);
  expect(result.applied).toBe(true);
  const read = await book.read({ sheets: 'all' });
  return { ...read, sheet: made.sheet };
}

describe('a form from a template', () => {
  it('brings the rules that score it into a workbook that has none, and is in front', async () => {
    const { workbook, sheetNames, sheet, activeSheet } = await inserted();
    expect(sheetNames).toEqual(expect.arrayContaining([sheet, PROFILE_SHEET_NAME]));
    expect(profileInUse(workbook, null).source).toBe('sheet');
    expect(activeSheet).toBe(sheet);
  });

  it('leaves the rules of a workbook that has them', () => {
    const made = planTemplateInsert(request({ taken: [PROFILE_SHEET_NAME] }));
    expect(made.ok && made.plan.commands.filter(({ op }) => op === 'addSheet')).toHaveLength(1);
  });

  it('does not take the name of the sheet of rules for a project of that name', async () => {
    const { workbook, sheet } = await inserted({ projectName: PROFILE_SHEET_NAME });
    expect(sheet).toBe('评分规则(2)');
    expect(profileInUse(workbook, null).problems).toEqual([]);
  });
});
