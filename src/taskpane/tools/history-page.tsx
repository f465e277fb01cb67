import { BETWEEN_LINES, PLAIN_LIST } from '../shell/list-style';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import type { HistoryEntry } from '../../app/write/undo-history';
import { useNavigation, useWriting } from '../pane-context';
import { Card, Page, PageHead } from '../shell/page';
import { EmptyState } from '../shell/states';
import { UndoButton } from '../shell/undo-button';
import { useLanguage, useText } from '../text-context';
import { told } from '../../core/message/message';

const useStyles = makeStyles({
  list: PLAIN_LIST,
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '2px 8px',
    alignItems: 'center',
    padding: '8px 0',
    ...BETWEEN_LINES,
  },
  label: { fontSize: '14px', lineHeight: '20px', flex: '1 1 100%' },
  undone: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  time: {
    fontSize: '12px',
    lineHeight: '17px',
    color: tokens.colorNeutralForeground3,
    flex: '1 1 auto',
  },
  text: { margin: 0, fontSize: '13px', lineHeight: '20px', color: tokens.colorNeutralForeground3 },
});

/** 操作记录: everything that was written through the pane, newest first, each with its way back. */
export function HistoryPage() {
  const styles = useStyles();
  const t = useText();
  const { history } = useWriting();
  const { openTool } = useNavigation();
  const entries = [...history.entries].reverse();
  return (
    <Page>
      <PageHead
        title={t('tools.history')}
        onBack={() => {
          openTool(null);
        }}
      />
      {entries.length === 0 ? (
        <EmptyState
          picture={<HistoryRegular fontSize={48} />}
          title={t('history.empty')}
          text={t('history.note')}
        />
      ) : (
        <>
          <p className={styles.text}>{t('history.note')}</p>
          <Card>
            <ul className={styles.list}>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ul>
          </Card>
        </>
      )}
    </Page>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const time = new Date(entry.at).toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' });
  return (
    <li className={styles.item}>
      <span className={mergeClasses(styles.label, entry.undone && styles.undone)}>
        {told(entry.label, language)}
      </span>
      <span className={styles.time}>
        {time}
        {entry.undone && ` · ${t('history.undone')}`}
        {entry.inverse === null && ` · ${t('history.cannot')}`}
      </span>
      <UndoButton entry={entry} />
    </li>
  );
}
