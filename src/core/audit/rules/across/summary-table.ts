import { plain } from '../../../recognise/figures';
import { listedFigures, type ListedFigure } from '../../../other-forms/project-lists/listed-figures';
import { summaryHeader } from '../../../other-forms/project-lists/summary-header';
import { MONEY } from '../../../words/form-names';
import { workbookRule, type Report } from '../../engine/rule';

export const summaryTable = workbookRule({
  meta: {
    id: 'summary-table',
    family: 'text',
    severity: 'error',
    live: false,
    since: '0.1.0',
    zh: {
      title: '汇总表与自评表的数字不一致',
      why: '汇总表由各自评表汇总而来，得分和金额必须与自评表相同。',
      advice: '核对自评表，再改汇总表；最好用公式引用。',
    },
    en: {
      title: 'The summary has another figure than the table',
      why: 'The summary repeats the tables, so its figures are theirs.',
      advice: 'Check the table, then correct the summary; better, link it by a formula.',
    },
    messages: {
      other: {
        zh: '汇总表的{field}写 {stated}，自评表为 {exact}',
        en: 'The summary has {field} {stated}, the table {exact}',
      },
      rounded: {
        zh: '像是取了整：写出小数，或注明数字已取整。',
        en: 'It seems to be rounded: give the decimals, or say that figures are rounded.',
      },
      allInOtherUnit: {
        zh: '汇总表写明单位是{said}，金额却像是以{unit}为单位：汇总表的{field}写 {stated}，自评表为 {exact} 万元',
        en: 'The summary says that its unit is {said}, but its amounts seem to be in {unit}: it has {field} {stated}, the table {exact} 万元',
      },
      correctUnit: { zh: '改正汇总表写明的金额单位。', en: 'Correct the unit that the summary says.' },
      inOtherUnit: {
        zh: '汇总表的{field}写 {stated}，自评表为 {exact} 万元：像是以{unit}为单位，与表中其他金额不同',
        en: 'The summary has {field} {stated}, the table {exact} 万元: it seems to be in {unit}, unlike the other amounts of the list',
      },
      convert: { zh: '换算成汇总表的金额单位。', en: 'Convert it to the unit of the summary.' },
      score: { zh: '得分', en: 'score' },
      budget: { zh: '预算数', en: 'budget' },
      executed: { zh: '执行数', en: 'executed amount' },
    },
  },
  *check({ workbook, tables }) {
    const withTables = new Set(tables.map(({ sheet }) => sheet));
    for (const sheet of workbook.sheets) {
      const header = withTables.has(sheet.name) ? null : summaryHeader(sheet);
      if (header === null) continue;
      const listed = listedFigures(sheet, header, tables);
      for (const one of listed) {
        const report = one.fit === 'unit' ? unitReport(one, listed) : figureReport(one, listed);
        if (report === null) continue;
        const { row, column, subject } = one;
        yield { at: { row, column }, sheet: sheet.name, subject, ...report };
      }
    }
  },
});

type Message = 'other' | 'rounded' | 'allInOtherUnit' | 'correctUnit' | 'inOtherUnit' | 'convert';
type Said = Pick<Report<Message>, 'message' | 'data' | 'expected' | 'actual' | 'severity' | 'advice'>;

function figureReport(one: ListedFigure, listed: readonly ListedFigure[]): Said | null {
  const { field, stated, exact, fit } = one;
  const way = fit === 'rounded' ? roundingOf(one, listed) : 'none';
  if (fit === 'same' || way === 'list') return null;
  return {
    message: 'other',
    data: { field: { message: field }, stated: plain(stated), exact: plain(exact) },
    expected: plain(exact),
    actual: plain(stated),
    ...(way === 'figure' ? { severity: 'warning', advice: 'rounded' } : {}),
  };
}

/** An amount in another unit than those beside it; where all are, the words that say the unit are wrong, told once. */
function unitReport(one: ListedFigure, listed: readonly ListedFigure[]): Said | null {
  const { field, stated, exact, unit, saidUnit } = one;
  const others = listed.filter((other) => other.unit !== null && other.saidUnit === saidUnit);
  const fitting = others.filter(({ fit }) => fit !== 'unit');
  const isWhole = saidUnit !== null && fitting.length === 0 && others.length > 1;
  if (isWhole && others[0] !== one) return null;
  const data = { field: { message: field }, stated: plain(stated), exact: plain(exact), unit: unit ?? '' };
  return {
    ...(isWhole
      ? { message: 'allInOtherUnit', data: { ...data, said: saidUnit }, advice: 'correctUnit' }
      : { message: 'inOtherUnit', data, advice: 'convert' }),
    expected: `${plain(exact)} ${MONEY.wanYuan}`,
    actual: plain(stated),
    ...(fitting.length > 1 ? {} : { severity: 'warning' }),
  };
}

/**
 * How far rounding explains a whole number: the list rounds all of its amounts, or this one figure may be rounded. A single
 * score that is rounded is another score: 99.6 is not 100.
 */
function roundingOf(one: ListedFigure, listed: readonly ListedFigure[]): 'list' | 'figure' | 'none' {
  const column = listed.filter((other) => other.column === one.column && other.field === one.field);
  const isWhole =
    column.every(({ stated }) => stated.isInteger()) &&
    column.filter(({ fit }) => fit === 'rounded').length > 1;
  if (one.field === 'score') return isWhole ? 'figure' : 'none';
  return isWhole && !one.stated.isZero() ? 'list' : 'figure';
}
