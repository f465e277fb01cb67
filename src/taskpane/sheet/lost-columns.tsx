import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useNavigation } from '../pane-context';
import { sentence, type Phrase } from '../../core/message/message';
import { useLanguage, useText } from '../text-context';

const useStyles = makeStyles({
  row: {
    flex: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    alignItems: 'flex-start',
    padding: '8px 12px',
    borderRadius: '8px',
    backgroundColor: tokens.colorPaletteYellowBackground1,
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  text: { fontSize: '13px', lineHeight: '20px', overflowWrap: 'anywhere' },
});

/** What a person said of columns that are not on the sheet any more, with the way to say it anew; nothing when all are. */
export function LostColumns({ what }: { readonly what: Phrase | null }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { openColumns } = useNavigation();
  if (what === null) return null;
  return (
    <div className={styles.row} role="status">
      <span className={styles.text}>{sentence(what, language)}</span>
      <Button
        size="small"
        onClick={() => {
          openColumns('sheet');
        }}
      >
        {t('audit.columns')}
      </Button>
    </div>
  );
}
