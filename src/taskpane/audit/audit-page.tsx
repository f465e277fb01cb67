import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { combinedSafeFix } from '../../app/audit/fix-findings';
import type { AuditResult } from '../../app/audit/audit-workbook';
import { useNavigation } from '../pane-context';
import { Page, PageHead } from '../shell/page';
import { FailedState, LoadingState } from '../shell/states';
import { useText } from '../text-context';
import { Findings, type FilterProps } from './audit-findings';
import { Cancelled, Running } from './audit-progress';
import { closedSheets } from './closed-sheets';
import { ProfileUsed } from './profile-used';
import { useAudit } from './use-audit';

const useStyles = makeStyles({
  end: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'flex-end' },
});

/** 审计全簿: every finding of every sheet, grouped, searched, fixed, ignored, marked and reported. */
export function AuditPage(props: FilterProps) {
  const t = useText();
  const { openWorkbookPage } = useNavigation();
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

function Actions({ result }: { readonly result: AuditResult }) {
  const styles = useStyles();
  const t = useText();
  const { openWorkbookPage } = useNavigation();
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
