import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Finding, Severity } from '../../core/audit/engine/finding';
import { useText } from '../text-context';

const useStyles = makeStyles({
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 10px',
    fontSize: '13px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
  },
  count: { display: 'inline-flex', alignItems: 'center', gap: '3px', whiteSpace: 'nowrap' },
  icon: { fontSize: '14px' },
  error: { color: tokens.colorPaletteRedForeground3 },
  warning: { color: tokens.colorPaletteMarigoldForeground3 },
  info: { color: tokens.colorPaletteBlueForeground2 },
});

const ICONS = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled };
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** How many findings there are of each severity; a severity without any is left out. */
export function SeverityCounts({ findings }: { readonly findings: readonly Pick<Finding, 'severity'>[] }) {
  const styles = useStyles();
  const t = useText();
  return (
    <span className={styles.counts}>
      {ORDER.map((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length;
        const Icon = ICONS[severity];
        return (
          count > 0 && (
            <span key={severity} className={styles.count}>
              <Icon
                className={mergeClasses(styles.icon, styles[severity])}
                aria-label={t(`severity.${severity}`)}
                role="img"
              />
              {count}
            </span>
          )
        );
      })}
    </span>
  );
}
