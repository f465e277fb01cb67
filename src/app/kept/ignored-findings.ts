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
 * What makes two findings the same, in every language: rule, project, indicator, sentence and the figures in it. When the
 * figures change, the finding comes back. The cell is not part of it: inserted rows above do not bring it back.
 */
export function findingKey({ rule, projectName, subject, messageId, data }: Finding): string {
  return JSON.stringify([rule, projectName, subject, messageId, data], inOrder);
}

/** The key that version 0.1 gave: with the Chinese sentence in place of its id and data. */
function oldFindingKey({ rule, projectName, subject, inChinese }: Finding): string {
  return [rule, projectName, subject, inChinese].join('|');
}

/** Objects by the names of their members, so that the order in which a rule writes its data says nothing. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Tells which entry of the list sets a finding aside; undefined when none does. Keys of older versions count. */
export function asideIn<T extends { readonly key: string }>(
  ignored: readonly T[],
): (finding: Finding) => T | undefined {
  const byKey = new Map(ignored.map((one) => [one.key, one]));
  return (finding) => byKey.get(findingKey(finding)) ?? byKey.get(oldFindingKey(finding));
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
  const next = [...without(ignored, finding), { key, reason, message: finding.message }];
  await settings.set(SETTING, JSON.stringify(next));
  return next;
}

/** Takes one off the list. */
export async function restoreFinding(
  settings: SettingsStore,
  ignored: readonly IgnoredFinding[],
  finding: Finding,
): Promise<readonly IgnoredFinding[]> {
  const next = without(ignored, finding);
  await settings.set(SETTING, next.length === 0 ? null : JSON.stringify(next));
  return next;
}

function without(ignored: readonly IgnoredFinding[], finding: Finding): IgnoredFinding[] {
  const keys = [findingKey(finding), oldFindingKey(finding)];
  return ignored.filter(({ key }) => !keys.includes(key));
}

function isIgnored(value: unknown): value is IgnoredFinding {
  if (typeof value !== 'object' || value === null) return false;
  const { key, reason, message } = value as Record<string, unknown>;
  return typeof key === 'string' && typeof reason === 'string' && typeof message === 'string';
}
