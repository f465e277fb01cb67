import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { FileTables } from '../../app/kept/file-tables';
import { newYearPlans, planRollover } from '../../app/make/rollover';
import { LAYOUTS, layoutById } from '../../core/table/layouts';
import { usePane } from '../pane-context';
import { Choices } from '../shell/choices';
import { useText } from '../text-context';
import { JobProgress } from '../shell/job-progress';
import { NARROW, Pick, Section, SentenceList, ToolPage } from '../shell/page-parts';
import { SheetItems } from './rollover-items';
import { TableChoice, keyOf, yearOf } from './rollover-tables';
import { useJob } from '../shell/use-job';
import { useNewWorkbook } from './use-new-workbook';
import type { Destination } from './use-new-workbook';

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

/** "own", or an id of the layout catalogue. */
type LayoutChoice = string;

/** Year, form, targets and tables, what would happen, and the button that does it. */
export function RolloverForm(props: {
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
            all: tables,
            toYear: Number(shownYear),
            targets,
            layout: layout === 'own' ? null : layoutById(layout),
            profile,
            beside: into === 'same' ? sheetNames : [],
            protect: false,
          })
        : null,
    [workbook, chosen, tables, yearFine, shownYear, targets, layout, profile, into, sheetNames],
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
      <TableChoice tables={older} chosen={chosen.length} left={left} onLeave={setLeft} />
      <Checkbox
        label={t('rollover.withList')}
        checked={withList}
        onChange={(_, data) => {
          setWithList(data.checked === true);
        }}
      />
      {preview !== null && !preview.ok && <SentenceList texts={preview.problems} wrong />}
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
