import type { FundField, IndicatorField } from '../../core/table/layout';
import { FUND_CHOICES, INDICATOR_CHOICES, type ColumnChoice } from '../../core/recognise/column-choices';
import { anchorTexts, type HeadingAnchor } from '../../core/recognise/heading-anchor';
import type { MappingCorrection } from '../../core/recognise/recognised-table';
import type { SettingsStore } from '../../core/workbook/ports';

const SETTING = 'mappingCorrections';
const FIELDS: ReadonlySet<unknown> = new Set([...INDICATOR_CHOICES, ...FUND_CHOICES, 'label', 'ignore']);

/** What the users of this workbook have said of its columns; a setting that is not ours to read counts as nothing. */
export async function readCorrections(settings: SettingsStore): Promise<readonly MappingCorrection[]> {
  const text = await settings.get(SETTING);
  if (text === null) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isCorrection) : [];
  } catch {
    return [];
  }
}

/** Remembers, inside the workbook, what the columns of one sheet are; [] forgets the sheet. */
export async function storeCorrections(
  settings: SettingsStore,
  all: readonly MappingCorrection[],
  sheet: string,
  own: readonly MappingCorrection[],
): Promise<readonly MappingCorrection[]> {
  const next = [...all.filter((one) => one.sheet !== sheet), ...own];
  await settings.set(SETTING, next.length === 0 ? null : JSON.stringify(next));
  return next;
}

/** What a person chose for a column: a field, or that it is not to be read. */
export type ColumnWish = IndicatorField | FundField | 'ignore';

/** What tells a column from the others of its sheet; it stays the same when the sheet is read again. */
export function columnKey({ block, column }: Pick<ColumnChoice, 'block' | 'column'>): string {
  return `${block}|${String(column)}`;
}

/** Two columns of one part for which a person chose the same field, the first such pair; null when there is none. */
export function chosenTwice(
  choices: readonly ColumnChoice[],
  wishes: ReadonlyMap<string, ColumnWish>,
): { readonly field: IndicatorField | FundField; readonly columns: readonly [number, number] } | null {
  const seen = new Map<string, number>();
  for (const choice of choices) {
    const field = wishes.get(columnKey(choice));
    if (field === undefined || field === 'ignore') continue;
    const key = `${choice.block}|${field}`;
    const first = seen.get(key);
    if (first !== undefined && first !== choice.column) return { field, columns: [first, choice.column] };
    seen.set(key, choice.column);
  }
  return null;
}

/**
 * The corrections of one sheet after a person went over its columns: those that differ from what was read, beside those
 * said before, which are given as they stand on the sheet now. All are anchored to the headings they are read under, those
 * too that an older version kept without an anchor. A column that a chosen field was read in so far is left out, so that
 * the field is not taken twice. `wishes` are by `columnKey`.
 */
export function correctionsFor(
  sheet: string,
  choices: readonly ColumnChoice[],
  wishes: ReadonlyMap<string, ColumnWish>,
  before: readonly MappingCorrection[],
  headerRow?: number,
): MappingCorrection[] {
  const next = new Map<string, MappingCorrection>();
  const put = (choice: Pick<ColumnChoice, 'block' | 'column' | 'anchor'>, field: ColumnWish): void => {
    const { block, column, anchor } = choice;
    const named = headerRow === undefined ? {} : { headerRow };
    next.set(placeKey(choice), { sheet, block, column, field, ...named, anchor });
  };
  for (const one of before) {
    if (one.sheet !== sheet) continue;
    for (const own of anchored(one, choices)) next.set(placeKey(own), own);
  }
  for (const choice of choices) {
    const wish = wishes.get(columnKey(choice));
    if (wish === undefined || wish === choice.field) continue;
    if (wish === 'ignore' && choice.field === null && !next.has(placeKey(choice))) continue;
    put(choice, wish);
    const rival = choices.find(
      (other) =>
        other.column !== choice.column &&
        other.block === choice.block &&
        other.anchor.row === choice.anchor.row &&
        other.field === wish,
    );
    if (wish !== 'ignore' && rival !== undefined && !wishes.has(columnKey(rival))) put(rival, 'ignore');
  }
  return [...next.values()];
}

/** A column of one row of headings; two tables of a sheet with the same headings share their corrections. */
function placeKey({ block, column, anchor }: Pick<MappingCorrection, 'block' | 'column' | 'anchor'>): string {
  return `${columnKey({ block, column })}|${anchor === undefined ? '' : anchorTexts(anchor)}`;
}

/** A correction without an anchor gets the one of each row of headings that it holds for now. */
function anchored(one: MappingCorrection, choices: readonly ColumnChoice[]): MappingCorrection[] {
  if (one.anchor !== undefined) return [one];
  const now = choices.filter((choice) => columnKey(choice) === columnKey(one));
  return now.length === 0 ? [one] : now.map(({ anchor }) => ({ ...one, anchor }));
}

function isCorrection(value: unknown): value is MappingCorrection {
  if (typeof value !== 'object' || value === null) return false;
  const { sheet, column, field, block, headerRow, anchor } = value as Record<string, unknown>;
  return (
    typeof sheet === 'string' &&
    typeof column === 'number' &&
    FIELDS.has(field) &&
    (block === 'indicators' || block === 'funds') &&
    (headerRow === undefined || typeof headerRow === 'number') &&
    (anchor === undefined || isAnchor(anchor))
  );
}

function isAnchor(value: unknown): value is HeadingAnchor {
  if (typeof value !== 'object' || value === null) return false;
  const { row, headings } = value as Record<string, unknown>;
  return typeof row === 'number' && Array.isArray(headings) && headings.every(isHeading);
}

function isHeading(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [column, text] = value as unknown[];
  return typeof column === 'number' && typeof text === 'string';
}
