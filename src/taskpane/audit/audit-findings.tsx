import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useMemo } from 'react';
import type { AuditResult } from '../../app/audit/audit-workbook';
import type { Finding, Severity } from '../../core/audit/engine/finding';
import { RULES } from '../../core/audit/engine/registry';
import { withoutTables } from '../../core/other-forms/forms-beside';
import { countBySeverity } from '../../report/file-audit';
import { rangeName } from '../../core/workbook/address';
import { Pick } from '../shell/page-parts';
import { Choices } from '../shell/choices';
import { EmptyState } from '../shell/states';
import { IgnoredList } from '../sheet/ignored-list';
import { useLanguage, useText } from '../text-context';
import { SheetActions } from './audit-actions';
import { Gaps } from '../shell/gaps';
import { FindingGroups } from './finding-groups';
import { GROUPINGS, type Grouping } from './groups';
import { sentence } from '../../core/message/message';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: '8px' },
  narrow: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  half: { flex: '1 1 8em', minWidth: 0 },
  none: { fontSize: '13px', lineHeight: '20px', color: tokens.colorNeutralForeground3, margin: '8px 0' },
});

/** Which findings are in sight, and in which groups. */
export interface AuditFilter {
  readonly severity: Severity | 'all';
  readonly grouping: Grouping;
  readonly wanted: string;
}

export const EVERYTHING: AuditFilter = { severity: 'all', grouping: 'severity', wanted: '' };

export interface FilterProps {
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
}

/** The findings that are wanted, in groups, with what can be done about them. */
export function Findings({ result, filter, onFilter }: FilterProps & { readonly result: AuditResult }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { severity, grouping, wanted } = filter;
  const { findings, report } = result;
  const shown = useMemo(
    () => findings.filter((finding) => matches(finding, severity, wanted.trim())),
    [findings, severity, wanted],
  );
  return (
    <>
      {result.tables.length === 0 && (
        <p className={styles.none}>
          {report.beside === undefined
            ? t('audit.noTables')
            : sentence(withoutTables(report.beside), language)}
        </p>
      )}
      <SheetActions findings={shown} workbook={result.workbook} />
      <Gaps gaps={report.gaps} />
      {findings.length === 0 ? (
        <EmptyState
          picture={<CheckmarkCircleRegular fontSize={48} />}
          title={t('audit.none')}
          text={t(report.gaps.length === 0 ? 'audit.noneText' : 'audit.noneTextBut', {
            tables: result.tables.length,
            rules: RULES.length,
          })}
        />
      ) : (
        <div className={styles.tools}>
          <FilterTools filter={filter} onFilter={onFilter} findings={findings} />
          {shown.length === 0 ? (
            <p className={styles.none}>{t('audit.noneShown')}</p>
          ) : (
            <FindingGroups findings={shown} grouping={grouping} workbook={result.workbook} />
          )}
        </div>
      )}
      {report.ignored.length > 0 && <IgnoredList findings={report.ignored.map(({ finding }) => finding)} />}
    </>
  );
}

/** By severity, in which groups, and by words. */
function FilterTools({
  filter,
  onFilter,
  findings,
}: FilterProps & { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const t = useText();
  const count = countBySeverity(findings);
  return (
    <>
      <Choices<AuditFilter['severity']>
        label={t('audit.severity')}
        value={filter.severity}
        onChange={(severity) => {
          onFilter({ ...filter, severity });
        }}
        choices={[
          { value: 'all', text: t('audit.all', { count: findings.length }) },
          { value: 'error', text: t('audit.errors', { count: count.error }) },
          { value: 'warning', text: t('audit.warnings', { count: count.warning }) },
          { value: 'info', text: t('audit.infos', { count: count.info }) },
        ]}
      />
      <div className={styles.narrow}>
        <div className={styles.half}>
          <Pick<Grouping>
            label={t('audit.group')}
            value={filter.grouping}
            onChange={(grouping) => {
              onFilter({ ...filter, grouping });
            }}
            options={GROUPINGS.map(({ value, text }) => ({ value, text: t(text) }))}
          />
        </div>
        <Input
          className={styles.half}
          value={filter.wanted}
          onChange={(_, data) => {
            onFilter({ ...filter, wanted: data.value });
          }}
          contentBefore={<SearchRegular />}
          placeholder={t('audit.search')}
          aria-label={t('audit.search')}
        />
      </div>
    </>
  );
}

function matches(finding: Finding, severity: AuditFilter['severity'], wanted: string): boolean {
  if (severity !== 'all' && finding.severity !== severity) return false;
  if (wanted === '') return true;
  const { sheet, projectName, subject, message, advice, rule, range } = finding;
  const cells = range === null ? '' : rangeName(range);
  const word = wanted.toLowerCase();
  return [sheet, projectName, subject, message, advice, rule, cells].some((text) =>
    text.toLowerCase().includes(word),
  );
}
