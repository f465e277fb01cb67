import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { reportDate } from '../../app/audit/report-formats';
import { reportPlace, reportSheetPlan } from '../../report/report-sheet';
import { Note, Section } from '../shell/page-parts';
import { useNavigation, useWriting } from '../pane-context';
import { Page, PageHead } from '../shell/page';
import { LoadingState } from '../shell/states';
import { useText } from '../text-context';
import { ReportDownloads } from './report-downloads';
import { useAudit } from './use-audit';

const useStyles = makeStyles({
  buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap' },
});

/** 审计报告: into the workbook as a sheet with links, or out of it as a file. */
export function ReportPage() {
  const styles = useStyles();
  const t = useText();
  const { busy, carryOut } = useWriting();
  const { openWorkbookPage } = useNavigation();
  const { state } = useAudit();
  const [day] = useState(() => new Date());
  const { result } = state;
  const back = () => {
    openWorkbookPage('audit');
  };
  if (result === null) {
    return (
      <Page>
        <PageHead title={t('report.title')} onBack={back} />
        <LoadingState />
      </Page>
    );
  }
  const report = { madeOn: reportDate(day), files: [result.report] };
  const place = reportPlace(result.workbook);
  const write = async () => {
    const plan = reportSheetPlan({ audit: result.report, madeOn: report.madeOn, place });
    if (await carryOut(plan, t('report.written'))) back();
  };
  return (
    <Page>
      <PageHead title={t('report.title')} onBack={back} />
      <Section title={t('report.sheet')}>
        <Note>{t('report.sheetText')}</Note>
        {place.old !== null && <Note>{t('report.sheetReplace')}</Note>}
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={busy} onClick={() => void write()}>
            {t('report.write')}
          </Button>
        </div>
      </Section>
      <Section title={t('report.files')}>
        <Note>{t('report.filesText')}</Note>
        <ReportDownloads report={report} />
      </Section>
    </Page>
  );
}
