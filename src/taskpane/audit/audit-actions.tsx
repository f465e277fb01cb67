import { Button, makeStyles } from '@fluentui/react-components';
import type { Finding } from '../../core/audit/engine/finding';
import { MARKS, marksPlan, unmarkPlan } from '../../core/audit/engine/marks';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { useNavigation, useServices, useWriting } from '../pane-context';
import { useText } from '../text-context';
import { sheetNames } from './sheet-list';
import { useAudit } from './use-audit';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

interface InSight {
  readonly findings: readonly Finding[];
  readonly workbook: WorkbookSnapshot;
}

/** What is done on the sheets with the findings in sight: colours, and the picture of formulas. */
export function SheetActions(props: InSight) {
  const styles = useStyles();
  const t = useText();
  const { busy } = useWriting();
  const { openColumns, openWorkbookPage } = useNavigation();
  const { session, state } = useAudit();
  const { phase } = state;
  const { mark, unmark } = useMarks(props);
  return (
    <div className={styles.actions} role="group" aria-label={t('audit.actions')}>
      <Button size="small" disabled={busy || props.findings.length === 0} onClick={mark} icon={<Swatch />}>
        {t('audit.mark')}
      </Button>
      <Button size="small" disabled={busy} onClick={unmark}>
        {t('audit.unmark')}
      </Button>
      <Button
        size="small"
        onClick={() => {
          openWorkbookPage('map');
        }}
      >
        {t('audit.map')}
      </Button>
      <Button
        size="small"
        onClick={() => {
          openColumns('audit');
        }}
      >
        {t('audit.columns')}
      </Button>
      {/* Not every change is told of: a number format, for one, is silent. */}
      {phase === 'ready' && (
        <Button size="small" onClick={() => void session.again()}>
          {t('audit.again')}
        </Button>
      )}
    </div>
  );
}

/** Colours the cells of the findings, and takes the colours off again. */
function useMarks({ findings, workbook }: InSight) {
  const t = useText();
  const { carryOut } = useWriting();
  const { notify } = useServices();
  const mark = () => {
    const { plan, cells, protectedSheets } = marksPlan(findings, workbook);
    if (cells === 0) {
      const text = t(protectedSheets.length === 0 ? 'audit.noPlaces' : 'audit.nothingToMark');
      notify({ intent: 'error', text, detail: '', undoId: null });
      return;
    }
    const done =
      protectedSheets.length === 0
        ? t('audit.marked', { cells })
        : t('audit.markedBut', { cells, sheets: sheetNames(protectedSheets, t) });
    void carryOut(plan, done);
  };
  const unmark = () => {
    const { plan, protectedSheets } = unmarkPlan(workbook);
    const done =
      protectedSheets.length === 0
        ? t('audit.unmarked')
        : t('audit.unmarkedBut', { sheets: sheetNames(protectedSheets, t) });
    void carryOut(plan, done);
  };
  return { mark, unmark };
}

/** The colours of the marks, as they will look on the sheet. */
function Swatch() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden style={{ forcedColorAdjust: 'none' }}>
      <rect x="0.5" y="0.5" width="13" height="13" rx="2" fill={MARKS.error.fill} stroke="#8a8a8a" />
      <path d="M0.5 13.5 L13.5 0.5 L13.5 13.5 Z" fill={MARKS.warning.fill} />
    </svg>
  );
}
