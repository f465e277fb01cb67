import type { ScoredIndicator, ScoreLine, TableReport } from '../app/score/score-report';
import { oneLine } from '../core/workbook/shown-text';
import { displayWidth, padded } from './help';

/** The recomputed scores of one file as a person reads them. */
export function scoreText(file: string, profileName: string, tables: readonly TableReport[]): string {
  return [oneLine(`${file}　评分规则：${profileName}`), ...tables.map(tableText)].join('\n\n');
}

function tableText(table: TableReport): string {
  const name = table.projectName === '' ? '（没有项目名称）' : table.projectName;
  const nameWidth = 30;
  const rows = [
    scoreRow('执行率', table.rate, nameWidth),
    scoreRow('执行率得分', table.executionScore, nameWidth),
    ...table.indicators.map((row) => scoreRow(indicatorName(row), row, nameWidth)),
    scoreRow('总分', table.total, nameWidth),
  ];
  const disagreeing = [table.rate, table.executionScore, ...table.indicators, table.total].filter(
    ({ agrees }) => agrees === false,
  ).length;
  return [
    `【${name}】${table.year === '' ? '' : `${table.year} 年度　`}工作表“${table.sheet}” ${table.range}　版式 ${table.layout}`,
    ...rows,
    `  分值合计 ${table.weightTotal}　总分 ${table.total.value ?? '——'}　等级 ${table.grade ?? '——'}　${
      disagreeing === 0 ? '与表上的数字一致' : `与表上的数字不一致 ${String(disagreeing)} 处（标 ✗）`
    }`,
  ]
    .map(oneLine)
    .join('\n');
}

function indicatorName({ category, indicator }: ScoredIndicator): string {
  return indicator === '' ? category : indicator;
}

function scoreRow(name: string, line: ScoreLine, width: number): string {
  const mark = line.agrees === null ? ' ' : line.agrees ? '✓' : '✗';
  const published = line.agrees === false ? `　表上是 ${line.published}` : '';
  const value = padded(line.value ?? '——', 8);
  return `  ${mark} ${padded(line.cell ?? '', 5)}${padded(shortened(name, width - 2), width)}${value}${line.derivation}${published}`;
}

/** At most `width` columns of a terminal, with "…" for what was cut. */
function shortened(name: string, width: number): string {
  const oneLine = name.replace(/\s+/gu, ' ');
  if (displayWidth(oneLine) <= width) return oneLine;
  let short = '';
  for (const character of oneLine) {
    if (displayWidth(short + character) > width - 2) break;
    short += character;
  }
  return `${short}…`;
}
