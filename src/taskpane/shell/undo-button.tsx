import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { sheetsLostByUndo } from '../../app/write/undo-history';
import type { HistoryEntry } from '../../app/write/undo-history';
import { useWriting } from '../pane-context';
import { useLanguage, useText } from '../text-context';
import { told } from '../../core/message/message';

const useStyles = makeStyles({
  ask: { flex: '1 1 100%', fontSize: '13px', lineHeight: '20px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
});

/** Takes one step back; asks first when that deletes a sheet in which somebody may have typed since. */
export function UndoButton({ entry }: { readonly entry: HistoryEntry }) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { undo, busy } = useWriting();
  const [asking, setAsking] = useState(false);
  if (entry.undone || entry.inverse === null) return null;
  const lost = sheetsLostByUndo(entry);
  const take = () => {
    setAsking(false);
    void undo(entry.id);
  };
  if (!asking) {
    return (
      <Button
        size="small"
        disabled={busy}
        onClick={
          lost.length === 0
            ? take
            : () => {
                setAsking(true);
              }
        }
        aria-label={t('history.undoOf', { label: told(entry.label, language) })}
      >
        {t('undo.action')}
      </Button>
    );
  }
  return (
    <div className={styles.ask} role="alert">
      {t('history.losesSheet', { sheets: lost.map((name) => `“${name}”`).join('、') })}
      <div className={styles.actions}>
        <Button size="small" appearance="primary" disabled={busy} onClick={take}>
          {t('history.undoAnyway')}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setAsking(false);
          }}
        >
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
