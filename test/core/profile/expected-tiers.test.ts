import { expectedTiers } from '../../../src/core/profile/expected-tiers';
import { presetById } from '../../../src/core/profile/presets';

function weights(id: string, ...present: string[]): string[] {
  const profile = presetById(id);
  if (profile === null) throw new Error(id);
  return expectedTiers(profile, new Set(present)).map(({ name, weight }) => `${name} ${weight.toFixed()}`);
}

test('产出 50, 效益 30, 满意度 10, whatever the table has', () => {
  expect(weights('national-2020-10')).toEqual(['产出指标 50', '效益指标 30', '满意度指标 10']);
});

test('101号: a missing 成本 goes to 产出 and 效益, a missing 满意度 to 效益', () => {
  expect(weights('national-2021-101', '成本指标', '产出指标', '效益指标', '满意度指标')).toEqual([
    '成本指标 20',
    '产出指标 40',
    '效益指标 20',
    '满意度指标 10',
  ]);
  expect(weights('national-2021-101', '产出指标', '效益指标', '满意度指标')).toEqual([
    '产出指标 50',
    '效益指标 30',
    '满意度指标 10',
  ]);
  expect(weights('national-2021-101', '产出指标', '效益指标')).toEqual(['产出指标 50', '效益指标 40']);
});

test('湖北: 效益 and 满意度 share their weight; 四川: all tiers do', () => {
  const hubei = presetById('hubei-20-40-40');
  expect(hubei && expectedTiers(hubei, new Set(['产出指标', '满意度指标']))[1]).toMatchObject({
    name: '效益指标',
    members: ['效益指标', '满意度指标'],
  });
  expect(weights('sichuan-free', '产出指标')).toEqual(['产出指标、效益指标、满意度指标、成本指标 90']);
});
