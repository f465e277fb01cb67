import { RULES } from '../../src/core/audit/engine/registry';
import type { FaultResult } from './faults/run-faults';

export interface Accuracy {
  readonly rule: string;
  readonly faults: number;
  readonly found: number;
  /** Errors of the rule, over all audits, that the fault in the workbook makes true; and that it does not. */
  readonly trueErrors: number;
  readonly falseErrors: number;
}

/** Recall and precision of each rule over all injected faults. */
export function accuracyOf(results: readonly FaultResult[]): Accuracy[] {
  return RULES.map(({ meta }) => {
    const own = results.filter(({ kind }) => kind.rule === meta.id);
    const errors = results.reduce(
      (sum, { findings }) =>
        sum + findings.filter(({ rule, severity }) => rule === meta.id && severity === 'error').length,
      0,
    );
    const wrong = results.reduce(
      (sum, { falseErrors }) => sum + falseErrors.filter((error) => error.startsWith(`${meta.id} `)).length,
      0,
    );
    return {
      rule: meta.id,
      faults: own.length,
      found: own.filter(({ found }) => found).length,
      trueErrors: errors - wrong,
      falseErrors: wrong,
    };
  });
}

/** The page on accuracy: what was put in, what was found. */
export function accuracyDocument(results: readonly FaultResult[], clean: number): string {
  const rows = accuracyOf(results);
  const share = (part: number, whole: number): string =>
    whole === 0 ? '—' : `${String(Math.floor((part / whole) * 1000) / 10)}%`;
  const found = results.filter((result) => result.found).length;
  const lines = [
    '# 审计的准确度',
    '',
    `由 \`test/core/audit/seeded-faults.test.ts\` 得出：在 ${String(clean)} 个没有差错的工作簿（手工录入的 11 列表和 8 列表、各单位自写公式的表、本工具公式的表）里，`,
    `每次随机放入一处差错，共 ${String(results.length)} 处，找到 ${String(found)} 处（${share(found, results.length)}）。没有放入差错时，审计不给出任何错误或警告。`,
    '',
    '“查出”指该规则在放入差错的单元格上报告；“误报”指给出的错误级问题与放入的差错无关。',
    '',
    '| 规则 | 放入 | 查出 | 查全率 | 错误级问题 | 误报 | 查准率 |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows
      .filter(({ faults, trueErrors, falseErrors }) => faults + trueErrors + falseErrors > 0)
      .map(
        ({ rule, faults, found: own, trueErrors, falseErrors }) =>
          `| [${rule}](rules/${rule}.md) | ${String(faults)} | ${String(own)} | ${share(own, faults)} | ${String(trueErrors + falseErrors)} | ${String(falseErrors)} | ${share(trueErrors, trueErrors + falseErrors)} |`,
      ),
    '',
    '没有列出的规则由各自的例子检验，见[规则目录](rules/README.md)。',
    '',
  ];
  return lines.join('\n');
}
