import { STACKED_LIST } from '../shell/list-style';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import type { Finding } from '../../core/audit/engine/finding';
import {
  bySeverity,
  isUnreadable,
  holdsForms,
  findingPlace,
  subjectBeside,
  type FileAudit,
  type TableAudit,
} from '../../report/file-audit';
import { parseDecimal } from '../../core/number/decimal';
import { toldGap } from '../../core/workbook/gap-text';
import { NARROW } from '../shell/page-parts';
import { useLineStyles } from '../shell/line-styles';
import { SeverityCounts } from '../sheet/severity-counts';
import { useLanguage, useText } from '../text-context';
import { OpenCopy } from './open-copy';
import { told } from '../../core/message/message';

/** So many findings are shown of one file; the report has them all. */
const MOST = 20;

const useStyles = makeStyles({
  line: { [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  unread: { color: tokens.colorPaletteRedForeground1 },
  score: {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    fontSize: '12px',
    lineHeight: '18px',
    whiteSpace: 'nowrap',
    [NARROW]: { textAlign: 'left' },
  },
  total: { display: 'block', fontSize: '16px', lineHeight: '20px', fontWeight: 600 },
  wrong: { display: 'block', color: tokens.colorPaletteRedForeground1 },
  body: {
    padding: '6px 12px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    fontSize: '13px',
    lineHeight: '20px',
  },
  list: { ...STACKED_LIST, gap: '6px' },
  finding: { display: 'grid', gridTemplateColumns: '18px minmax(0, 1fr)', columnGap: '6px' },
  icon: { fontSize: '16px', lineHeight: 0, marginTop: '2px' },
  error: { color: tokens.colorPaletteRedForeground3 },
  warning: { color: tokens.colorPaletteMarigoldForeground3 },
  info: { color: tokens.colorPaletteBlueForeground2 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: '12px', lineHeight: '18px' },
  table: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '12px',
    fontVariantNumeric: 'tabular-nums',
  },
  text: { margin: 0 },
});

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled };

/** One file: what it is called, how it stands, and when it is opened its tables and findings. */
export function FileItem(props: { readonly audit: FileAudit; readonly file: File | null }) {
  const styles = useStyles();
  const language = useLanguage();
  const lines = useLineStyles();
  const [open, setOpen] = useState(false);
  const { audit, file } = props;
  const cut = audit.file.lastIndexOf('/') + 1;
  const folder = audit.file.slice(0, cut);
  return (
    <li className={lines.item}>
      <button
        type="button"
        className={mergeClasses(lines.line, styles.line)}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        <span>
          <span className={lines.name}>{audit.file.slice(cut)}</span>
          <span className={lines.meta}>
            {folder !== '' && <span>{folder}</span>}
            <Standing audit={audit} />
          </span>
        </span>
        {audit.error === null && <Score tables={audit.tables} />}
      </button>
      {open && (
        <div className={styles.body}>
          {audit.error !== null && (
            <p className={mergeClasses(styles.text, isUnreadable(audit) ? styles.unread : styles.quiet)}>
              {told(audit.error, language)}
            </p>
          )}
          {audit.tables.length > 1 && <Tables tables={audit.tables} />}
          <Findings findings={audit.findings} />
          {audit.gaps.length > 0 && (
            <ul className={mergeClasses(styles.list, styles.quiet)}>
              {audit.gaps
                .slice(0, MOST)
                .map((gap) => toldGap(gap, language))
                .map((gap) => (
                  <li key={gap}>{gap}</li>
                ))}
            </ul>
          )}
          {file !== null && !isUnreadable(audit) && <OpenCopy file={file} />}
        </div>
      )}
    </li>
  );
}

/** How the file stands, in a word or in numbers; nothing of a file in which there was nothing to check. */
function Standing({ audit }: { readonly audit: FileAudit }) {
  const styles = useStyles();
  const t = useText();
  if (audit.notLookedAt === true) return <span>{t('auditFiles.notLookedAt')}</span>;
  if (audit.error !== null) return <span className={styles.unread}>{t('auditFiles.unreadable')}</span>;
  if (audit.findings.length > 0) return <SeverityCounts findings={audit.findings} />;
  return holdsForms(audit) ? <span>{t('auditFiles.noFindings')}</span> : null;
}

/** The total of the only table, or how many tables there are. */
function Score({ tables }: { readonly tables: readonly TableAudit[] }) {
  const styles = useStyles();
  const t = useText();
  const [table, ...others] = tables;
  if (table === undefined) return <span className={styles.score}>{t('auditFiles.noTable')}</span>;
  if (others.length > 0)
    return <span className={styles.score}>{t('auditFiles.tables', { count: tables.length })}</span>;
  return (
    <span className={styles.score}>
      <Total table={table} large />
    </span>
  );
}

function Total({ table, large = false }: { readonly table: TableAudit; readonly large?: boolean }) {
  const styles = useStyles();
  const t = useText();
  const { published, recomputed } = table.total;
  const printed = published === null ? null : parseDecimal(published);
  const differs = printed !== null && recomputed !== null && !printed.equals(recomputed);
  return (
    <>
      <span className={large ? styles.total : undefined}>{published ?? recomputed ?? '—'}</span>
      {differs && <span className={styles.wrong}>{t('auditFiles.shouldBe', { total: recomputed })}</span>}
    </>
  );
}

function Tables({ tables }: { readonly tables: readonly TableAudit[] }) {
  const styles = useStyles();
  const t = useText();
  return (
    <ul className={styles.list}>
      {tables.map((table) => (
        <li key={`${table.sheet}|${table.range}`} className={styles.table}>
          <span>{table.projectName === '' ? t('sheet.unnamed') : table.projectName}</span>
          <span className={styles.score}>
            <Total table={table} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The gravest first. */
function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const t = useText();
  const ordered = bySeverity(findings).flatMap(([, members]) => members);
  return (
    <>
      <ul className={styles.list}>
        {ordered.slice(0, MOST).map((finding, at) => {
          const Icon = ICONS[finding.severity];
          const where = [finding.sheet, findingPlace(finding), subjectBeside(finding)];
          return (
            <li key={`${finding.rule}|${String(at)}`} className={styles.finding}>
              <Icon
                className={mergeClasses(styles.icon, styles[finding.severity])}
                aria-label={t(`severity.${finding.severity}`)}
                role="img"
              />
              <span>
                {finding.message}
                <br />
                <span className={styles.quiet}>{where.filter((part) => part !== '').join(' · ')}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {ordered.length > MOST && (
        <p className={mergeClasses(styles.text, styles.quiet)}>
          {t('auditFiles.moreFindings', { count: ordered.length - MOST })}
        </p>
      )}
    </>
  );
}
