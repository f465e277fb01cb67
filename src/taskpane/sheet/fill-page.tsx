import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { useMemo, useState } from 'react';
import { previewFill } from '../../app/score/fill-scores';
import type { FillChange } from '../../app/score/fill-scores';
import type { SheetView } from '../../app/audit/validate-sheet';
import { cellRange } from '../../core/workbook/address';
import { useServices, useWriting } from '../pane-context';
import { Card, Page, PageHead } from '../shell/page';
import { told } from '../../core/message/message';
import { useLanguage, useText } from '../text-context';

const useStyles = makeStyles({
  intro: { fontSize: '13px', lineHeight: '20px', margin: 0, color: tokens.colorNeutralForeground2 },
  title: { fontSize: '13px', lineHeight: '20px', fontWeight: 600, margin: '0 0 4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ':first-child': { borderTop: 'none' } },
  line: {
    display: 'grid',
    gridTemplateColumns: '2.8em minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'baseline',
    width: 'calc(100% + 12px)',
    margin: '0 -6px',
    padding: '6px',
    borderRadius: '4px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    fontSize: '13px',
    lineHeight: '20px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  cell: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  figures: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  before: { color: tokens.colorNeutralForeground3 },
  changed: { fontWeight: 600, color: tokens.colorPaletteRedForeground1 },
  reason: {
    gridColumn: '2 / -1',
    fontSize: '12px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
  },
  unfold: { fontSize: '13px', lineHeight: '20px' },
  actions: { display: 'flex', gap: '8px', justifyContent: 'flex-end' },
});

/** 填分: every existing value with what it becomes, before anything is written. */
export function FillPage(props: { readonly view: SheetView; readonly onClose: () => void }) {
  const styles = useStyles();
  const t = useText();
  const { carryOut, busy } = useWriting();
  const { view, onClose } = props;
  const fill = useMemo(
    () => previewFill(view.workbook, view.sheet, view.profile.profile, view.corrections),
    [view],
  );
  const cells = fill.changed.length + fill.same.length;
  const isNew = ({ before }: FillChange) => before.trim() === '';
  const added = fill.same.filter(isNew);
  const same = fill.same.filter((change) => !isNew(change));
  const nothing = fill.plan.commands.length === 0;
  const write = async () => {
    if (await carryOut(fill.plan, t('fill.done', { cells }))) onClose();
  };
  return (
    <Page
      footer={
        <div className={styles.actions}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button appearance="primary" disabled={busy || nothing} onClick={() => void write()}>
            {t('common.confirm')}
          </Button>
        </div>
      }
    >
      <PageHead title={t('fill.title')} onBack={onClose} />
      <p className={styles.intro}>
        {nothing ? t('fill.nothing') : t('fill.intro', { cells, changed: fill.changed.length })}
      </p>
      <FillGroup title={t('fill.changed', { count: fill.changed.length })} changes={fill.changed} loud />
      <FillGroup title={t('fill.added', { count: added.length })} changes={added} />
      <FillGroup title={t('fill.same', { count: same.length })} changes={same} />
      <FillGroup title={t('fill.aids', { count: fill.aids.length })} changes={fill.aids} folded />
      <FillGroup title={t('fill.kept', { count: fill.kept.length })} changes={fill.kept} />
    </Page>
  );
}

function FillGroup(props: {
  readonly title: string;
  readonly changes: readonly FillChange[];
  readonly loud?: boolean;
  readonly folded?: boolean;
}) {
  const styles = useStyles();
  const language = useLanguage();
  const { reveal } = useServices();
  const [open, setOpen] = useState(props.folded !== true);
  if (props.changes.length === 0) return null;
  if (!open) {
    return (
      <Card label={props.title}>
        <Link
          as="button"
          className={styles.unfold}
          aria-expanded={false}
          onClick={() => {
            setOpen(true);
          }}
        >
          {props.title}
        </Link>
      </Card>
    );
  }
  return (
    <Card label={props.title}>
      <h3 className={styles.title}>{props.title}</h3>
      <ul className={styles.list}>
        {props.changes.map((change) => (
          <li key={change.cell} className={styles.item}>
            <button
              type="button"
              className={styles.line}
              onClick={() => {
                reveal(change.sheet, cellRange(change.row, change.column));
              }}
            >
              <span className={styles.cell}>{change.cell}</span>
              <span>{change.subject}</span>
              <Figures change={change} loud={props.loud ?? false} />
              {change.reason !== '' && <span className={styles.reason}>{told(change.reason, language)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Figures({ change, loud }: { readonly change: FillChange; readonly loud: boolean }) {
  const styles = useStyles();
  const t = useText();
  const shown = (text: string) => (text.trim() === '' ? t('fill.blank') : text);
  if (change.kind === 'kept') return <span className={styles.figures}>{shown(change.before)}</span>;
  return (
    <span className={styles.figures}>
      <span className={styles.before}>{shown(change.before)}</span>
      <ArrowRightRegular aria-label={t('fill.becomes')} />
      <span className={mergeClasses(loud && styles.changed)}>{shown(change.after)}</span>
    </span>
  );
}
