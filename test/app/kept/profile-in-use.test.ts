import { profileInUse } from '../../../src/app/kept/profile-in-use';
import { switchProfilePlan } from '../../../src/app/kept/switch-profile';
import type { MemoryWorkbook } from '../../../src/adapters/memory/memory-workbook';
import { PRESETS } from '../../../src/core/profile/presets';
import { profileOf } from '../../support/project-workbook';
import { emptyMemory } from '../../support/empty-memory';

async function inUse(workbook: MemoryWorkbook, stored: string | null = null) {
  return profileInUse((await workbook.read({ sheets: 'all' })).workbook, stored);
}

describe('the profile in use', () => {
  it('is the national one while nobody has chosen', async () => {
    expect(await inUse(await emptyMemory())).toMatchObject({
      source: 'default',
      profile: { id: 'national-2020-10' },
    });
  });

  it('is the stored one when there is no sheet, and the national one when the stored id is unknown', async () => {
    const workbook = await emptyMemory();
    expect(await inUse(workbook, 'sichuan-free')).toMatchObject({
      source: 'settings',
      profile: { id: 'sichuan-free' },
    });
    expect((await inUse(workbook, 'nowhere')).source).toBe('default');
  });

  it.each(PRESETS.map(({ id }) => id))(
    'is the one on the sheet 评分规则: %s comes back the same',
    async (id) => {
      const workbook = await emptyMemory();
      await workbook.apply(switchProfilePlan(profileOf(id), null, 'Sheet1'));
      expect(workbook.model().activeSheet).toBe('Sheet1');
      expect(await inUse(workbook, 'sichuan-free')).toEqual({
        source: 'sheet',
        profile: profileOf(id),
        problems: [],
      });
    },
  );

  it('can be switched, and taken back', async () => {
    const workbook = await emptyMemory();
    await workbook.apply(switchProfilePlan(profileOf('hubei-20-40-40'), null, 'Sheet1'));
    const [old = null] = (await workbook.read({ sheets: ['评分规则'] })).workbook.sheets;
    const result = await workbook.apply(switchProfilePlan(profileOf('sichuan-free'), old, 'Sheet1'));
    expect((await inUse(workbook)).profile.id).toBe('sichuan-free');
    if (!result.applied || result.inverse === null) throw new Error('not applied');
    await workbook.apply(result.inverse);
    expect((await inUse(workbook)).profile.id).toBe('hubei-20-40-40');
  });

  it('falls back, and says why, when the sheet cannot be read', async () => {
    const workbook = await emptyMemory();
    await workbook.apply(switchProfilePlan(profileOf('hubei-20-40-40'), null, null));
    const sheet = workbook.model().sheets.find(({ name }) => name === '评分规则');
    if (sheet === undefined) throw new Error('no sheet');
    const { workbook: snapshot } = await workbook.read({ sheets: ['评分规则'] });
    const rows = snapshot.sheets[0]?.cells ?? new Map();
    const weight = [...rows].find(([, cell]) => (cell as { value: unknown }).value === '执行率分值');
    if (weight === undefined) throw new Error('no row');
    workbook.type('评分规则', Math.floor(weight[0] / 16384), 1, { value: '很多' });
    const broken = await inUse(workbook);
    expect(broken.source).toBe('default');
    expect(broken.problems.join()).toContain('执行率分值');
  });
});
