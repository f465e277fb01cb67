import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { planScoringForm, planSummary } from '../../app/make/summary';
import type { SummaryKind } from '../../app/make/summary';
import { decimalText, percentText } from '../../core/number/decimal-text';
import { SCORING_FORMS } from '../../core/summary/scoring-forms';
import type { ScoringForm } from '../../core/summary/scoring-form';
import { gradesText } from '../../core/summary/summary-statement';
import { summaryTotals } from '../../core/summary/summary-totals';
import type { RuleProfile } from '../../core/profile/rule-profile';
import type { SummarySource } from '../../core/summary/summary-source';
import type { RecognisedTable } from '../../core/recognise/recognised-table';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { useLive, useWriting } from '../pane-context';
import { Choices } from '../shell/choices';
import { Card } from '../shell/page';
import { EmptyState } from '../shell/states';
import { useText } from '../text-context';
import { Note, Section, ToolPage, UnreadPage } from '../shell/page-parts';
import { useWorkbook } from '../shell/use-workbook';

const useStyles = makeStyles({
  figure: { margin: 0, fontSize: '14px', lineHeight: '22px', fontVariantNumeric: 'tabular-nums' },
  strong: { fontWeight: 600 },
  form: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '4px 0',
  },
  name: { fontSize: '14px', lineHeight: '20px' },
  footer: { display: 'flex', justifyContent: 'flex-end' },
});

/** 汇总表: what it would say, and the button that writes or renews it. */
export function SummaryPage() {
  const { whole, retry } = useWorkbook();
  const t = useText();
  if (whole.phase !== 'ready') return <UnreadPage tool="summary" whole={whole} onRetry={retry} />;
  if (whole.tables.length === 0) {
    return (
      <ToolPage tool="summary">
        <EmptyState title={t('job.noTables')} text={t('job.noTablesNext')} />
      </ToolPage>
    );
  }
  return <SummaryForm workbook={whole.workbook} tables={whole.tables} />;
}

function SummaryForm(props: {
  readonly workbook: WorkbookSnapshot;
  readonly tables: readonly RecognisedTable[];
}) {
  const styles = useStyles();
  const t = useText();
  const live = useLive();
  const { busy, carryOut } = useWriting();
  const { workbook, tables } = props;
  const profile = live.profile.profile;
  const [kind, setKind] = useState<SummaryKind>('scores');
  /** The kind whose sheet of the user's own they said may go. */
  const [given, setGiven] = useState<SummaryKind | null>(null);
  const preview = useMemo(
    () => planSummary({ workbook, tables, profile, kind, countFindings: false }),
    [workbook, tables, profile, kind],
  );
  if (!preview.ok) return null;
  const mustAsk = preview.isUnmarked && given !== kind;
  const make = () => {
    // The audit of all tables takes its time: only when it is written.
    const full = planSummary({ workbook, tables, profile, kind, countFindings: true });
    if (full.ok) void carryOut(full.plan, t('summary.made', { sheet: full.sheet }));
    // Asked for one sheet; the next one that lacks our mark is asked for again.
    setGiven(null);
  };
  return (
    <ToolPage
      tool="summary"
      footer={
        <div className={styles.footer}>
          <Button appearance="primary" disabled={busy || mustAsk} onClick={make}>
            {preview.replaces ? t('summary.remake') : t('summary.make')}
          </Button>
        </div>
      }
    >
      <Figures sources={preview.sources} profile={profile} />
      {preview.isUnmarked && (
        <NotOurs
          sheet={preview.sheet}
          given={!mustAsk}
          onGive={(isGiven) => {
            setGiven(isGiven ? kind : null);
          }}
        />
      )}
      <KindSection kind={kind} onChange={setKind} />
      <Section title={t('summary.forms')}>
        {SCORING_FORMS.map((form) => (
          <FormItem
            key={form.id}
            form={form}
            onMake={() => {
              const { plan, sheet } = planScoringForm(form, workbook, preview.sources);
              void carryOut(plan, t('summary.made', { sheet }));
            }}
          />
        ))}
      </Section>
    </ToolPage>
  );
}

/** What the summary would say: projects, money, averages and grades. */
function Figures(props: { readonly sources: readonly SummarySource[]; readonly profile: RuleProfile }) {
  const styles = useStyles();
  const t = useText();
  const totals = summaryTotals(props.sources, props.profile);
  const shown = (value: typeof totals.average): string => (value === null ? '—' : decimalText(value));
  return (
    <Card>
      <p className={`${styles.figure} ${styles.strong}`}>
        {t('summary.projects', { count: props.sources.length })}
      </p>
      <p className={styles.figure}>
        {t('summary.money', {
          budget: decimalText(totals.budget),
          executed: decimalText(totals.executed),
          rate: totals.rate === null ? '—' : percentText(totals.rate),
        })}
      </p>
      <p className={styles.figure}>
        {t('summary.average', { average: shown(totals.average), weighted: shown(totals.weighted) })}
      </p>
      <p className={styles.figure}>{gradesText(totals)}</p>
    </Card>
  );
}

/** A sheet of the user's own stands where the summary would: whether it may go. */
function NotOurs(props: {
  readonly sheet: string;
  readonly given: boolean;
  readonly onGive: (given: boolean) => void;
}) {
  const styles = useStyles();
  const t = useText();
  const { sheet } = props;
  return (
    <Card>
      <p className={styles.figure}>{t('summary.notOurs', { sheet })}</p>
      <Checkbox
        checked={props.given}
        label={t('summary.replace', { sheet })}
        onChange={(_, { checked }) => {
          props.onGive(checked === true);
        }}
      />
    </Card>
  );
}

function KindSection(props: { readonly kind: SummaryKind; readonly onChange: (kind: SummaryKind) => void }) {
  const t = useText();
  return (
    <Section title={t('summary.kind')}>
      <Choices<SummaryKind>
        label={t('summary.kind')}
        value={props.kind}
        choices={[
          { value: 'scores', text: t('summary.scores') },
          { value: 'outputs', text: t('summary.outputs') },
        ]}
        onChange={props.onChange}
      />
      <Note>{t(props.kind === 'scores' ? 'summary.scoresText' : 'summary.outputsText')}</Note>
      <Note>{t('summary.live')}</Note>
    </Section>
  );
}

/** Another form that is made of the same tables. */
function FormItem(props: { readonly form: ScoringForm; readonly onMake: () => void }) {
  const styles = useStyles();
  const t = useText();
  const { busy } = useWriting();
  const { name, description } = props.form;
  return (
    <div className={styles.form}>
      <div>
        <div className={styles.name}>{name}</div>
        <Note>{description}</Note>
      </div>
      <Button size="small" disabled={busy} onClick={props.onMake} aria-label={`${t('summary.make')} ${name}`}>
        {t('summary.make')}
      </Button>
    </div>
  );
}
