import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { REPORT_FORMS, reportDate, type ReportFormat } from '../../app/report-files';
import { VERSION } from '../../app/version';
import { AUDIT_SHEET_NAME, reportSheetPlan } from '../../core/audit/report/report-sheet';
import { Note, Section } from '../next-year/page-parts';
import { usePane } from '../pane-context';
import { CopyText } from '../shell/copy-detail';
import { Page, PageHead } from '../shell/page';
import { LoadingState } from '../shell/states';
import { saveFile } from '../shell/save-file';
import { useText } from '../text-context';
import { useAudit } from './use-audit';

const FORMATS: readonly ReportFormat[] = ['html', 'text', 'csv', 'tables', 'json', 'sarif'];

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '6px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  name: { fontSize: '14px', lineHeight: '20px', flex: '1 1 9em' },
  buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap' },
});

/** 审计报告: into the workbook as a sheet with links, or out of it as a file. */
export function ReportPage() {
  const styles = useStyles();
  const t = useText();
  const { busy, carryOut, openWorkbookPage } = usePane();
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
  const replaces = result.workbook.sheets.some(({ name }) => name === AUDIT_SHEET_NAME);
  const write = async () => {
    const plan = reportSheetPlan({ audit: result.report, madeOn: report.madeOn, replaces });
    if (await carryOut(plan, t('report.written'))) back();
  };
  const save = (format: ReportFormat) => {
    const { name, extension, mime, write: text } = REPORT_FORMS[format];
    saveFile({ name: `${name}.${extension}`, mime, content: text(report, VERSION) });
  };
  return (
    <Page>
      <PageHead title={t('report.title')} onBack={back} />
      <Section title={t('report.sheet')}>
        <Note>{t('report.sheetText')}</Note>
        {replaces && <Note>{t('report.sheetReplace')}</Note>}
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={busy} onClick={() => void write()}>
            {t('report.write')}
          </Button>
        </div>
      </Section>
      <Section title={t('report.files')}>
        <Note>{t('report.filesText')}</Note>
        <ul className={styles.list}>
          {FORMATS.map((format) => {
            const name = t(`report.${format}` as 'report.html');
            return (
              <li key={format} className={styles.item}>
                <span className={styles.name}>{name}</span>
                <span className={styles.buttons}>
                  <Button
                    size="small"
                    aria-label={t('report.saveOf', { name })}
                    onClick={() => {
                      save(format);
                    }}
                  >
                    {t('report.save')}
                  </Button>
                  <CopyText
                    label={t('report.copy')}
                    spoken={t('report.copyOf', { name })}
                    size="small"
                    text={() => REPORT_FORMS[format].write(report, VERSION)}
                  />
                </span>
              </li>
            );
          })}
        </ul>
      </Section>
    </Page>
  );
}
