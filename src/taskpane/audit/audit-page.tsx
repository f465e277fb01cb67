import { Button, Input, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useMemo } from 'react';
import { combinedSafeFix } from '../../app/fix-findings';
import type { AuditState } from '../../app/audit-session';
import type { AuditResult } from '../../app/audit-workbook';
import type { Finding, Severity } from '../../core/audit/finding';
import { MARKS, marksPlan, unmarkPlan } from '../../core/audit/marks';
import { RULES } from '../../core/audit/registry';
import { countBySeverity } from '../../core/audit/report/audit-report';
import { rangeName } from '../../core/workbook/address';
import { gapText } from '../../core/workbook/gap-text';
import type { ReadGap, WorkbookSnapshot } from '../../core/workbook/snapshot';
import { Pick } from '../next-year/page-parts';
import { usePane } from '../pane-context';
import { Choices } from '../shell/choices';
import { Page, PageHead } from '../shell/page';
import { EmptyState, FailedState, LoadingState } from '../shell/states';
import { IgnoredList } from '../sheet/ignored-list';
import { useText } from '../text-context';
import { FindingGroups } from './finding-groups';
import { GROUPINGS, type Grouping } from './groups';
import { closedSheets } from './closed-sheets';
import { ProfileUsed } from './profile-used';
import { sheetList } from './sheet-list';
import { useAudit } from './use-audit';

