import { ProgressLine } from './progress-line';
import { useText } from '../text-context';
import type { RunningJob } from './use-job';

/** How far a long write is, and the way out of it. */
export function JobProgress(props: { readonly job: RunningJob; readonly onCancel: () => void }) {
  const t = useText();
  const { progress, cancelling } = props.job;
  return (
    <ProgressLine
      {...progress}
      text={cancelling ? t('job.cancelling') : t('job.progress', { done: progress.done, all: progress.all })}
      way={t('common.cancel')}
      ending={cancelling}
      onEnd={props.onCancel}
    />
  );
}
