import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { LAYOUTS } from '../../core/table/layouts';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { BATCH_LABEL, type BatchPreview } from '../../app/make/batch';
import { useWriting } from '../pane-context';
import { Choices } from '../shell/choices';
import { useText } from '../text-context';
import { FileChoice } from '../shell/file-choice';
import { JobProgress } from '../shell/job-progress';
import { NARROW, Note, Pick, Section, SentenceList, ToolPage, UnreadPage } from '../shell/page-parts';
import { useJob } from '../shell/use-job';
import { useWorkbook } from '../shell/use-workbook';
import { ListColumns } from './list-columns';
import { useBatch } from './use-batch';
import { useProjectList, type ListPlace } from './use-project-list';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: '6em minmax(0, 1fr)',
    gap: '10px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  input: { minWidth: 0, width: '100%' },
  footer: { display: 'flex', justifyContent: 'flex-end' },
});

/** 按项目清单批量生成: a list from a sheet or a file, its columns to be checked, and all tables in one go. */
export function BatchPage() {
  const { whole, retry } = useWorkbook();
  if (whole.phase !== 'ready') return <UnreadPage tool="batch" whole={whole} onRetry={retry} />;
  return <BatchForm workbook={whole.workbook} />;
}

function BatchForm({ workbook }: { readonly workbook: WorkbookSnapshot }) {
  const styles = useStyles();
  const t = useText();
  const { busy } = useWriting();
  const { job, run, cancel } = useJob();
  const source = useProjectList(workbook);
  const batch = useBatch(workbook, source.list);
  const { list } = source;
  const ready = batch.preview?.ok === true && /^\d{4}$/.test(batch.year) ? batch.preview : null;
  const start = async ({ sheets, index }: Extract<BatchPreview, { readonly ok: true }>) => {
    const plans = [...sheets.map(({ plan }) => plan()), index];
    const written = await run(BATCH_LABEL, plans, t('batch.done', { count: sheets.length }));
    if (written) source.forget();
  };
  return (
    <ToolPage
      tool="batch"
      footer={
        job === null ? (
          <div className={styles.footer}>
            <Button
              appearance="primary"
              disabled={busy || ready === null}
              onClick={() => {
                if (ready !== null) void start(ready);
              }}
            >
              {t('batch.start', { count: batch.preview?.ok === true ? batch.preview.sheets.length : 0 })}
            </Button>
          </div>
        ) : (
          <JobProgress job={job} onCancel={cancel} />
        )
      }
    >
      <Note>{t('batch.hint')}</Note>
      <SourceSection source={source} />
      {list === null && <Note>{t('batch.empty')}</Note>}
      {list !== null && list.columns.length > 0 && (
        <Section title={t('batch.columns')}>
          <ListColumns list={list} chosen={source.chosen} onChange={source.setChosen} />
        </Section>
      )}
      <FormFields batch={batch} />
      {batch.preview !== null && <Remarks preview={batch.preview} />}
    </ToolPage>
  );
}

/** Where the list is: on which sheet, or in which file. */
function SourceSection({ source }: { readonly source: ReturnType<typeof useProjectList> }) {
  const t = useText();
  const { book } = source;
  const isFile = source.source === 'file';
  return (
    <Section title={t('batch.source')}>
      <Choices<ListPlace>
        label={t('batch.source')}
        value={source.source}
        choices={[
          { value: 'sheet', text: t('batch.fromSheet') },
          { value: 'file', text: t('batch.fromFile') },
        ]}
        onChange={source.takeSource}
      />
      {isFile && (
        <>
          <FileChoice
            key={source.round}
            label={t('batch.file')}
            accept=".xlsx,.xlsm,.xls,.csv,.txt,.tsv"
            file={source.file}
            onChoose={source.takeFile}
          />
          <Note>{t('batch.fileHint')}</Note>
        </>
      )}
      {book !== null && (!isFile || book.sheets.length > 1) && (
        <Pick<string>
          label={t('batch.sheet')}
          value={source.sheet}
          options={[
            { value: '', text: t('batch.choose') },
            ...book.sheets.map(({ name }) => ({ value: name, text: name })),
          ]}
          onChange={source.takeSheet}
        />
      )}
    </Section>
  );
}

/** Year, template and layout of all tables. */
function FormFields({ batch }: { readonly batch: ReturnType<typeof useBatch> }) {
  const styles = useStyles();
  const t = useText();
  return (
    <>
      <div className={styles.pair}>
        <Field label={t('batch.year')}>
          <Input
            className={styles.input}
            value={batch.year}
            inputMode="numeric"
            maxLength={4}
            onChange={(_, data) => {
              batch.setYear(data.value);
            }}
          />
        </Field>
        <Field label={t('batch.template')}>
          <Pick<string>
            value={batch.templateName}
            options={batch.templates.map(({ template }) => ({ value: template.name, text: template.name }))}
            onChange={batch.setTemplateName}
          />
        </Field>
      </div>
      <Field label={t('batch.layout')}>
        <Pick<string>
          value={batch.layoutId}
          options={LAYOUTS.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={batch.setLayoutId}
        />
      </Field>
    </>
  );
}

/** What is wrong with the list, or what has to be known of the tables before they are made. */
function Remarks({ preview }: { readonly preview: BatchPreview }) {
  const t = useText();
  if (!preview.ok) {
    return (
      <Section title={t('batch.problems', { count: preview.problems.length })}>
        <SentenceList texts={preview.problems} wrong />
      </Section>
    );
  }
  if (preview.notes.length === 0) return null;
  return (
    <Section title={t('batch.notes')}>
      <SentenceList texts={preview.notes} />
    </Section>
  );
}
