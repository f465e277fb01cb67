import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useMemo, useState } from 'react';
import type { HandedInFile } from '../../app/audit/audit-run';
import { passedOverText, repeatedText } from '../../report/across-files';
import { isUnreadable } from '../../report/file-audit';
import { holdsForms } from '../../report/file-audit';
import type { AuditReport } from '../../report/audit-report';
import { ReportDownloads } from '../audit/report-downloads';
import { Note, Section, SentenceList, ToolPage } from '../shell/page-parts';
import { Choices } from '../shell/choices';
import { useLineStyles } from '../shell/line-styles';
import { Card, Page, PageHead } from '../shell/page';
import { SeverityCounts } from '../sheet/severity-counts';
import { useText } from '../text-context';
import { FileItem } from './file-item';
import { filterFiles, worstFirst, type FileFilter } from './shown-files';

/** So many files are drawn at first, and so many more each time. */
const STEP = 50;

/** Sentences about files side by side that are drawn at first: the list of files below is not to be pushed out of sight. */
const FEW = 5;

const useStyles = makeStyles({
  done: { margin: '0 0 6px', fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  stopped: {
    margin: '6px 0 0',
    fontSize: '13px',
    lineHeight: '20px',
    color: tokens.colorPaletteRedForeground1,
  },
  footer: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'flex-end' },
});

/** What became of the files: how many, what shows only side by side, and each file with its findings. */
export function FilesResult(props: {
  readonly report: AuditReport;
  readonly files: readonly HandedInFile<File>[];
  /** Files that were not looked at, as the user stopped. */
  readonly left: number;
  readonly onOther: () => void;
}) {
  const t = useText();
  const styles = useStyles();
  const [saving, setSaving] = useState(false);
  const { report, files, left } = props;
  if (saving) {
    return (
      <Page>
        <PageHead
          title={t('auditFiles.reportTitle')}
          onBack={() => {
            setSaving(false);
          }}
        />
        <Note>{t('report.filesText')}</Note>
        <ReportDownloads report={report} />
      </Page>
    );
  }
  return (
    <ToolPage
      tool="auditFiles"
      footer={
        <div className={styles.footer}>
          <Button onClick={props.onOther}>{t('auditFiles.other')}</Button>
          <Button
            appearance="primary"
            onClick={() => {
              setSaving(true);
            }}
          >
            {t('auditFiles.report')}
          </Button>
        </div>
      }
    >
      <Summary report={report} left={left} />
      <Across report={report} />
      <FileList report={report} files={files} />
    </ToolPage>
  );
}

function Summary({ report, left }: { readonly report: AuditReport; readonly left: number }) {
  const styles = useStyles();
  const t = useText();
  const tables = report.files.reduce((sum, file) => sum + file.tables.length, 0);
  const findings = useMemo(() => report.files.flatMap((file) => file.findings), [report]);
  const unread = report.files.filter(isUnreadable).length;
  return (
    <Card>
      <p className={styles.done} role="status">
        {t('auditFiles.done', { files: report.files.length - left, tables })}
      </p>
      {findings.length > 0 ? (
        <SeverityCounts findings={findings} />
      ) : (
        report.files.some(holdsForms) && <Note>{t('auditFiles.noFindings')}</Note>
      )}
      {unread > 0 && <p className={styles.stopped}>{t('auditFiles.someUnread', { count: unread })}</p>}
      {left > 0 && <p className={styles.stopped}>{t('auditFiles.stopped', { count: left })}</p>}
    </Card>
  );
}

function Across({ report }: { readonly report: AuditReport }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const { identical = [], repeated = [] } = report.across ?? {};
  const texts = [
    ...identical.map((group) => t('auditFiles.identical', { files: group.join('、') })),
    ...repeated.map(repeatedText),
  ];
  const passedOver = passedOverText(report.passedOver ?? []);
  if (texts.length === 0 && passedOver === '') return null;
  return (
    <Section title={t('auditFiles.across')}>
      {texts.length > 0 && <SentenceList texts={all ? texts : texts.slice(0, FEW)} />}
      {!all && texts.length > FEW && (
        <div>
          <Button
            size="small"
            onClick={() => {
              setAll(true);
            }}
          >
            {t('auditFiles.moreAcross', { count: texts.length - FEW })}
          </Button>
        </div>
      )}
      {passedOver !== '' && <Note>{passedOver}</Note>}
    </Section>
  );
}

function FileList(props: { readonly report: AuditReport; readonly files: readonly HandedInFile<File>[] }) {
  const lines = useLineStyles();
  const t = useText();
  const [filter, setFilter] = useState<FileFilter>('all');
  const [wanted, setWanted] = useState('');
  const [most, setMost] = useState(STEP);
  const ordered = useMemo(() => worstFirst(props.report.files), [props.report]);
  const shown = useMemo(() => filterFiles(ordered, filter, wanted), [ordered, filter, wanted]);
  const handedIn = useMemo(() => new Map(props.files.map(({ name, file }) => [name, file])), [props.files]);
  const count = (one: FileFilter): number => filterFiles(ordered, one, '').length;
  return (
    <>
      <Choices<FileFilter>
        label={t('auditFiles.filter')}
        value={filter}
        onChange={setFilter}
        choices={[
          { value: 'all', text: t('auditFiles.all', { count: count('all') }) },
          { value: 'withErrors', text: t('auditFiles.withErrors', { count: count('withErrors') }) },
          { value: 'unread', text: t('auditFiles.unread', { count: count('unread') }) },
        ]}
      />
      <Input
        value={wanted}
        onChange={(_, data) => {
          setWanted(data.value);
        }}
        contentBefore={<SearchRegular />}
        placeholder={t('auditFiles.search')}
        aria-label={t('auditFiles.search')}
      />
      {shown.length === 0 ? (
        <Note>{t('auditFiles.noneShown')}</Note>
      ) : (
        <ul className={lines.list} aria-label={t('auditFiles.list')}>
          {shown.slice(0, most).map((audit, at) => (
            <FileItem
              key={`${audit.file}|${String(at)}`}
              audit={audit}
              file={handedIn.get(audit.file) ?? null}
            />
          ))}
        </ul>
      )}
      {shown.length > most && (
        <Button
          onClick={() => {
            setMost(most + STEP);
          }}
        >
          {t('auditFiles.more', { count: Math.min(STEP, shown.length - most) })}
        </Button>
      )}
    </>
  );
}
