import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalculatorRegular } from '@fluentui/react-icons/svg/calculator';
import { useMemo } from 'react';
import { previewFill } from '../../app/score/fill-scores';
import type { SheetView } from '../../app/audit/validate-sheet';
import { useWriting } from '../pane-context';
import { useText } from '../text-context';

const useStyles = makeStyles({
  row: {
    flex: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '8px 8px 8px 12px',
    borderRadius: '8px',
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  text: { fontSize: '13px', lineHeight: '20px', flex: '1 1 11em' },
});

/** Offers to put scoring formulas into the table, as long as one is missing or another than the rules give. */
export function FillCallout(props: { readonly view: SheetView; readonly onFill: () => void }) {
  const styles = useStyles();
  const t = useText();
  const { busy } = useWriting();
  const { view } = props;
  const fill = useMemo(
    () => previewFill(view.workbook, view.sheet, view.profile.profile, view.corrections),
    [view],
  );
  const cells = fill.changed.length + fill.same.length + fill.aids.length;
  if (cells === 0) return null;
  return (
    <div className={styles.row}>
      <span className={styles.text}>
        {fill.scoreRows > 0 ? t('fill.missingRows', { rows: fill.scoreRows }) : t('fill.missing', { cells })}
      </span>
      <Button appearance="primary" icon={<CalculatorRegular />} disabled={busy} onClick={props.onFill}>
        {t('fill.action')}
      </Button>
    </div>
  );
}
