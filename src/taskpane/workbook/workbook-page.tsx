import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { lazy, Suspense, useState } from 'react';
import type { TableLine } from '../../app/audit/list-tables';
import { useNavigation } from '../pane-context';
import { Choices } from '../shell/choices';
import { useLineStyles } from '../shell/line-styles';
import { Page } from '../shell/page';
import { EmptyState, FailedState, LoadingState } from '../shell/states';
import { useText } from '../text-context';
import { TableLineItem } from './table-line-item';
import { useTables } from './use-tables';

/** Half of all rules and every report come with it: only when an audit is asked for. */
const AuditPlace = lazy(async () => ({ default: (await import('../audit/audit-place')).AuditPlace }));

type Filter = 'all' | 'findings' | 'unscored';

/** A search field pays from here on. */
const MANY = 8;

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: '8px' },
  none: { fontSize: '13px', lineHeight: '20px', color: tokens.colorNeutralForeground3, margin: '8px 0' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '12px',
    fontSize: '13px',
    lineHeight: '20px',
    fontVariantNumeric: 'tabular-nums',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'flex-end', marginTop: '8px' },
});

/** 全簿: every table of the workbook, one line each, and the audit of them all. */
export function WorkbookPage() {
  const { workbookPage } = useNavigation();
  if (workbookPage === 'tables') return <TablesPage />;
  return (
    <Suspense
      fallback={
        <Page>
          <LoadingState />
        </Page>
      }
    >
      <AuditPlace page={workbookPage} />
    </Suspense>
  );
}

function TablesPage() {
  const t = useText();
  const { goTo, openColumns, openWorkbookPage } = useNavigation();
  const { tables, retry } = useTables();
  if (tables.phase === 'loading') {
    return (
      <Page>
        <LoadingState />
      </Page>
    );
  }
  if (tables.phase === 'failed') {
    return (
      <Page>
        <FailedState failure={tables.failure} onRetry={retry} />
      </Page>
    );
  }
  if (tables.lines.length === 0) {
    return (
      <Page>
        <EmptyState
          picture={<DocumentTableRegular fontSize={48} />}
          title={t('workbook.empty', { sheets: tables.sheets })}
          actions={
            <>
              <Button
                appearance="primary"
                onClick={() => {
                  goTo('create');
                }}
              >
                {t('noTable.insert')}
              </Button>
              <Button
                onClick={() => {
                  openColumns('tables');
                }}
              >
                {t('noTable.why')}
              </Button>
              <Button
                appearance="subtle"
                onClick={() => {
                  openWorkbookPage('audit');
                }}
              >
                {t('audit.formulasOnly')}
              </Button>
            </>
          }
        />
      </Page>
    );
  }
  return <TableList lines={tables.lines} />;
}

function TableList({ lines }: { readonly lines: readonly TableLine[] }) {
  const styles = useStyles();
  const lineStyles = useLineStyles();
  const t = useText();
  const [filter, setFilter] = useState<Filter>('all');
  const [wanted, setWanted] = useState('');
  const withFindings = lines.filter(hasFindings);
  const unscored = lines.filter((line) => line.total === null);
  const pool = filter === 'findings' ? withFindings : filter === 'unscored' ? unscored : lines;
  const shown = pool.filter((line) => `${line.projectName} ${line.sheet}`.includes(wanted.trim()));
  return (
    <Page footer={<Totals lines={lines} />}>
      <div className={styles.tools}>
        <Choices<Filter>
          label={t('workbook.filter')}
          value={filter}
          onChange={setFilter}
          choices={[
            { value: 'all', text: t('workbook.all', { count: lines.length }) },
            { value: 'findings', text: t('workbook.withFindings', { count: withFindings.length }) },
            { value: 'unscored', text: t('workbook.unscored', { count: unscored.length }) },
          ]}
        />
        {lines.length > MANY && (
          <Input
            value={wanted}
            onChange={(_, data) => {
              setWanted(data.value);
            }}
            contentBefore={<SearchRegular />}
            placeholder={t('workbook.search')}
            aria-label={t('workbook.search')}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>{t('workbook.noneShown')}</p>
      ) : (
        <ul className={lineStyles.list} aria-label={t('workbook.list')}>
          {shown.map((line) => (
            <TableLineItem key={`${line.sheet}|${String(line.range.top)}`} line={line} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function Totals({ lines }: { readonly lines: readonly TableLine[] }) {
  const styles = useStyles();
  const t = useText();
  const { openTool, openWorkbookPage } = useNavigation();
  const grades = new Map<string, number>();
  for (const { grade } of lines) if (grade !== null) grades.set(grade, (grades.get(grade) ?? 0) + 1);
  const findings = lines.reduce((sum, line) => sum + line.errors + line.warnings, 0);
  return (
    <>
      <div className={styles.foot}>
        <span>
          {t('workbook.tables', { count: lines.length })}
          {[...grades].map(([grade, count]) => ` · ${grade} ${String(count)}`).join('')}
        </span>
        <span>{t('workbook.findings', { count: findings })}</span>
      </div>
      <div className={styles.actions}>
        <Button
          onClick={() => {
            openTool('summary');
          }}
        >
          {t('audit.summary')}
        </Button>
        <Button
          appearance="primary"
          onClick={() => {
            openWorkbookPage('audit');
          }}
        >
          {t('audit.start')}
        </Button>
      </div>
    </>
  );
}

function hasFindings(line: TableLine): boolean {
  return line.errors + line.warnings > 0;
}
