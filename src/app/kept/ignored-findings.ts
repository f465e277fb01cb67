import type { Finding } from '../../core/audit/engine/finding';
import type { SettingsStore } from '../../core/workbook/ports';

/** A finding that a person looked at and decided to leave, with the reason. Kept in the workbook for whoever audits. */
export interface IgnoredFinding {
  readonly key: string;
  readonly reason: string;
  /** The finding's message when it was ignored, so that the list reads without the table. */
  readonly message: string;
}

const SETTING = 'ignoredFindings';

/**
 * What makes two findings the same. The evidence (message) is part of it: when the figures change, the finding comes
 * back. The cell is not: inserted rows above do not bring it back.
 */
export function findingKey(finding: Finding): string {
  return [finding.rule, finding.projectName, finding.subject, finding.message].join('|');
}

/** Reads the ignored findings of the workbook; a setting that is not ours to read counts as none. */
export async function readIgnored(settings: SettingsStore): Promise<readonly IgnoredFinding[]> {
  const text = await settings.get(SETTING);
  if (text === null) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isIgnored) : [];
  } catch {
    return [];
  }
}

/** Adds one to the list and stores it in the workbook. */
export async function ignoreFinding(
  settings: SettingsStore,
  ignored: readonly IgnoredFinding[],
  finding: Finding,
  reason: string,
): Promise<readonly IgnoredFinding[]> {
  const key = findingKey(finding);
  const next = [...ignored.filter((one) => one.key !== key), { key, reason, message: finding.message }];
  await settings.set(SETTING, JSON.stringify(next));
  return next;
}

/** Takes one off the list. */
export async function restoreFinding(
  settings: SettingsStore,
  ignored: readonly IgnoredFinding[],
  key: string,
): Promise<readonly IgnoredFinding[]> {
  const next = ignored.filter((one) => one.key !== key);
  await settings.set(SETTING, next.length === 0 ? null : JSON.stringify(next));
  return next;
}

function isIgnored(value: unknown): value is IgnoredFinding {
  if (typeof value !== 'object' || value === null) return false;
  const { key, reason, message } = value as Record<string, unknown>;
  return typeof key === 'string' && typeof reason === 'string' && typeof message === 'string';
}
