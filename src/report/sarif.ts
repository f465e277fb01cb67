import type { Finding, Severity } from '../core/audit/engine/finding';
import { RULES } from '../core/audit/engine/registry';
import { findingPlace } from './file-audit';
import type { AuditReport } from './audit-report';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** The report as SARIF 2.1.0, for the tools that collect findings of many programs. */
export function sarifReport(report: AuditReport, version: string): string {
  const used = new Set(
    report.files.flatMap(({ findings, ignored }) =>
      [...findings, ...ignored.map(({ finding }) => finding)].map(({ rule }) => rule),
    ),
  );
  const rules = RULES.filter(({ meta }) => used.has(meta.id));
  const output = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'ziping',
            version,
            rules: rules.map(({ meta }) => ({
              id: meta.id,
              shortDescription: { text: meta.zh.title },
              fullDescription: { text: meta.zh.why },
              help: { text: meta.zh.advice },
              defaultConfiguration: { level: LEVELS[meta.severity] },
            })),
          },
        },
        invocations: [
          {
            executionSuccessful: report.files.every(({ error }) => error === null),
            toolExecutionNotifications: report.files
              .filter(({ error }) => error !== null)
              .map(({ file, error }) => ({
                level: 'error',
                message: { text: error },
                locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
              })),
          },
        ],
        results: report.files.flatMap(({ file, findings, ignored }) => [
          ...findings.map((finding) => result(file, finding, null)),
          ...ignored.map(({ finding, reason }) => result(file, finding, reason)),
        ]),
      },
    ],
  };
  const sound = (_: string, value: unknown): unknown =>
    typeof value === 'string' ? wellFormed(value) : value;
  return `${JSON.stringify(output, sound, 2)}\n`;
}

function result(file: string, finding: Finding, reason: string | null): Record<string, unknown> {
  const cell = findingPlace(finding);
  const place = [finding.sheet, cell].filter((part) => part !== '').join('!');
  return {
    ruleId: finding.rule,
    level: LEVELS[finding.severity],
    message: { text: `${finding.message}。${finding.advice}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...regionOf(finding) },
        ...(place === ''
          ? {}
          : { logicalLocations: [{ fullyQualifiedName: place, kind: cell === '' ? 'sheet' : 'cell' }] }),
      },
    ],
    partialFingerprints: { place: `${finding.rule}/${place}` },
    ...(reason === null ? {} : { suppressions: [{ kind: 'inSource', justification: reason }] }),
  };
}

/** Rows as lines, columns as columns, both from 1; the end column is the one behind the last. */
function regionOf({ range }: Finding): Record<string, unknown> {
  if (range === null) return {};
  return {
    region: {
      startLine: range.top + 1,
      startColumn: range.left + 1,
      endLine: range.bottom + 1,
      endColumn: range.right + 2,
    },
  };
}

/** Half of a character, as a cell cut by a program or a file name of Windows may hold it, is no text for other programs. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** A file name as the format wants it: slashes, escaped; a drive or a server makes it a whole URI. */
function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/');
  const isDrive = /^[A-Za-z]:\//u.test(path);
  const parts = path
    .split('/')
    .map((part, at) => (isDrive && at === 0 ? part : encodeURIComponent(wellFormed(part))));
  const prefix = isDrive ? 'file:///' : path.startsWith('//') ? 'file:' : '';
  return prefix + parts.join('/');
}
