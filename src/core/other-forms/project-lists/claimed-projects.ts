import { largest } from '../../number/extremes';
import { parseDecimal, type Decimal } from '../../number/decimal';
import type { RecognisedTable } from '../../recognise/recognised-table';
import type { CellAddress } from '../../workbook/address';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { yearsIn } from '../../readings/dates';
import { isAboutLast, isByOthers, scoreClaims, sentenceOf } from '../evaluation/score-claims';
import { mentionsIn, nameKey, type Mention, type NamedThing } from '../../texts/named-projects';
import { narrativesOf } from '../../texts/narratives';
import { reportColumns, type ReportColumn } from '../../texts/report-texts';
import { sheetNamed } from '../../readings/sheet-reader';
import { listYears } from './list-years';
import type { SummaryList, SummaryRow } from './summary-list';
import { summaryLists } from './summary-lists';

/** What a text says of a project that a summary of the workbook lists. */
export interface ProjectClaim {
  readonly kind: 'score' | 'budget';
  readonly value: Decimal;
  readonly written: string;
  /** 优 where a grade follows the score; "" for none. */
  readonly grade: string;
  readonly sheet: string;
  readonly cell: CellAddress;
  readonly list: SummaryList;
  readonly project: SummaryRow;
}

interface Listed {
  readonly list: SummaryList;
  readonly project: SummaryRow;
}

const BUDGET = /^用?预算(?:指标|数|金额)?(?:为|:)?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)万元/u;

/**
 * Scores and budgets that the texts of a workbook state in the paragraphs about a project that a summary lists by the same
 * name. Projects with a 自评表 of their own are left to the rules about it.
 */
export function claimedProjects(
  workbook: WorkbookSnapshot,
  tables: readonly RecognisedTable[],
): ProjectClaim[] {
  const ownTables = new Set(tables.map(({ projectName }) => nameKey(projectName?.text ?? '')));
  const things = summaryLists(workbook, tables).flatMap((list) =>
    list.projects.flatMap((project): NamedThing<Listed>[] => {
      const key = nameKey(project.name);
      return ownTables.has(key) ? [] : [{ thing: { list, project }, key }];
    }),
  );
  const known = new Set(things.map(({ key }) => key));
  // Lines of one name are not told apart.
  if (known.size === 0 || known.size < things.length) return [];
  const narratives = new Set(
    narrativesOf(workbook, tables).map(
      ({ sheet, cell }) => `${sheet}!${String(cell.row)},${String(cell.column)}`,
    ),
  );
  return reportColumns(workbook)
    .flatMap((column) => claimsIn(column, mentionsIn(column.plain, things), workbook))
    .filter(
      ({ sheet, cell, list }) =>
        sheet !== list.sheet && !narratives.has(`${sheet}!${String(cell.row)},${String(cell.column)}`),
    );
}

function claimsIn(
  column: ReportColumn,
  mentions: readonly Mention<Listed>[],
  workbook: WorkbookSnapshot,
): ProjectClaim[] {
  const scores = scoreClaims(column.plain).flatMap((claim): ProjectClaim[] => {
    const about = mentions.filter(({ end }) => end <= claim.start).at(-1);
    if (about === undefined || claim.subject !== 'project') return [];
    if (!isAboutLast(column.plain, about.end, claim)) return [];
    // A summary lists what the units gave themselves; an evaluation by others has a score of its own.
    if ((claim.isEvaluation && !claim.isSelf) || isByOthers(column.plain, claim)) return [];
    if (isOfOtherYear(column.plain, claim.start, about.thing, workbook)) return [];
    const { value, written, grade } = claim;
    return [{ kind: 'score', value, written, grade, ...placeOf(column, claim.start), ...about.thing }];
  });
  const budgets = mentions.flatMap(({ thing, end }): ProjectClaim[] => {
    const after = column.plain.slice(end, end + 80).split(/[\n。]/u)[0] ?? '';
    const written = BUDGET.exec(after)?.[1];
    const value = parseDecimal((written ?? '').replaceAll(',', ''));
    // The budget of several years is not that of the line.
    if (
      written === undefined ||
      value === null ||
      /本年|当年|分\S{1,3}年|累计|总投资|追加|追减|调增|调减|调整|\(20\d\d年/u.test(after)
    )
      return [];
    if (isOfOtherYear(column.plain, end, thing, workbook)) return [];
    return [{ kind: 'budget', value, written, grade: '', ...placeOf(column, end), ...thing }];
  });
  return [...budgets, ...scores];
}

/**
 * Whether the sentence up to a figure names a year, and not that of the list: the one that its sheet names, else the latest
 * of the report.
 */
function isOfOtherYear(text: string, at: number, { list }: Listed, workbook: WorkbookSnapshot): boolean {
  const named = yearsIn(sentenceOf(text, { start: at }));
  if (named.length === 0) return false;
  const sheet = sheetNamed(workbook, list.sheet);
  const own = sheet === null ? [] : listYears(sheet, list.header);
  const years = own.length > 0 ? own : [largest(yearsIn(text))];
  return !named.some((year) => years.includes(year));
}

function placeOf(column: ReportColumn, place: number): Pick<ProjectClaim, 'sheet' | 'cell'> {
  const { sheet, row, column: at } = column.at(place);
  return { sheet, cell: { row, column: at } };
}
