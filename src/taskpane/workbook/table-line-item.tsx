import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { TableLine } from '../../app/audit/list-tables';
import { cellRange } from '../../core/workbook/address';
import { useLive, useNavigation, useServices } from '../pane-context';
import { useLineStyles } from '../shell/line-styles';
import { useText } from '../text-context';

const useStyles = makeStyles({
  here: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  count: { display: 'inline-flex', alignItems: 'center', gap: '3px', fontVariantNumeric: 'tabular-nums' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteMarigoldForeground3 },
  score: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  total: { fontSize: '16px', lineHeight: '20px', fontWeight: 600 },
  none: { color: tokens.colorNeutralForeground3, fontWeight: 400, fontSize: '13px' },
  grade: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground3 },
});

/** One table: its name, score, grade and number of findings. Opens its sheet. */
export function TableLineItem({ line }: { readonly line: TableLine }) {
  const styles = useStyles();
  const lines = useLineStyles();
  const t = useText();
  const live = useLive();
  const { reveal } = useServices();
  const { goTo } = useNavigation();
  const open = () => {
    reveal(line.sheet, cellRange(line.range.top, line.range.left));
    goTo('sheet');
  };
  return (
    <li className={lines.item}>
      <button
        type="button"
        className={mergeClasses(lines.line, live.view?.sheet === line.sheet && styles.here)}
        onClick={open}
        disabled={line.hidden}
      >
        <span>
          <span className={lines.name}>
            {line.projectName === '' ? t('sheet.unnamed') : line.projectName}
          </span>
          <span className={lines.meta}>
            {line.sheet !== line.projectName && <span>{line.sheet}</span>}
            {line.hidden && <span>{t('workbook.hidden')}</span>}
            {line.errors > 0 && (
              <span className={styles.count}>
                <ErrorCircleFilled className={styles.error} aria-label={t('severity.error')} role="img" />
                {line.errors}
              </span>
            )}
            {line.warnings > 0 && (
              <span className={styles.count}>
                <WarningFilled className={styles.warning} aria-label={t('severity.warning')} role="img" />
                {line.warnings}
              </span>
            )}
          </span>
        </span>
        <span className={styles.score}>
          {line.total === null ? (
            <span className={styles.none}>{t('workbook.noScore')}</span>
          ) : (
            <>
              <span className={styles.total}>{line.total}</span>
              <br />
              <span className={styles.grade}>{line.grade}</span>
            </>
          )}
        </span>
      </button>
    </li>
  );
}
