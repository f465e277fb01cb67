import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';

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

/** How far a long job is, and the way out of it. */
export function ProgressLine(props: {
  readonly done: number;
  /** Null while it is not known how much there is. */
  readonly all: number | null;
  readonly text: string;
  /** What the button that ends it says. */
  readonly way: string;
  /** Whether it is ending already. */
  readonly ending?: boolean;
  readonly onEnd: () => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.job}>
      <ProgressBar
        aria-label={props.text}
        {...(props.all === null ? {} : { value: props.done / Math.max(1, props.all) })}
      />
      <div className={styles.line}>
        <span className={styles.text} role="status">
          {props.text}
        </span>
        <Button size="small" disabled={props.ending === true} onClick={props.onEnd}>
          {props.way}
        </Button>
      </div>
    </div>
  );
}
