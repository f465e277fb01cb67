import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { planBatch } from '../../app/make/batch';
import { yearDue } from '../../app/make/insert-defaults';
import { readListFile } from '../../app/make/list-file';
import { listTemplates } from '../../app/make/templates';
import type { StoredTemplate } from '../../app/make/templates';
import { PROJECT_FIELD_NAMES } from '../../core/project-list/project-columns';
import type { ProjectField } from '../../core/project-list/project-columns';
import type { ProjectList } from '../../core/project-list/project-list';
import { readProjectList } from '../../core/project-list/read-project-list';
import { rowsOfSheet } from '../../core/project-list/sheet-rows';
import { DEFAULT_LAYOUT, LAYOUTS, layoutById } from '../../core/table/layouts';
import { GENERAL_TEMPLATE } from '../../core/templates/general-template';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { usePane } from '../pane-context';
import { Choices } from '../shell/choices';
import { useText } from '../text-context';
import { FileChoice } from '../shell/file-choice';
import { JobProgress } from '../shell/job-progress';
import { NARROW, Note, Pick, Section, SentenceList, ToolPage, UnreadPage } from '../shell/page-parts';
import { useFile } from '../shell/use-file';
import { useJob } from '../shell/use-job';
import { useWorkbook } from '../shell/use-workbook';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '6px 8px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  heading: { fontSize: '13px', lineHeight: '20px', alignSelf: 'center', overflowWrap: 'anywhere' },
  pair: {
    display: 'grid',
    gridTemplateColumns: '6em minmax(0, 1fr)',
    gap: '10px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  input: { minWidth: 0, width: '100%' },
  footer: { display: 'flex', justifyContent: 'flex-end' },
});

type Source = 'sheet' | 'file';

/** 按项目清单批量生成: a list from a sheet or a file, its columns to be checked, and all tables in one go. */
export function BatchPage() {
  const { whole, retry } = useWorkbook();
  if (whole.phase !== 'ready') return <UnreadPage tool="batch" whole={whole} onRetry={retry} />;
  return <BatchForm workbook={whole.workbook} />;
}

