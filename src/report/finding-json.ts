import type { Finding, Severity } from '../core/audit/engine/finding';
import { rangeName } from '../core/workbook/address';

/** A finding in the form of the JSON output. */
export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly family: string;
  readonly sheet: string;
  /** "K15" or "K15:K20"; null when no cell is meant. */
  readonly cell: string | null;
  readonly projectName: string;
  readonly subject: string;
  readonly message: string;
  readonly why: string;
  readonly advice: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly fix: { readonly kind: 'safe' | 'suggestion'; readonly label: string } | null;
}

/** A finding with its place as text and without what only a live pane can use. */
export function findingJson(finding: Finding): FindingJson {
  const { rule, severity, family, sheet, range, projectName, subject, message, why, advice } = finding;
  const { expected, actual, fix } = finding;
  return {
    rule,
    severity,
    family,
    sheet,
    cell: range === null ? null : rangeName(range),
    projectName,
    subject,
    message,
    why,
    advice,
    expected,
    actual,
    fix: fix === null ? null : { kind: fix.kind, label: fix.label },
  };
}
