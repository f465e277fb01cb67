import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { protectionPlan } from '../../app/write/protect-sheet';
import { useLive, useNavigation, useWriting } from '../pane-context';
import { Card, Page, PageHead } from '../shell/page';
import { useText } from '../text-context';

const useStyles = makeStyles({
  text: { margin: '0 0 10px', fontSize: '13px', lineHeight: '20px', color: tokens.colorNeutralForeground2 },
  state: { margin: '0 0 4px', fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
});

/** Protects the formulas of the sheet in front, without a password, or takes the protection off. */
export function ProtectionPage() {
  const styles = useStyles();
  const t = useText();
  const live = useLive();
  const { busy, carryOut } = useWriting();
  const { openTool } = useNavigation();
  const { view } = live;
  const on = view?.isProtected ?? false;
  return (
    <Page>
      <PageHead
        title={t('tools.protection')}
        onBack={() => {
          openTool(null);
        }}
      />
      {view !== null && (
        <Card>
          <p className={styles.state}>{t(on ? 'protection.on' : 'protection.off', { sheet: view.sheet })}</p>
          <p className={styles.text}>{t('protection.text')}</p>
          <Button
            appearance={on ? 'secondary' : 'primary'}
            disabled={busy}
            onClick={() =>
              void carryOut(
                protectionPlan(view.sheet, !on),
                t(on ? 'protection.takenOff' : 'protection.done'),
              )
            }
          >
            {t(on ? 'protection.unprotect' : 'protection.protect')}
          </Button>
        </Card>
      )}
    </Page>
  );
}
