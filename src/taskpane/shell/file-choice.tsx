import { makeStyles } from '@fluentui/react-components';
import { useLanguage, useText } from '../text-context';
import { Note, SentenceList } from './page-parts';
import type { ChosenFile } from './use-file';
import { told } from '../../core/message/message';

const useStyles = makeStyles({
  input: { fontSize: '13px', maxWidth: '100%' },
});

/** A file to be chosen, and what is wrong with it. */
export function FileChoice(props: {
  readonly label: string;
  /** The endings that are offered, ".xlsx,.xls". */
  readonly accept: string;
  readonly file: ChosenFile<unknown>;
  readonly onChoose: (file: File | undefined) => void;
}) {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { file } = props;
  return (
    <>
      <input
        className={styles.input}
        type="file"
        accept={props.accept}
        aria-label={props.label}
        onChange={(event) => {
          props.onChoose(event.target.files?.[0]);
        }}
      />
      <div role="status">
        {file.phase === 'reading' && <Note>{t('file.reading', { name: file.name })}</Note>}
        {file.phase === 'refused' && <SentenceList texts={[told(file.message, language)]} wrong />}
      </div>
    </>
  );
}
