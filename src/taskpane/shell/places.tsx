import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { Place } from '../pane-context';
import { useText } from '../text-context';

const PLACES: readonly Place[] = ['sheet', 'workbook', 'create', 'tools'];

const useStyles = makeStyles({
  bar: {
    flex: 'none',
    display: 'flex',
    padding: '0 4px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // Four English names are wider than 320 pixels at 200 %.
    '@media (max-width: 240px)': { flexWrap: 'wrap' },
  },
  tab: {
    position: 'relative',
    flex: '1 1 0',
    minWidth: 0,
    minHeight: '44px',
    padding: '0 2px',
    border: 'none',
    borderRadius: '4px',
    background: 'none',
    font: 'inherit',
    fontSize: '14px',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 240px)': { flex: '1 1 auto' },
  },
  chosen: {
    fontWeight: 600,
    color: tokens.colorNeutralForeground1,
    '::after': {
      content: '""',
      position: 'absolute',
      left: '16%',
      right: '16%',
      bottom: 0,
      height: '3px',
      borderRadius: '3px',
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
});

const STEPS: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => (at + 1) % PLACES.length,
  ArrowLeft: (at) => (at + PLACES.length - 1) % PLACES.length,
  Home: () => 0,
  End: () => PLACES.length - 1,
};

/**
 * The four places: always there, always in this order. Our own tabs, keyboard included: Fluent's bring their focus
 * engine along, a tenth of the pane's size.
 */
export function Places(props: { readonly place: Place; readonly onChange: (place: Place) => void }) {
  const styles = useStyles();
  const t = useText();
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = PLACES[STEPS[event.key]?.(PLACES.indexOf(props.place)) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    props.onChange(next);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div className={styles.bar} role="tablist" aria-label={t('places.label')} onKeyDown={move}>
      {PLACES.map((place) => {
        const chosen = place === props.place;
        return (
          <button
            key={place}
            type="button"
            role="tab"
            id={`tab-${place}`}
            aria-selected={chosen}
            aria-controls="place"
            tabIndex={chosen ? 0 : -1}
            className={mergeClasses(styles.tab, chosen && styles.chosen)}
            onClick={() => {
              props.onChange(place);
            }}
          >
            {t(`places.${place}`)}
          </button>
        );
      })}
    </div>
  );
}