function BatchForm({ workbook }: { readonly workbook: WorkbookSnapshot }) {
  const styles = useStyles();
  const t = useText();
  const { live, busy, files } = usePane();
  const { job, run, cancel } = useJob();
  const templates = useTemplates();
  const [source, setSource] = useState<Source>('sheet');
  const [sheetName, setSheetName] = useState<string | null>(null);
  const { file, choose } = useFile(async (bytes, name) => {
    const read = await readListFile(bytes, name, files);
    return read.ok ? { ok: true, contents: read } : read;
  });
  /** Of the file input: a new one has no file. */
  const [round, setRound] = useState(0);
  const [chosen, setChosen] = useState<ReadonlyMap<number, ProjectField | null>>(new Map());
  const [year, setYear] = useState(() => yearDue(new Date()));
  const [templateName, setTemplateName] = useState(GENERAL_TEMPLATE.name);
  const [layoutId, setLayoutId] = useState(DEFAULT_LAYOUT.id);
  const listed = file.phase === 'ready' ? file.contents : null;
  const fileBook = listed?.kind === 'workbook' ? listed.workbook : null;
  const fileRows = listed?.kind === 'rows' ? listed.rows : null;
  /** Where the sheet with the list is; null for a list that is a text. */
  const book = source === 'sheet' ? workbook : fileBook;
  const lists = useMemo(() => (book === null ? [] : sheetsWithLists(book)), [book]);
  // A file is chosen for its list: where no sheet is one, the first says what it lacks.
  const sheet = sheetName ?? lists[0] ?? (source === 'file' ? book?.sheets[0]?.name : undefined) ?? '';
  const list = useMemo((): ProjectList | null => {
    const found = book?.sheets.find(({ name }) => name === sheet);
    const rows = found === undefined ? (book === null ? fileRows : null) : rowsOfSheet(found);
    return rows === null ? null : readProjectList(rows, chosen, book === null ? 'text' : 'sheet');
  }, [book, sheet, fileRows, chosen]);
  const layout = layoutById(layoutId);
  const preview = useMemo(() => {
    const template = templates.find(({ template: one }) => one.name === templateName)?.template;
    if (list === null || layout === null || template === undefined) return null;
    return planBatch({
      list,
      year,
      template,
      templates: templates.map(({ template: one }) => one),
      layout,
      profile: live.profile.profile,
      taken: workbook.sheets.map(({ name }) => name),
      protect: true,
    });
  }, [list, layout, templates, templateName, year, live.profile, workbook]);
  const start = () => {
    if (preview === null || !preview.ok) return;
    const plans = [...preview.sheets.map(({ plan }) => plan()), preview.index];
    void run('按项目清单批量生成', plans, t('batch.done', { count: preview.sheets.length })).then(
      (written) => {
        if (!written) return;
        // The next click must not make them all again.
        setSheetName('');
        void choose(undefined);
        setRound(round + 1);
      },
    );
  };
  return (
    <ToolPage
      tool="batch"
      footer={
        job === null ? (
          <div className={styles.footer}>
            <Button
              appearance="primary"
              disabled={busy || preview === null || !preview.ok || !/^\d{4}$/.test(year)}
              onClick={start}
            >
              {t('batch.start', { count: preview?.ok === true ? preview.sheets.length : 0 })}
            </Button>
          </div>
        ) : (
          <JobProgress job={job} onCancel={cancel} />
        )
      }
    >
      <Note>{t('batch.hint')}</Note>
      <Section title={t('batch.source')}>
        <Choices<Source>
          label={t('batch.source')}
          value={source}
          choices={[
            { value: 'sheet', text: t('batch.fromSheet') },
            { value: 'file', text: t('batch.fromFile') },
          ]}
          onChange={(value) => {
            setSource(value);
            setSheetName(null);
            setChosen(new Map());
          }}
        />
        {source === 'file' && (
          <>
            <FileChoice
              key={round}
              label={t('batch.file')}
              accept=".xlsx,.xlsm,.xls,.csv,.txt,.tsv"
              file={file}
              onChoose={(one) => {
                setSheetName(null);
                setChosen(new Map());
                void choose(one);
              }}
            />
            <Note>{t('batch.fileHint')}</Note>
          </>
        )}
        {book !== null && (source === 'sheet' || book.sheets.length > 1) && (
          <Pick<string>
            label={t('batch.sheet')}
            value={sheet}
            options={[
              { value: '', text: t('batch.choose') },
              ...book.sheets.map(({ name }) => ({ value: name, text: name })),
            ]}
            onChange={(value) => {
              setSheetName(value);
              setChosen(new Map());
            }}
          />
        )}
      </Section>
      {list === null && <Note>{t('batch.empty')}</Note>}
      {list !== null && list.columns.length > 0 && (
        <Section title={t('batch.columns')}>
          <Columns list={list} chosen={chosen} onChange={setChosen} />
        </Section>
      )}
      <div className={styles.pair}>
        <Field label={t('batch.year')}>
          <Input
            className={styles.input}
            value={year}
            inputMode="numeric"
            maxLength={4}
            onChange={(_, data) => {
              setYear(data.value);
            }}
          />
        </Field>
        <Field label={t('batch.template')}>
          <Pick<string>
            value={templateName}
            options={templates.map(({ template }) => ({ value: template.name, text: template.name }))}
            onChange={setTemplateName}
          />
        </Field>
      </div>
      <Field label={t('batch.layout')}>
        <Pick<string>
          value={layoutId}
          options={LAYOUTS.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={setLayoutId}
        />
      </Field>
      {preview !== null && !preview.ok && (
        <Section title={t('batch.problems', { count: preview.problems.length })}>
          <SentenceList texts={preview.problems} wrong />
        </Section>
      )}
      {preview?.ok === true && preview.notes.length > 0 && (
        <Section title={t('batch.notes')}>
          <SentenceList texts={preview.notes} />
        </Section>
      )}
    </ToolPage>
  );
}

/** What each column was taken for; the user may say otherwise. */
function Columns(props: {
  readonly list: ProjectList;
  readonly chosen: ReadonlyMap<number, ProjectField | null>;
  readonly onChange: (chosen: ReadonlyMap<number, ProjectField | null>) => void;
}) {
  const styles = useStyles();
  const t = useText();
  const fields = Object.entries(PROJECT_FIELD_NAMES) as [ProjectField, string][];
  return (
    <div className={styles.columns}>
      {props.list.columns.map(({ index, heading, field }) => (
        <div key={index} style={{ display: 'contents' }}>
          <span className={styles.heading}>{heading}</span>
          <Pick<ProjectField | ''>
            label={heading}
            value={field ?? ''}
            options={[
              { value: '', text: t('batch.unused') },
              ...fields.map(([value, text]) => ({ value, text })),
            ]}
            onChange={(value) => {
              const next = new Map(props.chosen);
              next.set(index, value === '' ? null : value);
              props.onChange(next);
            }}
          />
        </div>
      ))}
    </div>
  );
}

function useTemplates(): readonly StoredTemplate[] {
  const { host, attempt } = usePane();
  const [templates, setTemplates] = useState<readonly StoredTemplate[]>([
    { place: 'common', template: GENERAL_TEMPLATE },
  ]);
  useEffect(() => {
    let current = true;
    void attempt(async () => {
      const listed = await listTemplates({ user: host.userSettings, workbook: host.workbookSettings });
      if (current) setTemplates(listed.templates);
    });
    return () => {
      current = false;
    };
  }, [host, attempt]);
  return templates;
}

/** Sheets that look like a project list: at least name, unit and one amount. */
function sheetsWithLists(workbook: WorkbookSnapshot): string[] {
  return workbook.sheets
    .filter((sheet) => {
      const { columns, projects } = readProjectList(rowsOfSheet(sheet), new Map(), 'sheet');
      const fields = new Set(columns.map(({ field }) => field));
      return (
        projects.length > 0 && fields.has('projectName') && fields.has('budget') && fields.has('implementer')
      );
    })
    .map(({ name }) => name);
}
