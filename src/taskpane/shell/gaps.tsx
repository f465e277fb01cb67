import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { cellName, cellRange } from '../../core/workbook/address';
import { toldGap } from '../../core/workbook/gap-text';
import type { ReadGap } from '../../core/workbook/snapshot';
import { useServices } from '../pane-context';
import { useLanguage, useText } from '../text-context';

const useStyles = makeStyles({
  gaps: { fontSize: '12px', lineHeight: '18px', color: tokens.colorNeutralForeground2, margin: 0 },
  list: { margin: '4px 0 0', paddingInlineStart: '18px', overflowWrap: 'anywhere' },
  place: { fontSize: '12px', marginInlineStart: '6px', whiteSpace: 'nowrap' },
});

/** What was not read or not judged: said above the findings, because it is what their numbers leave out. */
export function Gaps({ gaps }: { readonly gaps: readonly ReadGap[] }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  if (gaps.length === 0) return null;
  return (
    <details className={styles.gaps}>
      <summary>{t('audit.gaps', { count: gaps.length })}</summary>
      <ul className={styles.list}>
        {gaps.map((gap, index) => (
          <li key={index}>
            {toldGap(gap, language)}
            <Place gap={gap} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Place({ gap: { sheet, at } }: { readonly gap: ReadGap }) {
  const styles = useStyles();
  const t = useText();
  const { reveal } = useServices();
  if (sheet === null || at === undefined) return null;
  return (
    <Link
      as="button"
      className={styles.place}
      onClick={() => {
        reveal(sheet, cellRange(at.row, at.column));
      }}
    >
      {t('findings.locate', { cell: cellName(at.row, at.column) })}
    </Link>
  );
}
