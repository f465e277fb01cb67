import { CITATION_STATUS } from './citation-status';
import { knownSource } from './citations';
import type { SheetEntry } from './profile-sheet-entries';
import type { SheetValue } from './profile-sheet-values';
import type { Citation } from './rule-profile';

/** A notice is always named: a value whose source was deleted is one to be checked. */
const NO_CITATION: Citation = { notice: '未注明依据', status: 'unconfirmed' };

interface SheetRow {
  /** As the sheet counts, from 1. */
  readonly number: number;
  readonly label: string;
  readonly value: string;
  readonly notice: string;
  readonly status: string;
}

export interface ListEntry<T> {
  /** The part after the colon: 产出指标 in 一级指标：产出指标. */
  readonly name: string;
  /** What the pattern before the colon caught; "" in a list of one label. */
  readonly matched: string;
  readonly value: T;
  readonly citation: Citation;
}

/** Takes the rows of a sheet 评分规则 apart by their labels and gathers what is wrong with them, in Chinese. */
export class ProfileSheetReader {
  readonly problems: string[] = [];
  private readonly rows: readonly SheetRow[];

  constructor(rows: readonly (readonly string[])[]) {
    this.rows = rows.map(([label = '', value = '', notice = '', status = ''], index) => ({
      number: index + 1,
      label: label.trim(),
      value: value.trim(),
      notice: notice.trim(),
      status: status.trim(),
    }));
  }

  /** A text as it stands; "" when the row is missing, which is a problem. */
  text(label: string): string {
    return this.find(label)?.value ?? '';
  }

  /** A value; undefined when the row is missing or cannot be read, which is a problem. */
  value<T>({ label, kind }: SheetEntry<T>): T | undefined {
    const row = this.find(label);
    return row === undefined ? undefined : this.read(row, kind);
  }

  /** The source that stands beside a value. */
  citation({ label }: Pick<SheetEntry<unknown>, 'label'>): Citation {
    const row = this.rows.find((candidate) => sameLabel(candidate.label, label));
    return row === undefined ? NO_CITATION : this.citationOf(row);
  }

  /** All rows of a list, in the order of the sheet. */
  list<T>({ label, kind }: SheetEntry<T>): ListEntry<T>[] {
    return this.rowsWith((head) => (head.trim() === label ? '' : null), kind);
  }

  /** All rows of which the part before the colon matches the pattern, in the order of the sheet. */
  listWith<T>(pattern: RegExp, kind: SheetValue<T>): ListEntry<T>[] {
    return this.rowsWith((head) => pattern.exec(head)?.[1] ?? null, kind);
  }

  /** Adds a problem about a row. */
  problem({ label }: Pick<SheetEntry<unknown>, 'label'>, what: string): void {
    const row = this.rows.find((candidate) => sameLabel(candidate.label, label));
    this.problems.push(
      row === undefined ? `“${label}”${what}` : `第 ${String(row.number)} 行“${label}”${what}`,
    );
  }

  /** A sentence with the rows that it is about before it: 第 8、17、18 行：… */
  placed(text: string, labels: readonly string[]): string {
    const numbers = this.rows
      .filter((row) => labels.some((label) => sameLabel(row.label, label)))
      .map((row) => String(row.number));
    return numbers.length === 0 ? text : `第 ${numbers.join('、')} 行：${text}`;
  }

  private rowsWith<T>(match: (head: string) => string | null, kind: SheetValue<T>): ListEntry<T>[] {
    return this.rows.flatMap((row): ListEntry<T>[] => {
      const [, head = '', name = ''] = /^([^:：]*)[:：](.*)$/su.exec(row.label) ?? [];
      const matched = match(head);
      const value = matched === null ? undefined : this.read(row, kind);
      if (matched === null || value === undefined) return [];
      return [{ name: name.trim(), matched, value, citation: this.citationOf(row) }];
    });
  }

  private find(label: string): SheetRow | undefined {
    const found = this.rows.filter((row) => sameLabel(row.label, label));
    const [first, second] = found;
    if (first === undefined) this.problems.push(`缺少“${label}”一行`);
    if (second !== undefined) {
      this.problems.push(`第 ${String(second.number)} 行“${label}”与第 ${String(first?.number)} 行重复`);
    }
    return first;
  }

  private read<T>(row: SheetRow, kind: SheetValue<T>): T | undefined {
    const value = kind.read(row.value);
    if (value !== null) return value;
    const what = row.value === '' ? '没有填写' : `看不懂“${row.value}”`;
    this.problems.push(`第 ${String(row.number)} 行“${row.label}”${what}，可写：${kind.hint}`);
    return undefined;
  }

  private citationOf(row: SheetRow): Citation {
    const notice = row.notice === '' ? NO_CITATION.notice : row.notice;
    if (row.status === '') return { notice, status: NO_CITATION.status };
    const status = CITATION_STATUS.read(row.status);
    if (status !== null) return knownSource(notice, status);
    this.problems.push(
      `第 ${String(row.number)} 行“${row.label}”的依据的性质看不懂“${row.status}”，可写：${CITATION_STATUS.hint}`,
    );
    return NO_CITATION;
  }
}

/** Labels are compared without blanks, so that a moved space does no harm. */
function sameLabel(one: string, other: string): boolean {
  return one.replace(/\s/gu, '') === other.replace(/\s/gu, '');
}
