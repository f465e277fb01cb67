import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useMemo, useState } from 'react';
import { indicatorTiers, planIndicatorEdit } from '../../app/make/edit-indicators';
import type { IndicatorCommand, IndicatorLine, TierLines } from '../../app/make/edit-indicators';
import type { RecognisedTable } from '../../core/recognise/recognised-table';
import type { WeightStep } from '../../core/weights/distribute-weight';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { useLive, useServices, useWriting } from '../pane-context';
import { Card } from '../shell/page';
import { EmptyState } from '../shell/states';
import { useLanguage, useText } from '../text-context';
import { NARROW, Note, Pick, ToolPage, UnreadPage } from '../shell/page-parts';
import { useWorkbook } from '../shell/use-workbook';
import { told } from '../../core/message/message';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '0 8px',
  },
  tier: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  sum: { fontSize: '13px', lineHeight: '20px', fontVariantNumeric: 'tabular-nums' },
  off: { color: tokens.colorPaletteRedForeground1, fontWeight: 600 },
  list: { listStyleType: 'none', margin: '4px 0 8px', padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: {
    border: 'none',
    background: 'none',
    padding: '2px 0',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    fontSize: '13px',
    lineHeight: '18px',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  category: { fontSize: '12px', lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex' },
  share: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
});

/** 指标编辑: the indicators of the sheet in front. */
export function IndicatorsPage() {
  const { whole, retry } = useWorkbook();
  const t = useText();
  const live = useLive();
  if (whole.phase !== 'ready') return <UnreadPage tool="indicators" whole={whole} onRetry={retry} />;
  const here = whole.tables.filter(({ sheet }) => sheet === live.view?.sheet);
  const [table] = here;
  if (table === undefined) {
    return (
      <ToolPage tool="indicators">
        <EmptyState title={t('indicators.noTable')} />
      </ToolPage>
    );
  }
  return <IndicatorList workbook={whole.workbook} table={table} count={here.length} />;
}

function IndicatorList(props: {
  readonly workbook: WorkbookSnapshot;
  readonly table: RecognisedTable;
  readonly count: number;
}) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const live = useLive();
  const { notify } = useServices();
  const { carryOut, busy } = useWriting();
  const { workbook, table } = props;
  const [step, setStep] = useState<WeightStep>('0.5');
  const tiers = useMemo(() => indicatorTiers(table, live.profile.profile), [table, live.profile]);
  const edit = (command: IndicatorCommand) => {
    const made = planIndicatorEdit(workbook, table, command);
    if (made.ok) void carryOut(made.plan, t('indicators.done', { label: told(made.plan.label, language) }));
    else notify({ intent: 'error', text: made.message, detail: '', undoId: null });
  };
  return (
    <ToolPage tool="indicators">
      {props.count > 1 && <Note>{t('indicators.several', { count: props.count })}</Note>}
      <div className={styles.share}>
        <span className={styles.sum}>{t('indicators.step')}</span>
        <Pick<WeightStep>
          label={t('indicators.step')}
          value={step}
          options={[
            { value: '1', text: '1' },
            { value: '0.5', text: '0.5' },
            { value: '0.01', text: '0.01' },
          ]}
          onChange={setStep}
        />
        <Button
          size="small"
          disabled={busy}
          onClick={() => {
            edit({ kind: 'renumber' });
          }}
        >
          {t('indicators.renumber')}
        </Button>
      </div>
      {tiers.map((tier) => (
        <Tier key={tier.label} tier={tier} table={table} step={step} onEdit={edit} />
      ))}
    </ToolPage>
  );
}

function Tier(props: {
  readonly tier: TierLines;
  readonly table: RecognisedTable;
  readonly step: WeightStep;
  readonly onEdit: (command: IndicatorCommand) => void;
}) {
  const styles = useStyles();
  const t = useText();
  const { busy } = useWriting();
  const { tier, onEdit, step } = props;
  const name = tier.tier ?? tier.label;
  const off = tier.expected !== null && tier.expected !== tier.weight;
  const share = (by: 'even' | 'proportion') => {
    if (tier.tier !== null && tier.expected !== null) {
      onEdit({ kind: 'distribute', tier: tier.tier, total: tier.expected, by, step });
    }
  };
  return (
    <Card label={name}>
      <div className={styles.head}>
        <h3 className={styles.tier}>{name}</h3>
        <span className={`${styles.sum} ${off ? styles.off : ''}`}>
          {tier.expected === null
            ? t('indicators.sumFree', { weight: tier.weight })
            : t('indicators.sum', { weight: tier.weight, expected: tier.expected })}
        </span>
      </div>
      <ul className={styles.list}>
        {tier.lines.map((line) => (
          <Line key={line.index} line={line} table={props.table} onEdit={onEdit} />
        ))}
      </ul>
      {tier.expected !== null && tier.tier !== null && (
        <div className={styles.share} role="group" aria-label={`${name} ${t('indicators.distribute')}`}>
          <span className={styles.sum}>{t('indicators.distribute')}</span>
          {(['even', 'proportion'] as const).map((by) => (
            <Button
              key={by}
              size="small"
              disabled={busy}
              onClick={() => {
                share(by);
              }}
            >
              {t(`indicators.${by}`)}
            </Button>
          ))}
        </div>
      )}
    </Card>
  );
}

function Line(props: {
  readonly line: IndicatorLine;
  readonly table: RecognisedTable;
  readonly onEdit: (command: IndicatorCommand) => void;
}) {
  const styles = useStyles();
  const t = useText();
  const { reveal } = useServices();
  const { busy } = useWriting();
  const { line, table, onEdit } = props;
  const name = line.name === '' ? t('indicators.unnamed') : line.name;
  const actions = [
    { kind: 'moveUp', text: t('indicators.up'), Icon: ArrowUpRegular, allowed: line.canMoveUp },
    { kind: 'moveDown', text: t('indicators.down'), Icon: ArrowDownRegular, allowed: line.canMoveDown },
    { kind: 'add', text: t('indicators.add'), Icon: AddRegular, allowed: true },
    { kind: 'delete', text: t('indicators.delete'), Icon: DeleteRegular, allowed: true },
  ] as const;
  return (
    <li className={styles.line}>
      <button
        type="button"
        className={styles.name}
        onClick={() => {
          const { left, right } = table.range;
          reveal(table.sheet, { top: line.row, left, bottom: line.row, right });
        }}
      >
        {name}
        <div className={styles.category}>
          {line.category} · {line.weight === '' ? '—' : line.weight}
        </div>
      </button>
      <span className={styles.buttons}>
        {actions.map(({ kind, text, Icon, allowed }) => (
          <Button
            key={kind}
            size="small"
            appearance="subtle"
            icon={<Icon />}
            disabled={busy || !allowed}
            aria-label={`${text} ${name}`}
            title={text}
            onClick={() => {
              onEdit({ kind, index: line.index });
            }}
          />
        ))}
      </span>
    </li>
  );
}
