import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Failure } from '../../app/audit/live-sheet';
import { useLanguage, useText } from '../text-context';
import { CopyDetail } from './copy-detail';
import { told } from '../../core/message/message';

const useStyles = makeStyles({
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: '8px',
    padding: '28px 8px 12px',
  },
  picture: { color: tokens.colorNeutralForeground4, marginBottom: '4px' },
  title: { fontSize: '16px', lineHeight: '22px', fontWeight: 600, margin: 0 },
  text: {
    fontSize: '13px',
    lineHeight: '20px',
    color: tokens.colorNeutralForeground3,
    margin: 0,
    maxWidth: '34em',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'center', marginTop: '8px' },
  loading: { display: 'flex', flexDirection: 'column', gap: '12px' },
  piece: {
    borderRadius: '8px',
    backgroundColor: tokens.colorNeutralBackground4,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.5 }, to: { opacity: 1 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

/** Says in one sentence why there is nothing to see, and offers what to do. */
export function EmptyState(props: {
  readonly picture?: ReactNode;
  readonly title: string;
  readonly text?: string;
  readonly actions?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.state}>
      {props.picture !== undefined && <div className={styles.picture}>{props.picture}</div>}
      <h2 className={styles.title}>{props.title}</h2>
      {props.text !== undefined && <p className={styles.text}>{props.text}</p>}
      {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}

/** A failed reading: what to do next, 重试, 复制详情. */
export function FailedState(props: { readonly failure: Failure; readonly onRetry: () => void }) {
  const t = useText();
  const language = useLanguage();
  return (
    <div role="alert">
      <EmptyState
        title={t('failure.title')}
        text={told(props.failure.message, language)}
        actions={
          <>
            <Button appearance="primary" onClick={props.onRetry}>
              {t('common.retry')}
            </Button>
            <CopyDetail detail={props.failure.detail} />
          </>
        }
      />
    </div>
  );
}

/** Heights in pixels: the head, the score card, two findings. */
const PIECES = [24, 196, 108, 92];

/** The shape of what is coming, while it is read. */
export function LoadingState() {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.loading} role="status" aria-label={t('common.loading')}>
      {PIECES.map((height) => (
        <div key={height} className={styles.piece} style={{ height: `${height}px` }} />
      ))}
    </div>
  );
}
