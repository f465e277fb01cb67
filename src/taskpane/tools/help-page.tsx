import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useNavigation } from '../pane-context';
import { Card, Page, PageHead } from '../shell/page';
import { useText } from '../text-context';

const TOPICS = ['start', 'fill', 'check', 'audit', 'explain', 'undo', 'privacy'] as const;

const useStyles = makeStyles({
  title: { margin: '0 0 2px', fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  text: { margin: 0, fontSize: '13px', lineHeight: '21px', color: tokens.colorNeutralForeground2 },
  // A link hides what does not fit: in a column that is full it would shrink to nothing.
  licenses: { fontSize: '12px', flexShrink: 0, alignSelf: 'flex-start' },
});

/** 帮助: what the pane does, one paragraph each, and whose software it is made of. */
export function HelpPage() {
  const styles = useStyles();
  const t = useText();
  const { openTool } = useNavigation();
  return (
    <Page>
      <PageHead
        title={t('tools.help')}
        onBack={() => {
          openTool(null);
        }}
      />
      {TOPICS.map((topic) => (
        <Card key={topic}>
          <h3 className={styles.title}>{t(`help.${topic}`)}</h3>
          <p className={styles.text}>{t(`help.${topic}Text`)}</p>
        </Card>
      ))}
      <Link href="licenses.txt" target="_blank" className={styles.licenses}>
        {t('help.licenses')}
      </Link>
    </Page>
  );
}
