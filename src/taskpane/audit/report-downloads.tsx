import { BETWEEN_LINES, PLAIN_LIST } from '../shell/list-style';
import { Button, makeStyles } from '@fluentui/react-components';
import { REPORT_FORMS, type ReportFormat } from '../../app/audit/report-formats';
import { VERSION } from '../../report/version';
import type { AuditReport } from '../../report/audit-report';
import { CopyText } from '../shell/copy-detail';
import { saveFile } from '../shell/save-file';
import { useText } from '../text-context';

const FORMATS: readonly ReportFormat[] = ['html', 'text', 'csv', 'tables', 'json', 'sarif'];

const useStyles = makeStyles({
  list: PLAIN_LIST,
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '6px',
    padding: '8px 0',
    ...BETWEEN_LINES,
  },
  name: { fontSize: '14px', lineHeight: '20px', flex: '1 1 9em' },
  buttons: { display: 'flex', gap: '6px', flexWrap: 'wrap' },
});

/** A report as files, each to be saved or copied. */
export function ReportDownloads({ report }: { readonly report: AuditReport }) {
  const styles = useStyles();
  const t = useText();
  const save = (format: ReportFormat) => {
    const { name, extension, mime, write: text } = REPORT_FORMS[format];
    saveFile({ name: `${name}.${extension}`, mime, content: text(report, VERSION) });
  };
  return (
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
  );
}