const useStyles = makeStyles({
  running: { display: 'flex', flexDirection: 'column', gap: '6px' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  status: {
    fontSize: '13px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  tools: { display: 'flex', flexDirection: 'column', gap: '8px' },
  narrow: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  half: { flex: '1 1 8em', minWidth: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  end: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'flex-end' },
  none: { fontSize: '13px', lineHeight: '20px', color: tokens.colorNeutralForeground3, margin: '8px 0' },
  gaps: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3, margin: 0 },
  gapList: { margin: '4px 0 0', paddingInlineStart: '18px' },
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

/** 审计全簿: every finding of every sheet, grouped, searched, fixed, ignored, marked and reported. */
export function AuditPage(props: FilterProps) {
  const t = useText();
  const { openWorkbookPage } = usePane();
  const { session, state } = useAudit();
  const { result, workbook, failure, phase } = state;
  return (
    <Page footer={result === null || workbook === null ? null : <Actions result={result} />}>
      <PageHead
        title={t('audit.title')}
        onBack={() => {
          openWorkbookPage('tables');
        }}
      />
      {phase === 'failed' && failure !== null && (
        <FailedState failure={failure} onRetry={() => void session.again()} />
      )}
      <Running
        state={state}
        onCancel={() => {
          session.cancel();
        }}
      />
      {phase === 'cancelled' && (
        <Cancelled hasResult={result !== null} onAgain={() => void session.again()} />
      )}
      {result === null ? (
        (phase === 'reading' || phase === 'running') && <LoadingState />
      ) : (
        <>
          <ProfileUsed session={session} result={result} />
          <Findings result={result} {...props} />
        </>
      )}
    </Page>
  );
}

function Running(props: { readonly state: AuditState; readonly onCancel: () => void }) {
  const styles = useStyles();
  const t = useText();
  const { phase, progress, result } = props.state;
  if (phase !== 'reading' && phase !== 'running') return null;
  const text =
    result !== null
      ? t('audit.updating')
      : progress === null
        ? t('audit.reading')
        : t('audit.running', { done: progress.done, total: progress.total });
  return (
    <div className={styles.running}>
      <ProgressBar
        aria-label={text}
        {...(progress === null ? {} : { value: progress.done / Math.max(1, progress.total) })}
      />
      <div className={styles.line}>
        <span className={styles.status} role="status">
          {text}
        </span>
        <Button size="small" onClick={props.onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}

function Cancelled(props: { readonly hasResult: boolean; readonly onAgain: () => void }) {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.line}>
      <span className={styles.status} role="status">
        {t(props.hasResult ? 'audit.cancelled' : 'audit.cancelledFirst')}
      </span>
      <Button size="small" onClick={props.onAgain}>
        {t('audit.again')}
      </Button>
    </div>
  );
}

function Findings({ result, filter, onFilter }: FilterProps & { readonly result: AuditResult }) {
  const styles = useStyles();
  const t = useText();
  const { severity, grouping, wanted } = filter;
  const { findings, report } = result;
  const count = countBySeverity(findings);
  const shown = useMemo(
    () => findings.filter((finding) => matches(finding, severity, wanted.trim())),
    [findings, severity, wanted],
  );
  return (
    <>
      {result.tables.length === 0 && <p className={styles.none}>{t('audit.noTables')}</p>}
      <SheetActions findings={shown} workbook={result.workbook} />
      {findings.length === 0 ? (
        <EmptyState
          picture={<CheckmarkCircleRegular fontSize={48} />}
          title={t('audit.none')}
          text={t('audit.noneText', { tables: result.tables.length, rules: RULES.length })}
        />
      ) : (
        <div className={styles.tools}>
          <Choices<AuditFilter['severity']>
            label={t('audit.severity')}
            value={severity}
            onChange={(next) => {
              onFilter({ ...filter, severity: next });
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
                value={grouping}
                onChange={(next) => {
                  onFilter({ ...filter, grouping: next });
                }}
                options={GROUPINGS.map(({ value, text }) => ({ value, text: t(text) }))}
              />
            </div>
            <Input
              className={styles.half}
              value={wanted}
              onChange={(_, data) => {
                onFilter({ ...filter, wanted: data.value });
              }}
              contentBefore={<SearchRegular />}
              placeholder={t('audit.search')}
              aria-label={t('audit.search')}
            />
          </div>
          {shown.length === 0 ? (
            <p className={styles.none}>{t('audit.noneShown')}</p>
          ) : (
            <FindingGroups findings={shown} grouping={grouping} workbook={result.workbook} />
          )}
        </div>
      )}
      {report.ignored.length > 0 && <IgnoredList findings={report.ignored.map(({ finding }) => finding)} />}
      <Gaps gaps={report.gaps} />
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

/** What is done on the sheets with the findings in sight: colours, and the picture of formulas. */
function SheetActions(props: { readonly findings: readonly Finding[]; readonly workbook: WorkbookSnapshot }) {
  const styles = useStyles();
  const t = useText();
  const { busy, carryOut, notify, openColumns, openWorkbookPage } = usePane();
  const { session, state } = useAudit();
  const { phase } = state;
  const mark = () => {
    const { plan, cells, protectedSheets } = marksPlan(props.findings, props.workbook);
    if (cells === 0) {
      const text = t(protectedSheets.length === 0 ? 'audit.noPlaces' : 'audit.nothingToMark');
      notify({ intent: 'error', text, detail: '', undoId: null });
      return;
    }
    const done =
      protectedSheets.length === 0
        ? t('audit.marked', { cells })
        : t('audit.markedBut', { cells, sheets: sheetList(protectedSheets, t) });
    void carryOut(plan, done);
  };
  const unmark = () => {
    const { plan, protectedSheets } = unmarkPlan(props.workbook);
    const done =
      protectedSheets.length === 0
        ? t('audit.unmarked')
        : t('audit.unmarkedBut', { sheets: sheetList(protectedSheets, t) });
    void carryOut(plan, done);
  };
  return (
    <div className={styles.actions} role="group" aria-label={t('audit.actions')}>
      <Button size="small" disabled={busy || props.findings.length === 0} onClick={mark} icon={<Swatch />}>
        {t('audit.mark')}
      </Button>
      <Button size="small" disabled={busy} onClick={unmark}>
        {t('audit.unmark')}
      </Button>
      <Button
        size="small"
        onClick={() => {
          openWorkbookPage('map');
        }}
      >
        {t('audit.map')}
      </Button>
      <Button
        size="small"
        onClick={() => {
          openColumns('audit');
        }}
      >
        {t('audit.columns')}
      </Button>
      {/* Not every change is told of: a number format, for one, is silent. */}
      {phase === 'ready' && (
        <Button size="small" onClick={() => void session.again()}>
          {t('audit.again')}
        </Button>
      )}
    </div>
  );
}

/** The colours of the marks, as they will look on the sheet. */
function Swatch() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden style={{ forcedColorAdjust: 'none' }}>
      <rect x="0.5" y="0.5" width="13" height="13" rx="2" fill={MARKS.error.fill} stroke="#8a8a8a" />
      <path d="M0.5 13.5 L13.5 0.5 L13.5 13.5 Z" fill={MARKS.warning.fill} />
    </svg>
  );
}

function Gaps({ gaps }: { readonly gaps: readonly ReadGap[] }) {
  const styles = useStyles();
  const t = useText();
  if (gaps.length === 0) return null;
  return (
    <details className={styles.gaps}>
      <summary>{t('audit.gaps', { count: gaps.length })}</summary>
      <ul className={styles.gapList}>
        {gaps.map(gapText).map((gap, index) => (
          <li key={`${String(index)}|${gap}`}>{gap}</li>
        ))}
      </ul>
    </details>
  );
}

function Actions({ result }: { readonly result: AuditResult }) {
  const styles = useStyles();
  const t = useText();
  const { openWorkbookPage } = usePane();
  const fix = useMemo(() => combinedSafeFix(result.findings, closedSheets(result.workbook)), [result]);
  return (
    <div className={styles.end}>
      <Button
        onClick={() => {
          openWorkbookPage('report');
        }}
      >
        {t('audit.report')}
      </Button>
      {fix !== null && (
        <Button
          appearance="primary"
          onClick={() => {
            openWorkbookPage('fixes');
          }}
        >
          {t('audit.fixAll', { count: fix.count })}
        </Button>
      )}
    </div>
  );
}
