import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { rangeName } from '../../workbook/address';
import type { Finding, Severity } from './finding';

/** The gravest first. */
export const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The same rule saying the same thing of the same place. */
function placeKey(finding: Finding): string {
  const place = finding.range === null ? '' : rangeName(finding.range);
  return [finding.rule, finding.sheet, place, finding.message].join('\u0000');
}

/** Each finding once; two tables that share a cell would say the same twice. */
export function distinctFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = placeKey(finding);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whole workbook first, then sheet by sheet as they stand, from the top left, the gravest first at one place. */
export function orderFindings(findings: readonly Finding[], workbook: WorkbookSnapshot): Finding[] {
  const place = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  return [...findings].sort(
    (a, b) =>
      (place.get(a.sheet) ?? -1) - (place.get(b.sheet) ?? -1) ||
      byPlaceOnSheet(a, b) ||
      SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
}

/** From top to bottom, then from left to right; findings about the whole sheet before those about a cell. */
export function byPlaceOnSheet({ range: a }: Finding, { range: b }: Finding): number {
  return (a?.top ?? -1) - (b?.top ?? -1) || (a?.left ?? -1) - (b?.left ?? -1);
}

/** By code unit: the order must not depend on the machine's language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
