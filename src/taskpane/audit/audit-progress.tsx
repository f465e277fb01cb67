import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { AuditState } from '../../app/audit/audit-session';
import { ProgressLine } from '../shell/progress-line';
import { useText } from '../text-context';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  status: {
    fontSize: '13px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** How far the audit is, and the way to stop it; nothing while none runs. */
export function Running(props: { readonly state: AuditState; readonly onCancel: () => void }) {
  const t = useText();
  const { phase, progress, result } = props.state;
  if (phase !== 'reading' && phase !== 'running') return null;
  const text =
    result !== null
      ? t('audit.updating')
      : progress === null
        ? t('audit.reading')
        : t('audit.running', { done: progress.done, total: progress.total });
  return (
    <ProgressLine
      done={progress?.done ?? 0}
      all={progress?.total ?? null}
      text={text}
      way={t('common.cancel')}
      onEnd={props.onCancel}
    />
  );
}

/** What is in sight after the audit was stopped. */
export function Cancelled(props: { readonly hasResult: boolean; readonly onAgain: () => void }) {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.line}>
      <span className={styles.status} role="status">
        {t(props.hasResult ? 'audit.cancelled' : 'audit.cancelledFirst')}
      </span>
      <Button size="small" onClick={props.onAgain}>
        {t('audit.again')}
      </Button>
    </div>
  );
}
