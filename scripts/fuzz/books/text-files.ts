import network from '../../../test/fixtures/tables/000-1.json';
import port from '../../../test/fixtures/tables/003-1.json';
import type { TextDraft } from '../draft';

/** Project lists as texts, and tables as table.json. */
export function textFiles(): readonly TextDraft[] {
  const list = [
    '项目名称,主管部门,实施单位,年初预算数,全年预算数,全年执行数,上年结转资金,其他资金,年度,模板,年度总体目标',
    '年度会议,某某局,办公室,10,12,11,0,,2024,会议,"开好会，\n讲清楚"',
    '设备购置,某某局,信息中心,"1,234.50",1200,1100,1,0,2024,,买到',
    '',
    '培训,某某局,人事科,3,3,3,,,2023,培训,"他说""好"""',
  ].join('\r\n');
  const yuan = '项目;单位名称;全年预算数（元）\n甲项目;一局;120000\n乙项目;二局;3.5\n';
  const short = (data: { indicators: readonly unknown[] }): string =>
    JSON.stringify({ ...data, indicators: data.indicators.slice(0, 6) }, null, 1);
  return [
    { kind: 'csv', file: '清单.csv', text: list },
    { kind: 'csv', file: '清单.csv', text: yuan },
    { kind: 'json', file: '表.json', text: short(network) },
    { kind: 'json', file: '表.json', text: short(port) },
  ];
}
