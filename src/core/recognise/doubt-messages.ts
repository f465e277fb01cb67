import { speaker } from '../message/message';

/** What the recogniser says of a place that it could not read as it stands, and what the user can do. */
export const doubtOf = speaker({
  repeatedHeading: {
    zh: '{cell} 的“{heading}”与左边一列是同一个意思，只取左边一列；如果不对，请指定这一列是什么。',
    en: '{cell}: “{heading}” means the same as the column to its left, and only that one is read. If this is wrong, say what the column is.',
  },
  unknownHeading: {
    zh: '{cell} 的表头“{heading}”认不出来，这一列没有读；如果需要，请指定它是什么。',
    en: '{cell}: the heading “{heading}” is not known, and its column was not read. Say what it is if you need it.',
  },
  unknownFundHeading: {
    zh: '{cell} 的表头“{heading}”认不出来，项目资金的这一列没有读；如果需要，请指定它是什么。',
    en: '{cell}: the heading “{heading}” is not known, and this column of the project funds was not read. Say what it is if you need it.',
  },
  unknownFundRow: {
    zh: '{cell} 的资金行“{label}”认不出是总额、财政拨款、上年结转还是其他资金，没有计入核对。',
    en: '{cell}: the row of funds “{label}” may be the total, a fiscal grant, a carry-over or other funds; it was left out of the checks.',
  },
  noMeasures: {
    zh: '{cell} 的“{text}”没有目标值和分值，没有当作指标读。',
    en: '{cell}: “{text}” has neither target nor weight and was not read as an indicator.',
  },
  level: { zh: '{cell} {reading}。', en: '{cell}: {reading}.' },
  indicatorUnderCategory: {
    zh: '“{text}”写在二级指标列，按三级指标读',
    en: '“{text}” stands in the column of level 2 and is read as an indicator of level 3',
  },
  movedLeft: {
    zh: '“{text}”写在偏左的一列，按它的意思归位',
    en: '“{text}” stands one column too far left and is read by what it means',
  },
  otherTier: {
    zh: '“{category}”{above}，这里按“{tier}”读，请补上一级指标',
    en: '“{category}”: {above}; it is read under “{tier}”, please add the level-1 label',
  },
  nothingAbove: { zh: '上面没有一级指标', en: 'no level-1 label stands above' },
  tierAbove: { zh: '上面的一级指标是“{tier}”', en: 'the level-1 label above is “{tier}”' },
  namelessRow: {
    zh: '第 {row} 行有数，{cell} 却没有三级指标名称，请补上。',
    en: 'Row {row} has figures, but {cell} has no name of an indicator: please add it.',
  },
  noTier: {
    zh: '{cell} 上方没有一级指标，不知道属于产出、效益还是满意度。',
    en: '{cell}: no level-1 label stands above, so its tier (output, benefit or satisfaction) is not known.',
  },
  noProjectName: {
    zh: '{cell} 起的自评表没有找到“项目名称”，请检查表头。',
    en: 'The form at {cell} has no “项目名称” (project name): please check its head.',
  },
  noFunds: {
    zh: '{cell} 起的自评表没有找到项目资金（预算数、执行数），执行率没法核对。',
    en: 'The form at {cell} has no project funds (budget, executed): the execution rate cannot be checked.',
  },
  noFundTotal: {
    zh: '{cell} 起的项目资金没有找到“年度资金总额”一行，执行率没法核对。',
    en: 'The project funds at {cell} have no row “年度资金总额” (total): the execution rate cannot be checked.',
  },
  noColumn: {
    zh: '{cell} 一行的表头没有“{field}”，请指定哪一列是{field}。',
    en: 'The headings in the row of {cell} have no “{field}”: say which column it is.',
  },
  noTotal: {
    zh: '这张表没有找到总分（合计）行，读到第 {row} 行为止。',
    en: 'This form has no row with the total; it was read down to row {row}.',
  },
  strayTotal: {
    zh: '{cell} 的 {text} 不在得分列，按总分读；如果不是总分，请把它移开。',
    en: '{cell}: {text} does not stand in the column of scores and is read as the total; move it if it is not.',
  },
  shiftedFigures: {
    zh: '{cell} 起的分值和得分看来右移了一格，已按分值 {weight}、得分 {score} 读取；请把它们移回原列。',
    en: 'Weight and score from {cell} on seem to have moved one cell to the right; they were read as weight {weight} and score {score}. Please move them back.',
  },
  lostColumns: {
    zh: '现在的表头里找不到指认过的列：{columns:、}，没有照用。请在任务窗格的“各列是什么”里重新指认这张表的各列，或点“恢复自动识别”',
    en: 'Columns that were named before are not among the headings now: {columns:, }; they were not used. Name the columns of this form again under “What the columns are” in the pane, or choose “Recognise automatically again”',
  },
  lostSheet: {
    zh: '指认过各列（{columns:、}）的这张工作表已经不在，也没有唯一一张表头相同的表可以接着用。改了名的，请在任务窗格的“各列是什么”里重新指认；删掉了的，在那里把它忘记',
    en: 'The sheet whose columns were named ({columns:, }) is gone, and no single sheet with the same headings can take its place. If it was renamed, name the columns again under “What the columns are” in the pane; if it was deleted, forget it there',
  },
  columnRead: { zh: '{column}是{field}', en: '{column} is {field}' },
  columnIgnored: { zh: '{column}不读', en: '{column} is not read' },
  column: { zh: '{letter} 列', en: 'column {letter}' },
  namedColumn: { zh: '“{heading}”（{letter} 列）', en: '“{heading}” (column {letter})' },
});
