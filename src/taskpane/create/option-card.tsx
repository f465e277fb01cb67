import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '10px',
    borderRadius: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    minWidth: 0,
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1Hover}` },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { border: `1px solid ${tokens.colorBrandStroke1}` },
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  input: { position: 'absolute', inset: 0, opacity: 0, margin: 0, cursor: 'pointer' },
  title: { fontSize: '13px', lineHeight: '18px', fontWeight: 600 },
  text: { fontSize: '12px', lineHeight: '17px', color: tokens.colorNeutralForeground3 },
});

/** One choice of several, as a card: a radio button with a picture. */
export function OptionCard(props: {
  readonly group: string;
  readonly chosen: boolean;
  readonly title: string;
  readonly text: string;
  readonly picture?: ReactNode;
  readonly onChoose: () => void;
}) {
  const styles = useStyles();
  return (
    <label className={mergeClasses(styles.card, props.chosen && styles.chosen)}>
      <input
        className={styles.input}
        type="radio"
        name={props.group}
        checked={props.chosen}
        onChange={props.onChoose}
        aria-label={props.title}
        aria-description={props.text}
      />
      {props.picture}
      <span className={styles.title}>{props.title}</span>
      <span className={styles.text}>{props.text}</span>
    </label>
  );
}
