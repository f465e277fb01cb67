import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { explainRow } from '../../app/score/explain-row';
import type { RowExplanation } from '../../app/score/explain-row';
import type { LiveState } from '../../app/audit/live-sheet';
import type { SheetView } from '../../app/audit/validate-sheet';
import { told } from '../../core/message/message';
import { useLanguage, useText } from '../text-context';

const useStyles = makeStyles({
  dock: { display: 'flex', flexDirection: 'column', gap: '2px' },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px', alignItems: 'baseline' },
  subject: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3, minWidth: 0 },
  rule: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2, flex: 'none' },
  step: {
    fontSize: '15px',
    lineHeight: '22px',
    fontWeight: 600,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  reason: { fontWeight: 400, fontSize: '13px' },
  differs: { fontSize: '13px', lineHeight: '20px', color: tokens.colorPaletteRedForeground1 },
  notice: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
  idle: { fontSize: '13px', lineHeight: '20px', color: tokens.colorNeutralForeground3 },
});

/** 所选行: how the score of the selected row was reached, by which rule, out of which notice. */
export function RowDock(props: { readonly view: SheetView; readonly selection: LiveState['selection'] }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const row = explained(props.view, props.selection);
  if (row === null) return <div className={styles.idle}>{t('row.idle')}</div>;
  const subject = row.kind === 'indicator' ? row.subject : t(`row.${row.kind}`);
  return (
    <section className={styles.dock} aria-label={t('row.label')} aria-live="polite">
      <div className={styles.head}>
        <span className={styles.subject}>{t('row.subject', { subject })}</span>
        {row.score !== null && <span className={styles.rule}>{told(row.rule, language)}</span>}
      </div>
      {row.steps.map((step, index) => (
        <div key={index} className={mergeClasses(styles.step, row.score === null && styles.reason)}>
          {told(step, language)}
        </div>
      ))}
      {row.differs && (
        <div className={styles.differs}>
          {t('row.differs', { shown: row.onSheet, score: row.score ?? '' })}
        </div>
      )}
      {row.score !== null && (
        <div className={styles.notice}>
          {t('row.notice', { notice: row.citation.notice })}
          {row.citation.status === 'unconfirmed' && t('row.unconfirmed')}
        </div>
      )}
    </section>
  );
}

function explained(view: SheetView, selection: LiveState['selection']): RowExplanation | null {
  if (selection === null || selection.sheet !== view.sheet) return null;
  for (const { table, scored } of view.tables) {
    const row = explainRow(table, scored, selection.range.top);
    if (row !== null) return row;
  }
  return null;
}
