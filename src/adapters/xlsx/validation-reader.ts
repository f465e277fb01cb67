import { parseRange } from '../../core/workbook/address';
import type { ValidationSnapshot } from '../../core/workbook/snapshot';
import type { XmlScanner } from './xml/xml-scanner';

/** Kinds of validation that a sheet can have; one without a kind checks nothing. */
const KINDS = {
  list: 'list',
  decimal: 'decimal',
  whole: 'whole',
  custom: 'custom',
  date: 'other',
  time: 'other',
  textLength: 'other',
} as const;

/** Takes down the validations of a sheet while its part is gone through. `takeRoom` says whether one more may be held. */
export class ValidationReader {
  private readonly found: ValidationSnapshot[] = [];
  private kind: ValidationSnapshot['kind'] | null = null;
  private ranges = '';
  private formulas: [string, string] = ['', ''];
  private inside = -1;

  constructor(private readonly takeRoom: () => boolean) {}

  /** An opening tag of the section. */
  tag(scan: XmlScanner): void {
    if (scan.is('dataValidation')) {
      this.finish();
      const type = scan.attribute('type') ?? '';
      this.kind = Object.hasOwn(KINDS, type) ? KINDS[type as keyof typeof KINDS] : null;
      this.ranges = scan.attribute('sqref') ?? '';
      this.formulas = ['', ''];
      this.inside = -1;
    } else if (scan.is('formula1')) this.inside = 0;
    else if (scan.is('formula2')) this.inside = 1;
  }

  text(scan: XmlScanner): void {
    if (this.inside === 0) this.formulas[0] += scan.content();
    else if (this.inside === 1) this.formulas[1] += scan.content();
  }

  result(): readonly ValidationSnapshot[] {
    this.finish();
    return this.found;
  }

  private finish(): void {
    const { kind } = this;
    this.kind = null;
    if (kind === null) return;
    const [first, second] = this.formulas.map((formula) => formula.trim());
    for (const part of this.ranges.split(' ')) {
      const range = parseRange(part);
      if (range === null) continue;
      if (!this.takeRoom()) return;
      this.found.push({ range, kind, formula1: first || null, formula2: second || null });
    }
  }
}
