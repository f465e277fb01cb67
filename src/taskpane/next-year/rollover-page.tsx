import { Button, Checkbox, Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { fileTables } from '../../app/file-tables';
import type { FileTables } from '../../app/file-tables';
import { newYearPlans, planRollover } from '../../app/rollover';
import type { RolloverSheet } from '../../app/rollover';
import type { RolloverAction } from '../../core/rollover/rollover-report';
import type { RecognisedTable } from '../../core/recognise/recognised-table';
import { LAYOUTS, layoutById } from '../../core/table/layouts';
import { gapText } from '../../core/workbook/gap-text';
import { usePane } from '../pane-context';
import { Choices } from '../shell/choices';
import { Card } from '../shell/page';
import { EmptyState } from '../shell/states';
import { useText } from '../text-context';
import { FileChoice } from './file-choice';
import { JobProgress } from './job-progress';
import { NARROW, Note, Pick, Section, Sentences, ToolPage, UnreadPage } from './page-parts';
import { useFile } from './use-file';
import { useJob } from './use-job';
import { useNewWorkbook } from './use-new-workbook';
import type { Destination } from './use-new-workbook';
import { useWorkbook } from './use-workbook';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  pair: {
    display: 'grid',
    gridTemplateColumns: '6em minmax(0, 1fr)',
    gap: '10px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  input: { minWidth: 0, width: '100%' },
  links: { display: 'flex', flexWrap: 'wrap', gap: '0 10px', whiteSpace: 'nowrap' },
  name: { fontSize: '14px', lineHeight: '20px', fontWeight: 600, margin: 0 },
  counts: {
    fontSize: '12px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
    margin: '2px 0 6px',
  },
  item: {
    fontSize: '13px',
    lineHeight: '20px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  reason: { color: tokens.colorNeutralForeground3 },
  footer: { display: 'flex', justifyContent: 'flex-end' },
});

type Source = 'workbook' | 'file';

/** 结转新年度: choose tables and year, see what would happen, write. */
export function RolloverPage() {
  const { whole, retry } = useWorkbook();
  const { live, files } = usePane();
  const t = useText();
  const [source, setSource] = useState<Source>('workbook');
  const [into, setInto] = useState<Destination>('same');
  const { file, choose } = useFile(async (bytes, name) => {
    const read = await files.read(bytes, name);
    return read.ok ? { ok: true, contents: await fileTables(read) } : read;
  });
  if (whole.phase !== 'ready') return <UnreadPage tool="rollover" whole={whole} onRetry={retry} />;
  const own: FileTables = { ...whole, profile: live.profile.profile };
  const chosen = file.phase === 'ready' ? file.contents : null;
  const from = source === 'workbook' ? own : chosen;
  const choices = (
    <>
      <Section title={t('rollover.source')}>
        <Choices<Source>
          label={t('rollover.source')}
          value={source}
          choices={[
            { value: 'workbook', text: t('rollover.fromWorkbook') },
            { value: 'file', text: t('rollover.fromFile') },
          ]}
          onChange={setSource}
        />
        {source === 'file' && (
          <FileChoice
            label={t('rollover.file')}
            accept=".xlsx,.xlsm,.xls"
            file={file}
            onChoose={(one) => void choose(one)}
          />
        )}
      </Section>
      {from !== null && from.gaps.length > 0 && <Sentences texts={from.gaps.map(gapText)} />}
      {from !== null && from.tables.length > 0 && <IntoChoice value={into} onChange={setInto} />}
    </>
  );
  if (from === null || from.tables.length === 0) {
    return (
      <ToolPage tool="rollover">
        {choices}
        <NothingYet source={source} fileName={file.phase === 'ready' ? file.name : null} />
      </ToolPage>
    );
  }
  return (
    <RolloverForm
      key={source === 'file' && file.phase === 'ready' ? file.round : source}
      from={from}
      sheetNames={whole.workbook.sheets.map(({ name }) => name)}
      into={into}
    >
      {choices}
    </RolloverForm>
  );
}

function IntoChoice(props: { readonly value: Destination; readonly onChange: (value: Destination) => void }) {
  const t = useText();
  const where = { same: t('rollover.whereSame'), new: t('rollover.whereNew'), file: t('rollover.whereFile') };
  return (
    <Section title={t('rollover.into')}>
      <Choices<Destination>
        label={t('rollover.into')}
        value={props.value}
        choices={[
          { value: 'same', text: t('rollover.intoSame') },
          { value: 'new', text: t('rollover.intoNew') },
          { value: 'file', text: t('rollover.intoFile') },
        ]}
        onChange={props.onChange}
      />
      <Note>
        {where[props.value]}
        {t('rollover.beside')}
      </Note>
    </Section>
  );
}

/** Why there is nothing to roll over. */
function NothingYet({ source, fileName }: { readonly source: Source; readonly fileName: string | null }) {
  const t = useText();
  if (source === 'workbook')
    return <EmptyState title={t('job.noTables')} text={t('rollover.noTablesNext')} />;
  if (fileName === null) return <Note>{t('rollover.fileEmpty')}</Note>;
  return (
    <EmptyState
      title={t('rollover.fileNoTables', { name: fileName })}
      text={t('rollover.fileNoTablesNext')}
    />
  );
}

/** "own", or an id of the layout catalogue. */
type LayoutChoice = string;

function RolloverForm(props: {
  readonly from: FileTables;
  /** Of the workbook that is open. */
  readonly sheetNames: readonly string[];
  readonly into: Destination;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const t = useText();
  const { live, busy } = usePane();
  const { into, sheetNames } = props;
  const { workbook, tables } = props.from;
  // New sheets in this workbook are scored by its rules; a new workbook goes on with the rules of the tables.
  const profile = into === 'same' ? live.profile.profile : props.from.profile;
  const { job, run, cancel } = useJob();
  const { making, make } = useNewWorkbook();
  const newest = Math.max(0, ...tables.map(yearOf));
  const [year, setYear] = useState<string | null>(null);
  const [targets, setTargets] = useState<'keep' | 'actual'>('keep');
  const [layout, setLayout] = useState<LayoutChoice>('own');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [withList, setWithList] = useState(true);
  const shownYear = year ?? (newest === 0 ? '' : String(newest + 1));
  const yearFine = /^(19|20)\d\d$/.test(shownYear);
  // Tables that are already of the new year are what an earlier roll-over made.
  const older = useMemo(
    () => tables.filter((table) => yearOf(table) < Number(shownYear)),
    [tables, shownYear],
  );
  const chosen = useMemo(() => older.filter((table) => !left.has(keyOf(table))), [older, left]);
  const preview = useMemo(
    () =>
      yearFine && chosen.length > 0
        ? planRollover({
            workbook,
            tables: chosen,
            toYear: Number(shownYear),
            targets,
            layout: layout === 'own' ? null : layoutById(layout),
            profile,
            beside: into === 'same' ? sheetNames : [],
            protect: false,
          })
        : null,
    [workbook, chosen, yearFine, shownYear, targets, layout, profile, into, sheetNames],
  );
  const write = async (): Promise<boolean> => {
    if (preview === null || !preview.ok) return false;
    const plans = preview.sheets.map(({ plan }) => plan);
    const done = t('rollover.done', { count: plans.length, year: shownYear });
    if (into === 'same') {
      return run(`结转到 ${shownYear} 年度`, withList ? [...plans, preview.list] : plans, done);
    }
    const fileName = `${shownYear}年度绩效自评表.xlsx`;
    return make({ plans: newYearPlans(preview, profile, withList), into, fileName, done });
  };
  const start = async (): Promise<void> => {
    if (!(await write())) return;
    // The next click must not make them again, nor go on to the year after.
    setYear(shownYear);
    setLeft(new Set(older.map(keyOf)));
  };
  return (
    <ToolPage
      tool="rollover"
      footer={
        job === null ? (
          <div className={styles.footer}>
            <Button
              appearance="primary"
              disabled={busy || making || preview === null || !preview.ok}
              onClick={() => void start()}
            >
              {making ? t('newWorkbook.making') : t('rollover.start', { count: chosen.length })}
            </Button>
          </div>
        ) : (
          <JobProgress job={job} onCancel={cancel} />
        )
      }
    >
      {props.children}
      <div className={styles.pair}>
        <Field
          label={t('rollover.year')}
          {...(yearFine ? {} : { validationMessage: t('rollover.yearWrong') })}
        >
          <Input
            className={styles.input}
            value={shownYear}
            inputMode="numeric"
            maxLength={4}
            onChange={(_, data) => {
              setYear(data.value);
            }}
          />
        </Field>
        <Field label={t('rollover.layout')}>
          <Pick<LayoutChoice>
            value={layout}
            options={[
              { value: 'own', text: t('rollover.layoutOwn') },
              ...LAYOUTS.map(({ id, name }) => ({ value: id, text: name })),
            ]}
            onChange={setLayout}
          />
        </Field>
      </div>
      <Section title={t('rollover.targets')}>
        <Choices<'keep' | 'actual'>
          label={t('rollover.targets')}
          value={targets}
          choices={[
            { value: 'keep', text: t('rollover.targetsKeep') },
            { value: 'actual', text: t('rollover.targetsActual') },
          ]}
          onChange={setTargets}
        />
      </Section>
      <Section
        title={t('rollover.tables', { chosen: chosen.length, all: older.length })}
        actions={
          <span className={styles.links}>
            <Link
              as="button"
              onClick={() => {
                setLeft(new Set());
              }}
            >
              {t('rollover.all')}
            </Link>
            <Link
              as="button"
              onClick={() => {
                setLeft(new Set(older.map(keyOf)));
              }}
            >
              {t('rollover.none')}
            </Link>
          </span>
        }
      >
        <ul className={styles.list}>
          {older.map((table) => (
            <li key={keyOf(table)}>
              <Checkbox
                label={nameOf(table)}
                checked={!left.has(keyOf(table))}
                onChange={(_, data) => {
                  const next = new Set(left);
                  if (data.checked === true) next.delete(keyOf(table));
                  else next.add(keyOf(table));
                  setLeft(next);
                }}
              />
            </li>
          ))}
        </ul>
      </Section>
      <Checkbox
        label={t('rollover.withList')}
        checked={withList}
        onChange={(_, data) => {
          setWithList(data.checked === true);
        }}
      />
      {preview !== null && !preview.ok && <Sentences texts={preview.problems} wrong />}
      {preview?.ok === true && (
        <Section title={t('rollover.items')}>
          {preview.sheets.map((sheet) => (
            <SheetItems key={sheet.to} sheet={sheet} />
          ))}
        </Section>
      )}
    </ToolPage>
  );
}

/** Only what a person should look at; what was cleared and kept is counted. */
function SheetItems({ sheet }: { readonly sheet: RolloverSheet }) {
  const styles = useStyles();
  const t = useText();
  const count = (action: RolloverAction): number =>
    sheet.items.filter((item) => item.action === action).length;
  const shown = sheet.items.filter(({ action }) => action === 'person' || action === 'changed');
  return (
    <Card label={sheet.to}>
      <h4 className={styles.name}>{sheet.to}</h4>
      <p className={styles.counts}>
        {t('rollover.person', { count: count('person') })} ·{' '}
        {t('rollover.changed', { count: count('changed') })} ·{' '}
        {t('rollover.cleared', { count: count('cleared') })}
      </p>
      {shown.map(({ action, place, before, after, reason }) => (
        <div key={`${action}${place}${reason}`} className={styles.item}>
          {place}
          {after !== '' && before !== after ? `：${before === '' ? '' : `${before} → `}${after}` : ''}
          <div className={styles.reason}>{reason}</div>
        </div>
      ))}
    </Card>
  );
}

function keyOf({ sheet, range }: RecognisedTable): string {
  return `${sheet}|${String(range.top)}`;
}

function nameOf(table: RecognisedTable): string {
  const name = table.projectName?.text.trim() ?? '';
  return name === '' ? table.sheet : name;
}

/** 0 for a table that does not say. */
function yearOf(table: RecognisedTable): number {
  const text = [table.year?.text, table.title?.text, table.sheet].join(' ');
  return Number(/(?:19|20)\d\d/.exec(text)?.[0] ?? 0);
}
