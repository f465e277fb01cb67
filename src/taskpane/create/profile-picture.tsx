import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RuleProfile } from '../../core/profile/rule-profile';
import { useText } from '../text-context';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '2px', fontVariantNumeric: 'tabular-nums' },
  part: {
    minWidth: 0,
    fontSize: '11px',
    lineHeight: '18px',
    textAlign: 'center',
    borderRadius: '3px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralStroke2,
  },
  execution: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
});

/** How a profile splits its hundred points: 执行率 first, then each level-1 indicator. */
export function ProfilePicture({ profile }: { readonly profile: RuleProfile }) {
  const styles = useStyles();
  const t = useText();
  const free = profile.tiers.some(({ weight }) => weight === null);
  const parts = free
    ? [{ name: t('profile.free'), weight: profile.freeTotal ?? '' }]
    : profile.tiers.flatMap(({ name, weight }) =>
        weight === null ? [] : [{ name: name.replace(/指标$/, ''), weight }],
      );
  return (
    <span className={styles.bar} aria-hidden>
      <span
        className={mergeClasses(styles.part, styles.execution)}
        style={{ flex: `${profile.executionRate.weight} 1 18px` }}
        title={t('tier.execution')}
      >
        {profile.executionRate.weight}
      </span>
      {parts.map(({ name, weight }) => (
        <span key={name} className={styles.part} style={{ flex: `${weight} 1 18px` }} title={name}>
          {weight}
        </span>
      ))}
    </span>
  );
}
