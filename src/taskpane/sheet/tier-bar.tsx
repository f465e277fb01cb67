import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark';
import { DismissFilled } from '@fluentui/react-icons/svg/dismiss';
import type { TierView } from '../../app/score/tier-view';
import { useServices } from '../pane-context';
import { useText } from '../text-context';
import type { Translate } from '../../locale/text';

const useStyles = makeStyles({
  item: { display: 'block', minWidth: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(3em, auto) 5.6em minmax(24px, 1fr) 3.4em',
    gridTemplateAreas: '"name figures bar check"',
    // Zoomed in or very narrow: the bar takes a line of its own.
    '@media (min-width: 211px) and (max-width: 280px)': {
      gridTemplateColumns: 'minmax(0, 1fr) auto auto',
      gridTemplateAreas: '"name figures check" "bar bar bar"',
      rowGap: '4px',
      paddingBottom: '6px',
    },
    '@media (max-width: 210px)': {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gridTemplateAreas: '"name check" "bar figures"',
      paddingBottom: '6px',
    },
    columnGap: '8px',
    alignItems: 'center',
    width: '100%',
    minHeight: '28px',
    padding: '0 4px',
    margin: '0 -4px',
    boxSizing: 'content-box',
    border: 'none',
    borderRadius: '4px',
    background: 'none',
    font: 'inherit',
    fontSize: '13px',
    color: 'inherit',
    textAlign: 'left',
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':disabled': { cursor: 'default', background: 'none' },
  },
  name: { gridArea: 'name', whiteSpace: 'nowrap' },
  figures: { gridArea: 'figures', textAlign: 'right', whiteSpace: 'nowrap' },
  weight: { color: tokens.colorNeutralForeground3 },
  track: {
    gridArea: 'bar',
    height: '8px',
    borderRadius: '4px',
    backgroundColor: tokens.colorNeutralStroke2,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  fill: {
    height: '100%',
    borderRadius: '4px',
    transitionProperty: 'width',
    transitionDuration: '200ms',
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  fine: { backgroundColor: tokens.colorCompoundBrandBackground },
  lost: {
    backgroundColor: tokens.colorPaletteMarigoldBackground3,
    // Where colours are the system's, stripes say it.
    '@media (forced-colors: active)': {
      backgroundImage: 'repeating-linear-gradient(135deg, Highlight 0 5px, Canvas 5px 8px)',
    },
  },
  off: { backgroundColor: tokens.colorPaletteRedBackground3 },
  check: {
    gridArea: 'check',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: '2px',
    whiteSpace: 'nowrap',
    fontSize: '12px',
    color: tokens.colorNeutralForeground3,
  },
  wrong: { color: tokens.colorPaletteRedForeground1, fontWeight: 600 },
});

/** A tier goes by what the form prints, less the word 指标; the execution rate has a name of ours. */
function nameOf({ kind, name }: TierView, t: Translate): string {
  if (kind === 'execution') return t('tier.rate');
  return name === '' ? t('tier.unnamed') : name.replace(/指标$/, '');
}

/** One tier: score of weight, a bar, and whether the weight is what the rules ask for. Red only for a wrong weight. */
export function TierBar(props: { readonly tier: TierView; readonly sheet: string }) {
  const styles = useStyles();
  const t = useText();
  const { reveal } = useServices();
  const { tier, sheet } = props;
  const { range } = tier;
  const name = nameOf(tier, t);
  const tone = !tier.weightAgrees ? 'off' : tier.unexplained ? 'lost' : 'fine';
  const expected = tier.expectedWeight ?? tier.weight;
  const spoken = [
    t('tier.spoken', { name, score: tier.score ?? t('score.none'), weight: tier.weight }),
    tier.weightAgrees ? t('tier.weightFine') : t('tier.weightOff', { expected, weight: tier.weight }),
    tier.unexplained ? t('tier.unexplained') : '',
  ].join('');
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.row}
        disabled={range === null}
        onClick={() => {
          if (range !== null) reveal(sheet, range);
        }}
        aria-label={spoken}
        title={spoken}
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.figures}>
          {tier.score ?? '—'}
          <span className={styles.weight}>/{tier.weight}</span>
        </span>
        <span className={styles.track}>
          <span
            className={mergeClasses(styles.fill, styles[tone])}
            style={{ width: `${String(tier.share * 100)}%`, display: 'block' }}
          />
        </span>
        <span className={mergeClasses(styles.check, !tier.weightAgrees && styles.wrong)}>
          {tier.weightAgrees ? <CheckmarkFilled /> : <DismissFilled />}
          {expected}
        </span>
      </button>
    </li>
  );
}
