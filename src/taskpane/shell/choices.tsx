import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';

export interface Choice<T extends string> {
  readonly value: T;
  readonly text: string;
}

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    border: 'none',
    margin: 0,
    padding: '2px',
    gap: '2px',
    borderRadius: '6px',
    backgroundColor: tokens.colorNeutralBackground4,
    minWidth: 0,
  },
  choice: {
    position: 'relative',
    flex: '1 1 auto',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: '28px',
    padding: '0 8px',
    borderRadius: '4px',
    fontSize: '13px',
    lineHeight: '18px',
    textAlign: 'center',
    cursor: 'pointer',
    fontVariantNumeric: 'tabular-nums',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground4Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: 600,
    boxShadow: tokens.shadow2,
    '@media (forced-colors: active)': { border: '1px solid Highlight' },
  },
  input: { position: 'absolute', inset: 0, opacity: 0, margin: 0, cursor: 'pointer' },
});

/** One of a few: radio buttons drawn as a strip. */
export function Choices<T extends string>(props: {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}) {
  const styles = useStyles();
  const name = useId();
  return (
    <fieldset className={styles.group} role="radiogroup" aria-label={props.label}>
      {props.choices.map(({ value, text }) => (
        <label key={value} className={mergeClasses(styles.choice, value === props.value && styles.chosen)}>
          <input
            className={styles.input}
            type="radio"
            name={name}
            checked={value === props.value}
            onChange={() => {
              props.onChange(value);
            }}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
