import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useText } from '../text-context';
import type { RunningJob } from './use-job';

const useStyles = makeStyles({
  job: { display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  text: {
    fontSize: '13px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** How far a long write is, and the way out of it. */
export function JobProgress(props: { readonly job: RunningJob; readonly onCancel: () => void }) {
  const styles = useStyles();
  const t = useText();
  const { progress, cancelling } = props.job;
  const text = cancelling
    ? t('job.cancelling')
    : t('job.progress', { done: progress.done, all: progress.all });
  return (
    <div className={styles.job}>
      <ProgressBar value={progress.all === 0 ? 0 : progress.done / progress.all} aria-label={text} />
      <div className={styles.line}>
        <span className={styles.text} role="status">
          {text}
        </span>
        <Button size="small" disabled={cancelling} onClick={props.onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
